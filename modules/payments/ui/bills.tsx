import { CursorList } from '#web/kit/cursor-list.tsx';
import { DueDate } from '#web/kit/due-date.tsx';
import { Go } from '#web/kit/link.tsx';
import { LiveNotice } from '#web/kit/live-notice.tsx';
import { Money } from '#web/kit/money.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import { dateTimeText } from '#web/kit/time-text.ts';
import type { BillRow } from '../terms.ts';
import './bills.css';
import { BILLS_KEY } from './keys.ts';
import { BillTag } from './tags.tsx';

const TOPICS = ['payments'] as const;
const REFRESHES = [BILLS_KEY] as const;

/** 我的账单: newest first, each with what it is for, how much, and until when. */
export function Bills() {
  return (
    <Page title="诉讼费用">
      <LiveNotice topics={TOPICS} refreshes={REFRESHES} />
      <Section title="我的账单">
        <CursorList<BillRow>
          queryKey={BILLS_KEY}
          path="/api/bills"
          label="账单"
          rowKey={(bill) => bill.id}
          renderRow={(bill) => <Line bill={bill} />}
          empty={
            <EmptyState title="还没有账单">
              法院登记立案后，案件受理费账单会出现在这里，并写明金额怎样算出、何时以前交纳。
            </EmptyState>
          }
        />
      </Section>
    </Page>
  );
}

function Line({ bill }: { readonly bill: BillRow }) {
  return (
    <div className="pay-line">
      <div>
        <Go href={`/bills/${bill.courtId}/${bill.id}`} className="tb-item-title">
          {bill.title}
        </Go>
        <div className="tb-faint">
          <span className="tb-number">{bill.caseNumber}</span>，{bill.courtName}
        </div>
      </div>
      <div className="pay-line-state">
        <BillTag state={bill.state} />
        {bill.state === 'settled' && bill.settledAt && (
          <span className="tb-faint">{dateTimeText(bill.settledAt)}到账</span>
        )}
        {(bill.state === 'open' || bill.state === 'overdue') &&
          (bill.dueAt ? (
            <DueDate at={bill.dueAt} compact />
          ) : (
            <span className="tb-faint">交费通知尚未送达生效，期限未起算</span>
          ))}
      </div>
      <Money fen={bill.amountFen} />
    </div>
  );
}
