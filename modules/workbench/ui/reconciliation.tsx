import { useQuery } from '@tanstack/react-query';
import { get } from '#web/kit/api/client.ts';
import { Money } from '#web/kit/money.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import { EmptyState, Loaded } from '#web/kit/states.tsx';
import { dateText, dateTimeText } from '#web/kit/time-text.ts';
import type { ReconciliationDay } from '../terms.ts';
import { PAYMENT_CHANNELS, RECONCILIATION_VERDICTS } from '../terms.ts';
import './court-pages.css';

/** 支付对账: each day against each channel; differences are listed, never put right in silence. */
export function Reconciliation() {
  const days = useQuery({
    queryKey: ['desk-reconciliation'],
    queryFn: ({ signal }) =>
      get<{ days: readonly ReconciliationDay[] }>('/api/desk/reconciliation', undefined, signal),
  });
  return (
    <Page title="支付对账">
      <Section title="最近三十日" aside="每天上午与支付渠道核对前一日">
        <Loaded query={days} rows={6}>
          {(answer) =>
            answer.days.length === 0 ? (
              <EmptyState title="还没有对账结果">
                有款项到账后，次日上午与微信支付、支付宝、银联逐笔核对，结果列在这里。
              </EmptyState>
            ) : (
              <ul className="tb-list">
                {answer.days.map((day) => (
                  <li key={`${day.day}${day.channel}`}>
                    <Day day={day} />
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </Section>
    </Page>
  );
}

function Day({ day }: { readonly day: ReconciliationDay }) {
  const amiss = day.lines.filter((line) => line.verdict !== 'matched');
  return (
    <details className="wb-day" open={amiss.length > 0}>
      <summary>
        <span className="tb-item-title">{dateText(day.day)}</span>
        <span>{PAYMENT_CHANNELS[day.channel].name}</span>
        <span>
          本平台 <Money fen={day.hereFen} />
        </span>
        <span>
          渠道 <Money fen={day.thereFen} />
        </span>
        {(day.refundHereFen > 0 || day.refundThereFen > 0) && (
          <span>
            退费 <Money fen={day.refundHereFen} />
            ，渠道 <Money fen={day.refundThereFen} />
          </span>
        )}
        {day.differences > 0 ? (
          <StateTag tone="overdue">{`${day.differences} 笔不一致`}</StateTag>
        ) : (
          <StateTag tone="done">{`${day.matched} 笔一致`}</StateTag>
        )}
        {day.repaired > 0 && <StateTag tone="near">{`${day.repaired} 笔已补记`}</StateTag>}
      </summary>
      {amiss.length === 0 ? (
        <p className="tb-faint">逐笔一致，{dateTimeText(day.ranAt)}核对。</p>
      ) : (
        <div className="wb-table-frame">
          <table className="wb-table">
            <thead>
              <tr>
                <th scope="col">商户订单号</th>
                <th scope="col">渠道单号、退款单号</th>
                <th scope="col">类别</th>
                <th scope="col">结果</th>
                <th scope="col">本平台</th>
                <th scope="col">渠道</th>
              </tr>
            </thead>
            <tbody>
              {amiss.map((line) => (
                <tr key={`${line.orderNo}${line.reference}`}>
                  <td className="tb-number">{line.orderNo || '渠道未给出'}</td>
                  <td className="tb-number">{line.reference}</td>
                  <td>{line.kind === 'payment' ? '收款' : '退款'}</td>
                  <td>
                    {RECONCILIATION_VERDICTS[line.verdict]}
                    {line.repaired && '，已补记'}
                  </td>
                  <td>{line.hereFen === null ? '无' : <Money fen={line.hereFen} />}</td>
                  <td>{line.thereFen === null ? '无' : <Money fen={line.thereFen} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
