import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { get } from '#web/kit/api/client.ts';
import { useMe } from '#web/kit/api/me.ts';
import { yuanText } from '#web/kit/amount.ts';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { DueDate } from '#web/kit/due-date.tsx';
import { Go } from '#web/kit/link.tsx';
import { Money } from '#web/kit/money.tsx';
import { Facts, Page, Section } from '#web/kit/page.tsx';
import { Loaded } from '#web/kit/states.tsx';
import { dateText, dateTimeText } from '#web/kit/time-text.ts';
import type { BillView } from '../terms.ts';
import { BILL_STATES } from '../terms.ts';
import './court-pages.css';
import { BillRefunds } from './refunds.tsx';

/** One bill as its court sees it: how the amount and the due day came about, what was paid. */
export function CourtBill() {
  const { id = '' } = useParams({ strict: false });
  const courtId = useMe().data?.staff?.courtId;
  const bill = useQuery({
    queryKey: ['desk-bills', 'one', id],
    enabled: courtId !== undefined,
    queryFn: ({ signal }) => get<BillView>(`/api/bills/${courtId}/${id}`, undefined, signal),
  });
  return (
    <Page
      title="诉讼费账单"
      number={bill.data?.caseNumber}
      crumbs={[{ label: '诉讼费用', href: '/court/bills' }]}
      width="reading"
    >
      <Loaded query={bill}>{(data) => <Bill bill={data} />}</Loaded>
    </Page>
  );
}

/** What relief was granted, in words. */
function reliefText({ relief, originalFen }: BillView): string {
  if (!relief) return '';
  if (relief.kind === 'exempt') return `${dateText(relief.on)}准予免交`;
  if (relief.kind === 'defer')
    return `${dateText(relief.on)}准予缓交${relief.until ? `至${dateText(relief.until)}` : ''}`;
  const before = originalFen === null ? '' : `，原应交 ${yuanText(originalFen)} 元`;
  return `${dateText(relief.on)}准予减交 ${relief.percent ?? ''}%${before}`;
}

/** Until when, with its counting; the time left is shown while money is awaited. */
function Due({ bill }: { readonly bill: BillView }) {
  if (!bill.dueAt) return '尚未起算';
  const past = bill.state === 'settled' || bill.state === 'closed';
  return <DueDate at={bill.dueAt} {...bill.counting} past={past} compact />;
}

function Bill({ bill }: { readonly bill: BillView }) {
  return (
    <>
      <Section title={bill.title}>
        <Facts
          items={[
            { term: '费用', value: bill.kindName },
            { term: '金额', value: <Money fen={bill.amountFen} capitals="always" /> },
            ...(bill.relief ? [{ term: '司法救助', value: reliefText(bill) }] : []),
            { term: '状态', value: BILL_STATES[bill.state].name },
            { term: '交费通知送达', value: bill.noticedAt ? dateTimeText(bill.noticedAt) : '尚未送达生效' },
            { term: '交费期限', value: <Due bill={bill} /> },
            {
              term: '到账',
              value: bill.receipt
                ? `${dateTimeText(bill.receipt.paidAt)}，凭证号 ${bill.receipt.receiptNo}`
                : '未到账',
            },
          ]}
        />
        {bill.filingId && (
          <p>
            <Go href={`/court/filings?id=${bill.filingId}`}>查看立案申请</Go>
          </p>
        )}
        {bill.receipt && (
          <p>
            <a href={bill.receipt.pdf}>下载交费凭证（PDF）</a>
          </p>
        )}
      </Section>
      {bill.refunds.length > 0 && <BillRefunds bill={bill} />}
      <Section title="金额怎样算出">
        <ul className="tb-list">
          {bill.steps.map((step, index) => (
            <li key={`${index} ${step.label}`} className="tb-item">
              <span>
                {step.label}
                <ArticleRef>{step.article}</ArticleRef>
              </span>
              <Money fen={step.amount} />
            </li>
          ))}
        </ul>
      </Section>
      {(bill.state === 'open' || bill.state === 'overdue') && (
        <Section title="未交费的后果">
          <p>{bill.consequence}</p>
        </Section>
      )}
    </>
  );
}
