import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { get } from '#web/kit/api/client.ts';
import { yuanText } from '#web/kit/amount.ts';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { DueDate } from '#web/kit/due-date.tsx';
import { useLiveRefresh } from '#web/kit/live-notice.tsx';
import { Money } from '#web/kit/money.tsx';
import { Page, Section, StateStrip } from '#web/kit/page.tsx';
import { Loaded } from '#web/kit/states.tsx';
import { dateText } from '#web/kit/time-text.ts';
import type { BillView } from '../terms.ts';
import './bills.css';
import { billKey } from './keys.ts';
import { Pay } from './pay.tsx';
import { Receipt, Surplus } from './receipt.tsx';
import { Refunds } from './refunds.tsx';
import { BillTag } from './tags.tsx';

const TOPICS = ['payments'] as const;

/** One bill: how much and why, until when, paying, and what came of it. */
export function BillPage() {
  const { courtId = '', id = '' } = useParams({ strict: false });
  const key = billKey(courtId, id);
  const bill = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => get<BillView>(`/api/bills/${courtId}/${id}`, undefined, signal),
  });
  // Money that has come in is what this page waits for: it shows it at once.
  useLiveRefresh(TOPICS, [key]);
  return (
    <Page
      title={bill.data?.title ?? '诉讼费账单'}
      number={bill.data?.caseNumber}
      crumbs={[{ label: '诉讼费用', href: '/bills' }]}
      width="reading"
      strip={bill.data && <Strip bill={bill.data} />}
    >
      <Loaded query={bill} rows={8}>
        {(data) => <Bill bill={data} />}
      </Loaded>
    </Page>
  );
}

const NEXT = {
  open: '您交费',
  overdue: '法院裁定是否按撤诉处理；裁定前仍可交费',
  settled: '已交清，不需要再办',
  closed: '不再收款',
  waived: '已准予免交，不需要交费',
} as const;

function Strip({ bill }: { readonly bill: BillView }) {
  const running = bill.state === 'open' || bill.state === 'overdue';
  return (
    <StateStrip
      state={<BillTag state={bill.state} />}
      next={NEXT[bill.state]}
      until={
        running &&
        (bill.dueAt ? (
          <DueDate at={bill.dueAt} {...bill.counting} compact />
        ) : (
          '自交费通知送达生效次日起七日，现在还没有起算'
        ))
      }
    />
  );
}

function Bill({ bill }: { readonly bill: BillView }) {
  return (
    <>
      <Section title="应交金额" aside={bill.courtName}>
        <p className="pay-amount">
          <Money fen={bill.amountFen} capitals="always" />
        </p>
        {bill.relief && <Relief bill={bill} relief={bill.relief} />}
        <Steps bill={bill} />
      </Section>
      {bill.receipt && <Receipt bill={bill} receipt={bill.receipt} />}
      {bill.refunds.length > 0 && <Refunds bill={bill} />}
      {bill.surplus.length > 0 && <Surplus bill={bill} />}
      {(bill.state === 'open' || bill.state === 'overdue') && <Pay bill={bill} />}
      {bill.state === 'waived' && (
        <Section title="已准予免交">
          <p>这笔费用不需要交纳。此后到账的款项自动原路退回。</p>
        </Section>
      )}
      {bill.state === 'closed' && (
        <Section title="账单已取消">
          <p>这份账单不再收款。此后到账的款项自动原路退回。</p>
        </Section>
      )}
    </>
  );
}

/** 司法救助: what was granted, when, and by which article. */
function Relief({
  bill,
  relief,
}: {
  readonly bill: BillView;
  readonly relief: NonNullable<BillView['relief']>;
}) {
  const words = {
    exempt: '免交',
    reduce: `减交 ${relief.percent ?? ''}%${bill.originalFen === null ? '' : `，原应交 ${yuanText(bill.originalFen)} 元`}`,
    defer: `缓交至${relief.until ? dateText(relief.until) : ''}`,
  };
  return (
    <p>
      {dateText(relief.on)}法院准予{words[relief.kind]}。<ArticleRef>{relief.article}</ArticleRef>
    </p>
  );
}

function Steps({ bill }: { readonly bill: BillView }) {
  return (
    <>
      <details className="pay-how" open>
        <summary>金额怎样算出</summary>
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
      </details>
      {(bill.state === 'open' || bill.state === 'overdue') && <p className="tb-faint">{bill.consequence}</p>}
    </>
  );
}
