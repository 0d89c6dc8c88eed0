import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { get, withQuery } from '#web/kit/api/client.ts';
import { useMeta } from '#web/kit/api/meta.ts';
import { yuanText } from '#web/kit/amount.ts';
import { Qr } from '#web/kit/qr.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import { ErrorState } from '#web/kit/states.tsx';
import { clockText } from '#web/kit/time-text.ts';
import { ATTEMPT_STATES, type AttemptView, type BillView, CHANNELS } from '../terms.ts';
import { BILLS_KEY } from './keys.ts';

interface AttemptProps {
  readonly bill: BillView;
  readonly begun: AttemptView;
  readonly onAgain: () => void;
}

/** An order at a channel: the code or the way to the cashier, and its state as the server learns it. */
export function Attempt({ bill, begun, onAgain }: AttemptProps) {
  const client = useQueryClient();
  const attempt = useQuery({
    queryKey: ['payment-attempt', begun.id],
    queryFn: ({ signal }) =>
      get<AttemptView>(`/api/bills/${begun.courtId}/${begun.billId}/payments/${begun.id}`, undefined, signal),
    initialData: begun,
    refetchInterval: (query) =>
      query.state.data && ATTEMPT_STATES[query.state.data.state].live ? 3_000 : false,
    refetchOnWindowFocus: true,
  });
  const { data } = attempt;
  const over = !ATTEMPT_STATES[data.state].live || data.billState !== bill.state;
  useEffect(() => {
    if (over) void client.invalidateQueries({ queryKey: BILLS_KEY });
  }, [over, client]);
  return (
    <div className="pay-attempt">
      <output>
        <State attempt={data} />
      </output>
      {data.state === 'pending' && <Offer attempt={data} amount={yuanText(bill.amountFen)} />}
      {(data.state === 'closed' || data.state === 'failed') && (
        <>
          <p>这张支付单没有收取任何款项。</p>
          <Button onClick={onAgain}>重新生成支付单</Button>
        </>
      )}
      {data.state === 'late' && (
        <p>款项在支付单关闭后到账。账单未交清的，已用于交费；已交清的，自动原路退回。</p>
      )}
      {attempt.error && <ErrorState error={attempt.error} onRetry={() => void attempt.refetch()} />}
      <p className="tb-faint">
        支付单号 <span className="tb-number">{data.orderNo}</span>
      </p>
    </div>
  );
}

/** In the demo nobody can scan the code with a real phone: its page stands in for one. */
function DemoPhone({ codeUrl }: { readonly codeUrl: string }) {
  const phone = useMeta()?.sandbox?.wechatPay;
  if (phone === undefined) return null;
  return (
    <p>
      <a href={withQuery(`${phone}/pay`, { code_url: codeUrl })} target="_blank" rel="noopener noreferrer">
        演示：打开模拟手机的付款页
      </a>
    </p>
  );
}

function State({ attempt }: { readonly attempt: AttemptView }) {
  const { live, name } = ATTEMPT_STATES[attempt.state];
  return (
    <StateTag
      tone={attempt.state === 'paid' || attempt.state === 'late' ? 'done' : live ? 'waiting' : 'neutral'}
    >
      {attempt.state === 'paid' ? '已支付，正在入账' : name}
    </StateTag>
  );
}

function Offer({ attempt, amount }: { readonly attempt: AttemptView; readonly amount: string }) {
  const name = CHANNELS[attempt.channel].name;
  const until = `${clockText(new Date(attempt.expiresAt))} 前有效`;
  if (attempt.codeUrl !== null)
    return (
      <div className="pay-offer">
        <span className="pay-qr">
          <Qr text={attempt.codeUrl} label={`${name}扫码支付 ${amount} 元`} />
        </span>
        <div className="tb-stack">
          <p className="pay-offer-line">
            用{name}扫码支付 <strong>{amount} 元</strong>
          </p>
          <p className="tb-faint">
            二维码{until}
            。支付后本页自动显示结果，无需刷新；也可以把二维码交给当事人扫码。手边只有一部手机的，请改用支付宝或者网上银行。
          </p>
          <DemoPhone codeUrl={attempt.codeUrl} />
        </div>
      </div>
    );
  if (attempt.form !== null)
    return (
      <div className="tb-stack">
        <form method="post" action={attempt.form.action} target="_blank" rel="noopener">
          {Object.entries(attempt.form.fields).map(([field, value]) => (
            <input key={field} type="hidden" name={field} value={value} />
          ))}
          <Button type="primary" size="large" className="pay-go" htmlType="submit">
            {`前往银联选择银行，支付 ${amount} 元`}
          </Button>
        </form>
        <p className="tb-faint">
          银联页面在新窗口打开，在那里选择您的银行，登录网上银行付款，{until}
          。请勿关闭本页：付款后这里自动显示结果；关闭了也不影响，再次打开即可看到。
        </p>
      </div>
    );
  if (attempt.redirectUrl === null) return null;
  return (
    <div className="tb-stack">
      <Button
        type="primary"
        size="large"
        className="pay-go"
        href={attempt.redirectUrl}
        target="_blank"
        rel="noopener noreferrer"
      >
        {`前往${name}支付 ${amount} 元`}
      </Button>
      <p className="tb-faint">
        收银台在新页面打开，{until}。请勿关闭本页：支付后这里自动显示结果；关闭了也不影响，再次打开即可看到。
      </p>
    </div>
  );
}
