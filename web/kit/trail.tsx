import { ArticleRef } from './article-ref.tsx';
import { dateTimeText } from './time-text.ts';

/** One entry of the audit trail in plain words. */
export interface TrailEntry {
  readonly id: string;
  readonly at: string;
  /** Who, with the capacity in which: 林知远（原告代理律师）. */
  readonly who: string;
  /** What was done: 提交了立案申请. */
  readonly what: string;
  readonly detail?: string;
  readonly article?: string;
  /** Number in the audit log, once the sequencer has given it. */
  readonly sequence?: number;
}

/** 全程留痕: what happened, newest first, in plain words, each with its number in the log. */
export function Trail({ entries }: { readonly entries: readonly TrailEntry[] }) {
  return (
    <ol className="tb-trail" aria-label="办理经过">
      {entries.map((entry) => (
        <li key={entry.id}>
          <time dateTime={entry.at}>{dateTimeText(entry.at)}</time>
          <div>
            <span className="tb-item-title">{entry.who}</span> {entry.what}
            {entry.detail && <div className="tb-faint">{entry.detail}</div>}
            {entry.article && <ArticleRef>{entry.article}</ArticleRef>}
          </div>
          <span className="tb-faint tb-number">
            {entry.sequence === undefined ? '待编号' : `留痕第 ${entry.sequence} 号`}
          </span>
        </li>
      ))}
    </ol>
  );
}
