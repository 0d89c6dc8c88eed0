import { ArticleRef } from '#web/kit/article-ref.tsx';
import { Money } from '#web/kit/money.tsx';
import { Section } from '#web/kit/page.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import type { Tone } from '#web/kit/state-tag.tsx';
import { dateText, dateTimeText } from '#web/kit/time-text.ts';
import { type BillView, CHANNELS, REFUND_STATES, type RefundState, type RefundView } from '../terms.ts';

const TONES: Readonly<Record<RefundState, Tone>> = {
  requested: 'waiting',
  processing: 'waiting',
  failed: 'near',
  done: 'done',
  'by-hand': 'done',
};

/** 退费: what the court gives back, why, until when, and how far it has come. */
export function Refunds({ bill }: { readonly bill: BillView }) {
  const sum = bill.refunds.reduce((all, one) => all + one.amountFen, 0);
  return (
    <Section title="退还诉讼费用" aside={bill.refunds.length > 1 && <Money fen={sum} />}>
      <ul className="tb-list">
        {bill.refunds.map((refund) => (
          <li key={refund.id} className="tb-item">
            <div className="tb-stack pay-refund">
              <span>
                <StateTag tone={TONES[refund.state]}>{REFUND_STATES[refund.state].name}</StateTag>
              </span>
              <span>
                {refund.why}
                {refund.article && <ArticleRef>{refund.article}</ArticleRef>}
              </span>
              <span className="tb-faint">{whenOf(refund)}</span>
              <span className="tb-faint">
                退费编号 <span className="tb-number">{refund.refundNo}</span>，
                <a href={refund.notice}>下载退费通知书（PDF）</a>
              </span>
            </div>
            <Money fen={refund.amountFen} />
          </li>
        ))}
      </ul>
      <p className="tb-faint pay-assure">
        退费经原支付渠道退回交款人本人的付款账户，不收手续费，您不需要办理。到账时间以支付渠道为准。
      </p>
    </Section>
  );
}

/** Until when it must be back by law, or when and how it came. */
function whenOf(refund: RefundView): string {
  const way = CHANNELS[refund.channel].name;
  if (refund.byHand && refund.doneAt)
    return `${dateTimeText(refund.doneAt)}转入${refund.byHand.accountName}的${refund.byHand.bank}账户（尾号${refund.byHand.accountTail}）`;
  if (refund.doneAt) return `${dateTimeText(refund.doneAt)}由${way}退回`;
  const until = `最迟${dateText(refund.dueOn)}退还`;
  if (refund.late) return `${until}，现已逾期，法院已收到提示`;
  return refund.state === 'failed'
    ? `${until}，法院正在核对，必要时转入您本人的账户`
    : `${until}，经${way}原路退回`;
}
