import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { get } from '#web/kit/api/client.ts';
import { useCursorList } from '#web/kit/cursor-list.tsx';
import { DueDate } from '#web/kit/due-date.tsx';
import { Go } from '#web/kit/link.tsx';
import { Money } from '#web/kit/money.tsx';
import { Section } from '#web/kit/page.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import { Loaded } from '#web/kit/states.tsx';
import { dateText, dateTimeText } from '#web/kit/time-text.ts';
import { Trail } from '#web/kit/trail.tsx';
import { filingApi, type FilingView } from '../api.ts';

interface BillRow {
  readonly courtId: string;
  readonly id: string;
  readonly kindName: string;
  readonly amountFen: number;
  readonly state: string;
  readonly dueAt: string | null;
  readonly settledAt: string | null;
}

interface DocumentRow {
  readonly courtId: string;
  readonly id: string;
  readonly title: string;
  readonly stateName: string;
  readonly unread: boolean;
  readonly sentAt: string;
  readonly effectiveAt: string | null;
}

/** Rows of another room that belong to this filing; quiet while there is nothing to show. */
function useRows<Row>(name: 'bills' | 'documents', filing: FilingView): readonly Row[] {
  const query = useQuery({
    queryKey: [name, 'of-filing', filing.id],
    queryFn: ({ signal }) =>
      get<{ readonly rows: readonly Row[] }>(`/api/${name}`, { filingId: filing.id, limit: 50 }, signal),
  });
  return query.data?.rows ?? [];
}

/** 诉讼费: the bills of this case, each with its own page. */
export function Bills({ filing }: { readonly filing: FilingView }) {
  const rows = useRows<BillRow>('bills', filing);
  if (rows.length === 0) return null;
  return (
    <Section title="诉讼费">
      <ul className="tb-list">
        {rows.map((bill) => (
          <li key={bill.id} className="tb-item">
            <Go href={`/bills/${bill.courtId}/${bill.id}`} className="tb-item-title">
              {bill.kindName}
            </Go>
            <Money fen={bill.amountFen} />
            <span className="tb-faint">
              {bill.settledAt ? (
                <StateTag tone="done">{dateText(bill.settledAt)}已交</StateTag>
              ) : bill.dueAt ? (
                <DueDate at={bill.dueAt} compact />
              ) : (
                '交费期限自通知书送达生效次日起算'
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** 法院文书: what the court has served in this case. */
export function Documents({ filing }: { readonly filing: FilingView }) {
  const rows = useRows<DocumentRow>('documents', filing);
  if (rows.length === 0) return null;
  return (
    <Section title="法院文书">
      <ul className="tb-list">
        {rows.map((row) => (
          <li key={row.id} className="tb-item">
            <span className="tb-row">
              {row.unread && <span className="tb-unread">未读</span>}
              <Go href={`/documents/${row.courtId}/${row.id}`} className="tb-item-title">
                {row.title}
              </Go>
            </span>
            <span className="tb-faint">{row.stateName}</span>
            <span className="tb-faint">
              {dateText(row.sentAt)}发出{row.effectiveAt && `，${dateText(row.effectiveAt)}送达生效`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** 经过: what happened, newest first, with what the court asked for. */
export function Timeline({ filing }: { readonly filing: FilingView }) {
  return (
    <Section title="经过">
      <ol className="tbf-timeline">
        {filing.records.toReversed().map((record) => (
          <li key={record.seq}>
            <time dateTime={record.at} className="tb-faint">
              {dateTimeText(record.at)}
            </time>
            <div>
              <span className="tb-item-title">{record.words}</span>{' '}
              <span className="tb-faint">{record.by}</span>
            </div>
            {record.reason && <div>理由：{record.reason}</div>}
            {record.dueOn && <div className="tb-faint">期限至{dateText(record.dueOn)}</div>}
            {record.items && (
              <ol className="tbf-correction-items">
                {record.items.map((item) => (
                  <li key={`${item.field}${item.what}`}>
                    {item.what}
                    {item.mend}
                    {item.article && <cite className="tb-article">{item.article}</cite>}
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

interface TrailRow {
  readonly at: string;
  readonly words: string;
  readonly by: string;
  readonly outcome: 'done' | 'refused' | 'read';
  readonly index: number | null;
  readonly sealed: boolean;
}

function TrailList({ filing }: { readonly filing: FilingView }) {
  const list = useCursorList<TrailRow>(
    ['filing', 'trail', filing.id],
    `${filingApi(filing.courtId, filing.id)}/trail`,
  );
  return (
    <Loaded query={{ data: list.rows, error: list.error, refetch: list.refetch }}>
      {(rows) => (
        <>
          <Trail
            entries={rows.map((row, index) => ({
              id: `${row.index ?? 'new'}-${index}`,
              at: row.at,
              who: row.by,
              what: row.words,
              ...(row.outcome === 'refused' && { detail: '未获准许' }),
              ...(row.index !== null && { sequence: row.index }),
            }))}
          />
          {list.hasNextPage && (
            <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
              再显示一些
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}

/** 全程留痕, opened when asked for. */
export function TrailSection({ filing }: { readonly filing: FilingView }) {
  const [open, setOpen] = useState(false);
  const aside: ReactNode = (
    <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
      {open ? '收起' : '展开'}
    </Button>
  );
  return (
    <Section title="全程留痕" aside={aside}>
      {open ? (
        <TrailList filing={filing} />
      ) : (
        <p className="tb-faint">谁在什么时候做了什么、看了什么，逐条记录，不能改动。</p>
      )}
    </Section>
  );
}
