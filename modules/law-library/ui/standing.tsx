import type { ReactNode } from 'react';
import { StateTag } from '#web/kit/state-tag.tsx';
import { KINDS, type LawKind, type SpanView } from '../terms.ts';
import { spanText } from './words.ts';

interface StandingProps {
  readonly kind: LawKind;
  readonly span: SpanView;
  readonly inForce: boolean;
  /** How many articles, on the page of a law. */
  readonly articles?: number;
  readonly children?: ReactNode;
}

/** Whether a text holds today, what it is, from when to when. */
export function Standing({ kind, span, inForce, articles, children }: StandingProps) {
  return (
    <section aria-label="效力" className="tb-strip">
      <dl>
        <div>
          <dt>效力</dt>
          <dd>
            <StateTag tone={inForce ? 'done' : 'stopped'}>{inForce ? '现行有效' : '不是现行文本'}</StateTag>
          </dd>
        </div>
        <div>
          <dt>位阶</dt>
          <dd>{KINDS[kind].name}</dd>
        </div>
        <div>
          <dt>施行</dt>
          <dd>{spanText(span)}</dd>
        </div>
        {articles !== undefined && (
          <div>
            <dt>条文</dt>
            <dd>{articles} 条</dd>
          </div>
        )}
      </dl>
      {children}
    </section>
  );
}
