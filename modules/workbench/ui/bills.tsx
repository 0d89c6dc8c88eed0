import { useState } from 'react';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { CursorList } from '#web/kit/cursor-list.tsx';
import { Go } from '#web/kit/link.tsx';
import { LiveNotice } from '#web/kit/live-notice.tsx';
import { Money } from '#web/kit/money.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import type { Tone } from '#web/kit/state-tag.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import { dateText, dateTimeText } from '#web/kit/time-text.ts';
import type { DeskBill } from '../terms.ts';
import { BILL_STATES } from '../terms.ts';
import './court-pages.css';
import { Filters } from './filters.tsx';
import { RefundList } from './refunds.tsx';

const KEY = ['desk-bills'] as const;
const TOPICS = ['payments'] as const;
const REFRESHES = [KEY] as const;
const CHOICES = [
  { id: 'overdue', label: '逾期未交费' },
  { id: 'open', label: '待交费' },
  { id: 'settled', label: '已交费' },
  { id: 'closed', label: '已取消' },
  { id: 'waived', label: '已免交' },
] as const;
type BillChoice = (typeof CHOICES)[number]['id'];
const REFUND_CHOICES = [
  { id: 'refunds-failed', label: '退费待处理' },
  { id: 'refunds', label: '全部退费' },
] as const;
type Choice = BillChoice | (typeof REFUND_CHOICES)[number]['id'];
const ALL_CHOICES = [...CHOICES, ...REFUND_CHOICES];
const isOfRefunds = (choice: Choice): choice is (typeof REFUND_CHOICES)[number]['id'] =>
  REFUND_CHOICES.some(({ id }) => id === choice);

const EMPTY: Readonly<Record<BillChoice, string>> = {
  overdue: '没有逾期未交费的案件。交费期限届满仍未交的，会自动列在这里，供裁定是否按撤诉处理。',
  open: '没有等待交费的账单。',
  settled: '还没有已交费的账单。',
  closed: '没有取消的账单。',
  waived: '没有准予免交的账单。',
};
const TONES: Readonly<Record<DeskBill['state'], Tone>> = {
  open: 'waiting',
  overdue: 'overdue',
  settled: 'done',
  closed: 'neutral',
  waived: 'done',
};

/** 诉讼费用: first those whose period has ended unpaid, ready for the decision whether the action counts as withdrawn. */
export function CourtBills() {
  const [state, setState] = useState<Choice>('overdue');
  return (
    <Page title="诉讼费用">
      <Filters label="账单状态" choices={ALL_CHOICES} chosen={state} onChoose={setState} />
      <LiveNotice topics={TOPICS} refreshes={REFRESHES} />
      <Section title={ALL_CHOICES.find((choice) => choice.id === state)?.label ?? ''}>
        {isOfRefunds(state) ? <RefundList failed={state === 'refunds-failed'} /> : <BillList state={state} />}
      </Section>
    </Page>
  );
}

function BillList({ state }: { readonly state: BillChoice }) {
  return (
    <>
      {state === 'overdue' && (
        <p className="wb-lead">
          下列案件的交费期限已经届满，当事人未交费，可以裁定按撤诉处理。裁定前到账的，仍予收取，案件自动移出本列表；已申请缓交、减交、免交的，应当先对申请作出决定。
          <ArticleRef>《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第二百一十三条</ArticleRef>
        </p>
      )}
      <CursorList<DeskBill>
        key={state}
        queryKey={KEY}
        path="/api/desk/bills"
        query={{ state }}
        label="账单"
        rowKey={(bill) => bill.id}
        renderRow={(bill) => <BillLine bill={bill} />}
        empty={<EmptyState title={EMPTY[state]} />}
      />
    </>
  );
}

function BillLine({ bill }: { readonly bill: DeskBill }) {
  return (
    <div className="wb-bill">
      <div>
        <span className="tb-item-title">{bill.title}</span>
        <div className="tb-faint">
          <span className="tb-number">{bill.caseNumber}</span>
          {bill.payerName && `，交款人${bill.payerName}`}
        </div>
      </div>
      <div className="wb-bill-state">
        <StateTag tone={TONES[bill.state]}>
          {bill.state === 'overdue' ? '逾期未交，可裁定按撤诉处理' : BILL_STATES[bill.state].name}
        </StateTag>
        <span className="tb-faint">{whenOf(bill)}</span>
      </div>
      <Money fen={bill.amountFen} />
      <Go href={`/court/bills/${bill.id}`} className="wb-bill-more">
        查看<span className="tb-sr">{bill.caseNumber}的账单</span>
      </Go>
    </div>
  );
}

function whenOf(bill: DeskBill): string {
  if (bill.state === 'settled' && bill.settledAt)
    return `${dateTimeText(bill.settledAt)} 到账${bill.paidLate ? '（逾期后交纳）' : ''}`;
  if (bill.dueOn)
    return bill.state === 'overdue' ? `期限${dateText(bill.dueOn)}届满` : `期限至${dateText(bill.dueOn)}`;
  return '交费通知尚未送达，期限未起算';
}
