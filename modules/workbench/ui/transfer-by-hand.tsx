import { Button } from 'antd';
import { useState } from 'react';
import { request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import type { RefundState, RefundView } from '../terms.ts';
import './court-pages.css';
import { Labelled } from './desk/field-inputs.tsx';
import './desk/dialogs.css';

const FIELDS = [
  { id: 'account', label: '收款账号', hint: '交款人本人的账户，八至三十二位数字。' },
  { id: 'bank', label: '开户银行', hint: '写明支行。' },
  { id: 'voucher', label: '转账凭证号', hint: '银行回单上的号码。' },
] as const;
type Entry = Record<(typeof FIELDS)[number]['id'], string>;

/** 转账退付: the court has transferred the money to the payer's own account, and writes down where. */
export function TransferByHand({
  refund,
  onClose,
}: {
  readonly refund: RefundView;
  readonly onClose: () => void;
}) {
  const [entry, setEntry] = useState<Entry>({ account: '', bank: '', voucher: '' });
  const write = useWrite<Entry, { state: RefundState }>({
    send: (input, key) =>
      request('POST', `/api/desk/refunds/${refund.id}/by-hand`, {
        body: { ...input, accountName: refund.payeeName },
        key,
      }),
    invalidates: [['desk-bills'], ['desk-refunds']],
    onDone: onClose,
  });
  return (
    <form
      className="tb-stack wb-transfer"
      onSubmit={(event) => {
        event.preventDefault();
        write.run(entry);
      }}
    >
      <p>
        收款户名：<strong>{refund.payeeName}</strong>
        。只能转入交款人本人的账户。登记前自动向支付渠道核实这笔款没有退回。
      </p>
      {FIELDS.map((field) => (
        <Labelled key={field.id} label={field.label} hint={field.hint}>
          {({ id, hintId }) => (
            <input
              id={id}
              className="wb-input"
              required
              autoComplete="off"
              inputMode={field.id === 'account' ? 'numeric' : 'text'}
              value={entry[field.id]}
              aria-describedby={hintId}
              onChange={(event) => setEntry({ ...entry, [field.id]: event.target.value })}
            />
          )}
        </Labelled>
      ))}
      {write.problem && <ProblemAlert problem={write.problem} />}
      <div className="tb-row">
        <Button type="primary" htmlType="submit" loading={write.busy}>
          登记转账退付
        </Button>
        <Button onClick={onClose}>先不登记</Button>
      </div>
    </form>
  );
}
