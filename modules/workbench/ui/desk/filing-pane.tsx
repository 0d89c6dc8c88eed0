import { useState } from 'react';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { Money } from '#web/kit/money.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { FEE_FIELDS, FILING_FACES } from '../../terms.ts';
import type { FilingView } from '../../terms.ts';
import { Checklist, type ChecklistLine } from './checklist.tsx';
import { Complaint } from './complaint.tsx';
import type { Defects } from './defects.ts';
import { type Ask, Head } from './head.tsx';
import { SecondLook } from './second-look.tsx';
import { Timeline } from './timeline.tsx';
import type { useHolding } from './use-acts.ts';

interface FilingPaneProps {
  readonly filing: FilingView;
  readonly lines: readonly ChecklistLine[];
  readonly defects: Defects;
  readonly whyNot: string | undefined;
  readonly myId: string | undefined;
  readonly holding: ReturnType<typeof useHolding>;
  readonly onAsk: (ask: Ask) => void;
  readonly onShow: (field: string) => void;
}

const TABS = [
  { id: 'content', label: '审查' },
  { id: 'trail', label: '经过与留痕' },
] as const;
type TabId = (typeof TABS)[number]['id'];

/** The second pane: the filing under the hand. */
export function FilingPane({
  filing,
  lines,
  defects,
  whyNot,
  myId,
  holding,
  onAsk,
  onShow,
}: FilingPaneProps) {
  const [tab, setTab] = useState<TabId>('content');
  return (
    <section className="wb-filing" aria-label="立案申请">
      <Head
        filing={filing}
        myId={myId}
        ticked={defects.lines.length}
        onAsk={onAsk}
        onClaim={() => holding.run({ verb: 'claim' })}
        onRelease={() => holding.run({ verb: 'release' })}
        busy={holding.busy}
      />
      {holding.problem && <ProblemAlert problem={holding.problem} />}
      <div className="wb-tabs" role="tablist" aria-label="申请的内容">
        {TABS.map(({ id, label }) => (
          <button
            key={id}
            id={`wb-tab-${id}`}
            type="button"
            role="tab"
            aria-selected={id === tab}
            aria-controls="wb-tab-panel"
            tabIndex={id === tab ? 0 : -1}
            onClick={() => setTab(id)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
              const other = tab === 'content' ? 'trail' : 'content';
              setTab(other);
              document.getElementById(`wb-tab-${other}`)?.focus();
            }}
          >
            {label}
          </button>
        ))}
      </div>
      <div
        id="wb-tab-panel"
        role="tabpanel"
        aria-labelledby={`wb-tab-${tab}`}
        className="wb-panel"
        key={`${filing.id}${tab}`}
      >
        {tab === 'content' ? (
          <>
            <SecondLook filing={filing} onShow={onShow} />
            <h3 className="wb-panel-head">审查要点</h3>
            <Checklist lines={lines} defects={defects} whyNot={whyNot} onShow={onShow} />
            <h3 className="wb-panel-head">{FILING_FACES[filing.kind].paper}</h3>
            <Complaint filing={filing} defects={defects} whyNot={whyNot} />
            <Fee filing={filing} />
          </>
        ) : (
          <Timeline filing={filing} />
        )}
      </div>
    </section>
  );
}

function Fee({ filing: { fee, kind } }: { readonly filing: FilingView }) {
  const rule = FEE_FIELDS[kind];
  const name = kind === 'enforcement' ? '申请执行费' : '案件受理费';
  if (!rule.shown)
    return (
      <section className="wb-fee" aria-label="诉讼费用">
        <h3>诉讼费用</h3>
        <p>{rule.text}。</p>
        <ArticleRef>{rule.article.label}</ArticleRef>
      </section>
    );
  return (
    <section className="wb-fee" aria-label={name}>
      <h3>{name}</h3>
      {!rule.prepaid && (
        <p>
          {rule.text}。<ArticleRef>{rule.article.label}</ArticleRef>
        </p>
      )}
      <p>
        <Money fen={fee.total} capitals="ask" />
        {rule.prepaid && (
          <span className="tb-faint">
            减半交纳为 <Money fen={fee.halved} />
          </span>
        )}
      </p>
      <ul>
        {fee.steps.map((step, index) => (
          <li key={`${index} ${step.label}`}>
            <span>{step.label}</span>
            <Money fen={step.amount} />
            <span className="tb-faint">{step.article}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
