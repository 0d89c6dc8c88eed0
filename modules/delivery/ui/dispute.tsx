import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { Dialog } from '#web/kit/dialog.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import type { DocumentView } from '../terms.ts';
import { documentKey } from './keys.ts';

/** 提出送达时间异议: another arrival, and what proves it; the court decides. */
export function Dispute({ document }: { readonly document: DocumentView }) {
  const [open, setOpen] = useState(false);
  const [when, setWhen] = useState('');
  const [proof, setProof] = useState('');
  const ids = useId();
  const client = useQueryClient();
  const send = useWrite<{ statedAt: string; proof: string }, DocumentView>({
    send: (body, key) =>
      request('POST', `/api/documents/${document.courtId}/${document.id}/dispute-arrival`, { body, key }),
    onDone: (after) => {
      client.setQueryData(documentKey(document.courtId, document.id), after);
      setOpen(false);
    },
  });
  return (
    <>
      <Button onClick={() => setOpen(true)}>提出送达时间异议</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="提出送达时间异议">
        <form
          className="tb-stack"
          onSubmit={(event) => {
            event.preventDefault();
            // The time is typed as it stands on a clock in China.
            send.run({ statedAt: new Date(`${when}:00+08:00`).toISOString(), proof: proof.trim() });
          }}
        >
          <p>
            文书到达您的系统的时间与本页记录不一致，而您有证据证明的，可以在这里提出，由法院核实认定。核实期间，期限仍按现有记录计算。
          </p>
          <div className="dv-field">
            <label htmlFor={`${ids}when`}>实际到达时间（北京时间）</label>
            <input
              id={`${ids}when`}
              className="dv-input"
              type="datetime-local"
              required
              value={when}
              onChange={(event) => setWhen(event.target.value)}
            />
          </div>
          <div className="dv-field">
            <label htmlFor={`${ids}proof`}>证明材料及其内容</label>
            <textarea
              id={`${ids}proof`}
              className="dv-input"
              rows={4}
              required
              value={proof}
              onChange={(event) => setProof(event.target.value)}
            />
          </div>
          {send.problem && <ProblemAlert problem={send.problem} />}
          <div className="tb-row dv-foot">
            <Button onClick={() => setOpen(false)}>先不提出</Button>
            <Button type="primary" htmlType="submit" loading={send.busy}>
              提出异议
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
