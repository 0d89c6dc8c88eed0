import { useNow } from '#web/kit/clock.ts';
import { DueDate } from '#web/kit/due-date.tsx';
import { Go } from '#web/kit/link.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import { dateText, dateTimeText, whenText } from '#web/kit/time-text.ts';
import type { CaseRow } from '../../views.ts';
import { casePath } from '../api.ts';
import { StageTag } from '../stage-tag.tsx';

/** One case in a line: what it is, where it stands, what is due next, what happened last. */
export function Line({ row, onLabel }: { readonly row: CaseRow; readonly onLabel: (label: string) => void }) {
  const now = useNow();
  return (
    <article className="cs-line">
      <div>
        <Go href={casePath(row.courtId, row.caseId)} className="tb-item-title">
          {row.title}
        </Go>
        <div className="tb-faint">
          <span className="tb-number">{row.number}</span>　{row.courtName}
        </div>
        {row.labels.length > 0 && (
          <div className="cs-labels">
            {row.labels.map((label) => (
              <button key={label} type="button" className="cs-label" onClick={() => onLabel(label)}>
                {label}
              </button>
            ))}
          </div>
        )}
      </div>
      <div className="cs-line-stage">
        <StageTag stage={row.stage} name={row.stageName} />
        {!row.standing && <StateTag tone="stopped">代理已结束</StateTag>}
      </div>
      <div className="cs-line-next">
        {row.nextDueOn && (
          <div>
            <span className="tb-faint">{row.nextDueName}　</span>
            <DueDate at={row.nextDueOn} compact />
          </div>
        )}
        {row.nextHearingAt && (
          <div>
            <span className="tb-faint">开庭　</span>
            <time dateTime={row.nextHearingAt}>{dateTimeText(row.nextHearingAt)}</time>
          </div>
        )}
        <div className="tb-faint">
          {row.closedOn
            ? `${dateText(row.closedOn)}结案`
            : `${row.lastNode}，${whenText(row.lastNodeAt, now)}`}
        </div>
      </div>
    </article>
  );
}
