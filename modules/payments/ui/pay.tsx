import { Button } from 'antd';
import { useState } from 'react';
import { request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { DisabledReason } from '#web/kit/buttons.tsx';
import { Section } from '#web/kit/page.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { ATTEMPT_STATES, type AttemptView, type BillView, CHANNELS, type ChannelId } from '../terms.ts';
import { Attempt } from './attempt.tsx';
import { billKey } from './keys.ts';

/** Paying: choose a channel, and follow the order to its end. */
export function Pay({ bill }: { readonly bill: BillView }) {
  const [chosen, setChosen] = useState<ChannelId>();
  const start = useWrite<ChannelId, AttemptView>({
    send: (channel, key) =>
      request('POST', `/api/bills/${bill.courtId}/${bill.id}/payments`, { body: { channel }, key }),
    invalidates: [billKey(bill.courtId, bill.id)],
    onDone: (attempt) => {
      setChosen(attempt.channel);
      setOpened(attempt);
    },
  });
  const [opened, setOpened] = useState<AttemptView>();
  // Coming back to the page finds the order that still stands.
  const standing = bill.attempts.find(
    (attempt) => ATTEMPT_STATES[attempt.state].live && (chosen === undefined || attempt.channel === chosen),
  );
  const shown = opened && (chosen === undefined || opened.channel === chosen) ? opened : standing;
  const whyNot = bill.can.pay.can ? undefined : (bill.can.pay.why ?? '现在不能支付。');

  function begin(channel: ChannelId): void {
    setChosen(channel);
    setOpened(undefined);
    start.run(channel);
  }
  return (
    <Section title="选择支付方式">
      <div className="pay-channels">
        {bill.channels.map((channel) => (
          <DisabledReason
            key={channel}
            size="large"
            whyNot={whyNot}
            type={shown?.channel === channel ? 'primary' : 'default'}
            aria-pressed={shown?.channel === channel}
            loading={start.busy && chosen === channel}
            onClick={() => begin(channel)}
          >
            {CHANNELS[channel].name}
          </DisabledReason>
        ))}
      </div>
      {bill.channels.length === 0 && <p>受理法院没有开通网上支付。请按交纳诉讼费用通知书载明的方式交纳。</p>}
      {start.problem && (
        <ProblemAlert
          problem={start.problem}
          next={
            chosen && (
              <Button onClick={() => begin(chosen)} loading={start.busy}>
                再试一次
              </Button>
            )
          }
        />
      )}
      {shown && <Attempt key={shown.id} bill={bill} begun={shown} onAgain={() => begin(shown.channel)} />}
      <p className="tb-faint pay-assure">
        中途关闭页面、断网或者没有跳回，都不会丢失款项，也不会重复收取：到账以支付渠道的通知和核实为准，再次打开本页即可看到结果。多付的款项自动原路退回。
      </p>
    </Section>
  );
}
