import { Button } from 'antd';
import { useState } from 'react';
import { request } from '#web/kit/api/client.ts';
import { useMe } from '#web/kit/api/me.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { ConfirmButton, DisabledReason } from '#web/kit/buttons.tsx';
import { CursorList } from '#web/kit/cursor-list.tsx';
import { Go } from '#web/kit/link.tsx';
import { Money } from '#web/kit/money.tsx';
import { Section } from '#web/kit/page.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import type { Tone } from '#web/kit/state-tag.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import { dateText, dateTimeText } from '#web/kit/time-text.ts';
import type { BillView, DeskRefundRow, RefundState, RefundView } from '../terms.ts';
import { PAYMENT_CHANNELS, REFUND_STATES } from '../terms.ts';
import './court-pages.css';
import { TransferByHand } from './transfer-by-hand.tsx';

/** All that a change of a refund makes stale. */
export const REFUND_KEYS = [['desk-bills'], ['desk-refunds']] as const;
const MAY = ['registrar', 'court-admin'];
const NOT_YOURS = '由立案人员或者法院管理员办理。';

const TONES: Readonly<Record<RefundState, Tone>> = {
  requested: 'waiting',
  processing: 'waiting',
  failed: 'near',
  done: 'done',
  'by-hand': 'done',
};

/** Red says overdue and nothing else. */
const toneOf = (refund: RefundView): Tone => (refund.late ? 'overdue' : TONES[refund.state]);

/** The court's refunds; first those that the channel could not give back and that wait for the court. */
export function RefundList({ failed }: { readonly failed: boolean }) {
  return (
    <>
      {failed && (
        <p className="wb-lead">
          下列退费未能由支付渠道原路退回。请按所列办法处理，并在法定期限内退还。
          <ArticleRef>《诉讼费用交纳办法》第五十三条第二款</ArticleRef>
        </p>
      )}
      <CursorList<DeskRefundRow>
        key={String(failed)}
        queryKey={['desk-refunds', failed]}
        path="/api/desk/refunds"
        query={failed ? { state: 'failed' } : {}}
        label="退费"
        rowKey={(refund) => refund.id}
        renderRow={(refund) => <RefundLine refund={refund} />}
        empty={<EmptyState title={failed ? '没有等待处理的退费。' : '还没有退费。'} />}
      />
    </>
  );
}

function RefundLine({ refund }: { readonly refund: DeskRefundRow }) {
  return (
    <div className="wb-bill">
      <div>
        <span className="tb-item-title">{refund.title}</span>
        <div className="tb-faint">
          <span className="tb-number">{refund.caseNumber}</span>，退给{refund.payeeName}，{refund.why}
        </div>
      </div>
      <div className="wb-bill-state">
        <StateTag tone={toneOf(refund)}>{REFUND_STATES[refund.state].name}</StateTag>
        <span className="tb-faint">{whenOf(refund)}</span>
      </div>
      <Money fen={refund.amountFen} />
      <Go href={`/court/bills/${refund.billId}`} className="wb-bill-more">
        {refund.state === 'failed' ? '处理' : '查看'}
        <span className="tb-sr">{refund.caseNumber}的退费</span>
      </Go>
    </div>
  );
}

function whenOf(refund: RefundView): string {
  if (refund.doneAt) return dateTimeText(refund.doneAt);
  return `最迟${dateText(refund.dueOn)}退还${refund.late ? '，已经逾期' : ''}`;
}

/** The refunds of one bill, each with what the court can do about it. */
export function BillRefunds({ bill }: { readonly bill: BillView }) {
  return (
    <Section title="退费">
      <ul className="tb-list">
        {bill.refunds.map((refund) => (
          <li key={refund.id} className="wb-refund">
            <div className="tb-item">
              <div>
                <StateTag tone={toneOf(refund)}>{REFUND_STATES[refund.state].name}</StateTag> {refund.why}
                {refund.article && <ArticleRef>{refund.article}</ArticleRef>}
                <div className="tb-faint">
                  <span className="tb-number">{refund.refundNo}</span>，
                  {PAYMENT_CHANNELS[refund.channel].name}，退给
                  {refund.payeeName}，{whenOf(refund)}，<a href={refund.notice}>退费通知书（PDF）</a>
                </div>
                {refund.byHand && (
                  <div className="tb-faint">
                    转入{refund.byHand.accountName}的{refund.byHand.bank}账户（尾号{refund.byHand.accountTail}
                    ），凭证号{refund.byHand.voucher}
                  </div>
                )}
              </div>
              <Money fen={refund.amountFen} />
            </div>
            {refund.fault && refund.state === 'failed' && <Failed refund={refund} fault={refund.fault} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What the channel said, and the two ways out of it. */
function Failed({
  refund,
  fault,
}: {
  readonly refund: RefundView;
  readonly fault: NonNullable<RefundView['fault']>;
}) {
  const roles = useMe().data?.staff?.roles ?? [];
  const whyNot = MAY.some((role) => roles.some((own) => own === role)) ? undefined : NOT_YOURS;
  const [transferring, setTransferring] = useState(false);
  const retry = useWrite<undefined, { state: RefundState }>({
    send: (_, key) => request('POST', `/api/desk/refunds/${refund.id}/retry`, { key }),
    invalidates: REFUND_KEYS,
  });
  return (
    <div className="tb-stack">
      <p>
        {fault.advice}
        <span className="tb-faint">（渠道应答码 {fault.code}）</span>
      </p>
      {retry.problem && <ProblemAlert problem={retry.problem} />}
      <div className="tb-row">
        <ConfirmButton
          type="primary"
          whyNot={whyNot}
          loading={retry.busy}
          question="再次发起退费？"
          consequence={<p>以原退款单号再次请求支付渠道原路退回，不会重复退款。</p>}
          confirmWord="再次发起退费"
          onConfirm={() => retry.run(undefined)}
        >
          再次发起退费
        </ConfirmButton>
        {whyNot === undefined && !transferring && (
          <Button onClick={() => setTransferring(true)}>登记转账退付</Button>
        )}
        {whyNot !== undefined && <DisabledReason whyNot={whyNot}>登记转账退付</DisabledReason>}
      </div>
      {transferring && <TransferByHand refund={refund} onClose={() => setTransferring(false)} />}
    </div>
  );
}
