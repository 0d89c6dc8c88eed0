import { useCursorList } from '#web/kit/cursor-list.tsx';
import { EmptyState, Loaded } from '#web/kit/states.tsx';
import { dateText, dateTimeText } from '#web/kit/time-text.ts';
import type { FilingView, TrailRow } from '../../terms.ts';

/** What has happened to the filing, newest first, and below it every entry of the audit log. */
export function Timeline({ filing }: { readonly filing: FilingView }) {
  return (
    <div className="wb-complaint">
      <section aria-label="办理经过">
        <h3>办理经过</h3>
        <ol className="tb-trail">
          {filing.records.toReversed().map((record) => (
            <li key={record.seq}>
              <time dateTime={record.at}>{dateTimeText(record.at)}</time>
              <div>
                <span className="tb-item-title">{record.words}</span>{' '}
                <span className="tb-faint">{record.by}</span>
                {record.dueOn && <div className="tb-faint">期限至{dateText(record.dueOn)}</div>}
                {record.reason && <div className="wb-long">{record.reason}</div>}
                {record.items && (
                  <ol className="wb-items">
                    {record.items.map((item) => (
                      <li key={`${item.field}${item.what}`}>
                        {item.what}
                        {item.mend}
                      </li>
                    ))}
                  </ol>
                )}
              </div>
            </li>
          ))}
        </ol>
      </section>
      <AuditTrail filingId={filing.id} />
    </div>
  );
}

function AuditTrail({ filingId }: { readonly filingId: string }) {
  const list = useCursorList<TrailRow>(
    ['desk-filings', 'trail', filingId],
    `/api/desk/filings/${filingId}/trail`,
  );
  return (
    <section aria-label="全程留痕">
      <h3>全程留痕</h3>
      <Loaded query={{ data: list.rows, error: list.error, refetch: list.refetch }}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="还没有留痕记录" />
          ) : (
            <ol className="tb-trail">
              {rows.map((row) => (
                <li key={`${row.index ?? row.at}${row.words}`}>
                  <time dateTime={row.at}>{dateTimeText(row.at)}</time>
                  <div>
                    {row.words} <span className="tb-faint">{row.by}</span>
                  </div>
                  <span className="tb-faint tb-number">
                    {row.index === null ? '待编号' : `第 ${row.index} 号`}
                  </span>
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
      {list.hasNextPage && (
        <button type="button" className="tb-link-button" onClick={() => void list.fetchNextPage()}>
          更多记录
        </button>
      )}
    </section>
  );
}
