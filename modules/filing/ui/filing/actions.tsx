import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { DisabledReason } from '#web/kit/buttons.tsx';
import { Dialog } from '#web/kit/dialog.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { Area } from '../form/area.tsx';
import { FILING_FACES } from '#law/filing/faces.ts';
import { actArticleOf, actNameOf } from '../../states.ts';
import { sectionOfField } from '../words.ts';
import { filingApi, type FilingView, keys } from '../api.ts';

interface ReasonedActProps {
  readonly filing: FilingView;
  readonly act: 'withdraw' | 'insist';
  readonly question: string;
  readonly consequence: string;
  readonly label: string;
}

/** An act that may be explained: says what follows, asks for an optional reason, then does it. */
function ReasonedAct({ filing, act, question, consequence, label }: ReasonedActProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const allowance = filing.acts[act];
  const write = useWrite<{ readonly version: number; readonly reason: string }, unknown>({
    send: (body, key) => request('POST', `${filingApi(filing.courtId, filing.id)}/${act}`, { body, key }),
    invalidates: [keys.filing(filing.courtId, filing.id), keys.filings, keys.home, ['documents']],
    onDone: () => setOpen(false),
  });
  const word = actNameOf(act, filing.kind);
  if (!allowance) return null;
  return (
    <>
      <DisabledReason whyNot={allowance.can ? undefined : allowance.why} onClick={() => setOpen(true)}>
        {word}
      </DisabledReason>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={question}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>先不办</Button>
            <Button
              type="primary"
              loading={write.busy}
              onClick={() => write.run({ version: filing.version, reason })}
            >
              {word}
            </Button>
          </>
        }
      >
        <div className="tb-stack">
          {write.problem && <ProblemAlert problem={write.problem} />}
          <p>{consequence}</p>
          <div className="tbf-field">
            <label htmlFor={id}>{label}</label>
            <Area id={id} value={reason} maxLength={2000} rows={3} onChange={(value) => setReason(value)} />
          </div>
          <ArticleRef>{actArticleOf(act, filing.kind)}</ArticleRef>
        </div>
      </Dialog>
    </>
  );
}

/** What the lawyer can do now: the main action first; what cannot be done says why. */
export function FilingActions({ filing }: { readonly filing: FilingView }) {
  const navigate = useNavigate();
  const correct = useWrite<undefined, { readonly draftId: string }>({
    send: (_, key) => request('POST', `${filingApi(filing.courtId, filing.id)}/correction-draft`, { key }),
    invalidates: [keys.drafts],
    onDone: ({ draftId }) =>
      void navigate({ to: `/drafts/${draftId}`, search: { step: firstSection(filing) } }),
  });
  const canCorrect = filing.acts.resubmit;
  const waits = filing.awaits === 'lawyer' || filing.state === 'correction-lapsed';
  return (
    <>
      {correct.problem && <ProblemAlert problem={correct.problem} />}
      {canCorrect && waits && (
        <DisabledReason
          type="primary"
          whyNot={canCorrect.can ? undefined : canCorrect.why}
          loading={correct.busy}
          onClick={() => correct.run(undefined)}
        >
          补正
        </DisabledReason>
      )}
      {waits && (
        <ReasonedAct
          filing={filing}
          act="insist"
          question={`${actNameOf('insist', filing.kind)}？`}
          consequence={`不再补正，请求法院依法决定立案或者${FILING_FACES[filing.kind].refusal.name}。法院的审查期间重新起算。`}
          label="理由（可以不填）"
        />
      )}
      {filing.acts.withdraw?.can && (
        <ReasonedAct
          filing={filing}
          act="withdraw"
          question={`${actNameOf('withdraw', filing.kind)}？`}
          consequence="撤回后本次申请终止，不能恢复；法院出具撤回确认。以后可以重新提交。"
          label="撤回原因（可以不填）"
        />
      )}
    </>
  );
}

/** The section in which the first item to correct stands. */
function firstSection(filing: FilingView): string {
  const items = filing.records.findLast((record) => record.act === 'require-correction')?.items ?? [];
  return sectionOfField(items[0]?.field ?? '') ?? 'court';
}
