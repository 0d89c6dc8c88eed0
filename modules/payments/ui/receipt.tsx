import { DisabledReason } from '#web/kit/buttons.tsx';
import { Money } from '#web/kit/money.tsx';
import { Facts, Section } from '#web/kit/page.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import { dateTimeText } from '#web/kit/time-text.ts';
import { type BillView, CHANNELS, SURPLUS_REASONS, SURPLUS_STATES } from '../terms.ts';

/** 交费凭证. */
export function Receipt({
  bill,
  receipt,
}: {
  readonly bill: BillView;
  readonly receipt: NonNullable<BillView['receipt']>;
}) {
  const { can } = bill;
  return (
    <Section title="交费凭证">
      <Facts
        items={[
          { term: '凭证号', value: <span className="tb-number">{receipt.receiptNo}</span> },
          {
            term: '到账时间',
            value: `${dateTimeText(receipt.paidAt)}${bill.paidLate ? '（期限届满后）' : ''}`,
          },
          { term: '支付渠道', value: CHANNELS[receipt.channel].name },
          { term: '渠道交易号', value: <span className="tb-number">{receipt.transactionId}</span> },
        ]}
      />
      <p>
        <DisabledReason
          type="primary"
          whyNot={can.receipt.can ? undefined : (can.receipt.why ?? '凭证尚未生成。')}
          href={receipt.pdf}
        >
          下载交费凭证（PDF）
        </DisabledReason>
      </p>
    </Section>
  );
}

/** 多付款项: why it was too much, and how far its return has come. */
export function Surplus({ bill }: { readonly bill: BillView }) {
  return (
    <Section title="多付款项退回">
      <ul className="tb-list">
        {bill.surplus.map((surplus) => (
          <li key={surplus.createdAt} className="tb-item">
            <span>
              <StateTag
                tone={surplus.state === 'done' ? 'done' : surplus.state === 'failed' ? 'near' : 'waiting'}
              >
                {SURPLUS_STATES[surplus.state]}
              </StateTag>{' '}
              {SURPLUS_REASONS[surplus.why]}，{CHANNELS[surplus.channel].name}，
              {dateTimeText(surplus.doneAt ?? surplus.createdAt)}
            </span>
            <Money fen={surplus.amountFen} />
          </li>
        ))}
      </ul>
      <p className="tb-faint">
        退回到原支付账户，不收手续费，到账时间以支付渠道为准，通常为一至三个工作日。您不需要申请。
      </p>
    </Section>
  );
}
