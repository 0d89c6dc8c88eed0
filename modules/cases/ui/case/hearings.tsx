import type { ReactNode } from 'react';
import { Section } from '#web/kit/page.tsx';
import { StateTag, type Tone } from '#web/kit/state-tag.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import { clockText, dateTimeText, toMoment } from '#web/kit/time-text.ts';
import { HEARING_STATES } from '../../terms.ts';
import type { CaseView, HearingView } from '../../views.ts';

const TONES: Readonly<Record<HearingView['state'], Tone>> = {
  fixed: 'active',
  held: 'done',
  postponed: 'waiting',
  moved: 'neutral',
  cancelled: 'stopped',
};

interface HearingsProps {
  readonly view: CaseView;
  readonly aside?: ReactNode;
  /** What the court may do with a hearing that is fixed. */
  readonly acts?: (hearing: HearingView) => ReactNode;
}

/** 开庭: what is to come first, then what was, with what became of it. */
export function Hearings({ view, aside, acts }: HearingsProps) {
  const ordered = [
    ...view.hearings.filter((hearing) => hearing.state === 'fixed'),
    ...view.hearings.filter((hearing) => hearing.state !== 'fixed').toReversed(),
  ];
  return (
    <Section title="开庭" {...(aside && { aside })}>
      {ordered.length === 0 ? (
        <EmptyState title="还没有排定开庭">法院排期后，时间、地点和变更都在这里。</EmptyState>
      ) : (
        <ul className="cs-rows" aria-label="开庭">
          {ordered.map((hearing) => (
            <li key={hearing.id}>
              <div className="cs-row-head">
                <span>
                  <time dateTime={hearing.startsAt}>
                    <strong>{dateTimeText(hearing.startsAt)}</strong>
                  </time>
                  至{clockText(toMoment(hearing.endsAt))}　{hearing.place}
                  {hearing.room === null && <span className="tb-faint">（在线庭审）</span>}
                </span>
                <StateTag tone={TONES[hearing.state]}>{HEARING_STATES[hearing.state]}</StateTag>
              </div>
              {hearing.why && <div className="tb-faint">{hearing.why}</div>}
              {hearing.state === 'fixed' && acts?.(hearing)}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
