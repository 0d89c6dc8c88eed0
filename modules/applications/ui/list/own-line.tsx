import { useNow } from '#web/kit/clock.ts';
import { DueDate } from '#web/kit/due-date.tsx';
import { Go } from '#web/kit/link.tsx';
import { whenText } from '#web/kit/time-text.ts';
import type { OwnRow } from '../../views.ts';
import { applicationPath } from '../api.ts';
import { Standing } from '../state.tsx';
import './list.css';

const AWAITED: Readonly<Record<OwnRow['awaits'], string>> = {
  applicant: '申请人办理期限',
  opponent: '对方答复期限',
  court: '法院办理期限',
  nobody: '',
};

interface OwnLineProps {
  readonly row: OwnRow;
  /** On the page of its case, which says itself which case it is. */
  readonly inCase?: boolean;
}

/** An application in a lawyer's list: what it is, where it stands, what is to be done until when and by which article. */
export function OwnLine({ row, inCase = false }: OwnLineProps) {
  const now = useNow();
  return (
    <article className={row.mine ? 'ap-line ap-line-mine' : 'ap-line'}>
      <div>
        <Go href={applicationPath(row.courtId, row.id)} className="tb-item-title">
          {row.serviceName}
        </Go>
        {row.side === 'opponent' && (
          <span className="tb-unread">{row.byCourt ? '法院通知' : '对方申请'}</span>
        )}
        <div className="tb-faint">
          {inCase ? (
            <>
              {row.byCourt ? '发出于' : '提交于'}
              {whenText(row.submittedAt, now)}
            </>
          ) : (
            <>
              {row.title}
              {row.caseNumber && <span className="tb-number">　{row.caseNumber}</span>}　{row.courtName}
            </>
          )}
        </div>
      </div>
      <div>
        <Standing tone={row.tone}>{row.stateName}</Standing>
      </div>
      <div className="tb-faint">
        {row.dueAt && row.awaits !== 'nobody' ? (
          <div className={inCase ? 'ap-line-due' : undefined}>
            <div>{row.mine ? (row.toDo ?? '您应当办理的期限') : AWAITED[row.awaits]}</div>
            <DueDate
              at={row.dueAt}
              compact
              {...(row.mine &&
                row.dueArticle !== null && { name: row.toDo ?? row.stateName, article: row.dueArticle })}
            />
          </div>
        ) : (
          !inCase && <>最近变动 {whenText(row.changedAt, now)}</>
        )}
      </div>
    </article>
  );
}
