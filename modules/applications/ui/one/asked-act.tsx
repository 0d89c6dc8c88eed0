import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState } from 'react';
import type { useWrite } from '#web/kit/api/write.ts';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { DisabledReason } from '#web/kit/buttons.tsx';
import { Dialog } from '#web/kit/dialog.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import type { ActDone, ActView, ApplicationView } from '../../views.ts';
import { type ActBody, applicationApi, keys, readApplication } from '../api.ts';
import { KeptNotices, KeptState } from '../kept/kept-state.tsx';
import { NOTHING, type Shape, useKept, withDraft } from '../kept/use-kept.ts';

/** What follows from an act, said before it is done. */
const CONSEQUENCES: Readonly<Partial<Record<ActView['kind'], string>>> = {
  confirm: '确认后，这份申请视为您与申请人共同提出。',
  decline: '不同意的，本次申请终止，法院不再审查。',
  withdraw: '撤回后本次申请终止，不能恢复；以后可以重新申请。',
  accept: '表示不申请复议后，本次申请办结。',
  review: '复议只能申请一次；复议期间不停止决定的执行。',
};

interface AskedActProps {
  readonly act: ActView;
  readonly view: ApplicationView;
  readonly main: boolean;
  readonly send: ReturnType<typeof useWrite<ActBody, ActDone>>;
}

/** Nothing but reasons. */
const REASONS: Shape<string> = {
  read: ({ reasons }) => reasons,
  write: (reasons) => ({ ...NOTHING, reasons }),
};

const draftOf = ({ actDrafts }: Pick<ApplicationView, 'actDrafts'>, { act }: ActView) =>
  actDrafts.find((draft) => draft.act === act);

/** An act that needs at most a reason: says what follows, asks once, then does it. What is typed stays until it is sent. */
export function AskedAct({ act, view, main, send }: AskedActProps) {
  const id = useId();
  const client = useQueryClient();
  const { courtId, id: applicationId } = view;
  const [open, setOpen] = useState(false);
  const kept = useKept({
    ...REASONS,
    api: applicationApi(courtId, applicationId),
    act: act.act,
    draft: draftOf(view, act),
    reread: async () => draftOf(await readApplication(courtId, applicationId), act),
    onKept: (draft) =>
      client.setQueryData<ApplicationView>(
        keys.one(courtId, applicationId),
        (old) => old && { ...old, actDrafts: withDraft(old.actDrafts, draft) },
      ),
  });
  const reasons = kept.value;
  const needed = act.reasons === 'required' && reasons.trim() === '';
  return (
    <>
      <Button
        type={main ? 'primary' : 'default'}
        onClick={() => {
          send.reset();
          setOpen(true);
        }}
      >
        {act.name}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={`${act.name}？`}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>先不办</Button>
            <DisabledReason
              type="primary"
              loading={send.busy}
              whyNot={needed ? '请写明理由。' : undefined}
              onClick={() =>
                // what is still on its way to be kept must not arrive after the act
                void kept.autosave.flush().then(() =>
                  send.run(
                    { act: act.act, version: view.version, reasons: reasons.trim() },
                    {
                      onSuccess: () => {
                        kept.done();
                        setOpen(false);
                      },
                    },
                  ),
                )
              }
            >
              {act.name}
            </DisabledReason>
          </>
        }
      >
        <div className="tb-stack">
          <KeptNotices kept={kept} />
          {send.problem && <ProblemAlert problem={send.problem} />}
          {CONSEQUENCES[act.kind] !== undefined && <p>{CONSEQUENCES[act.kind]}</p>}
          {act.reasons !== 'none' && (
            <div className="ap-answer">
              <label htmlFor={id} className="ap-label">
                理由{act.reasons === 'optional' && <span className="ap-optional">（可以不填）</span>}
              </label>
              <textarea
                id={id}
                className="ap-area"
                rows={4}
                maxLength={8_000}
                value={reasons}
                onChange={(event) => kept.change(() => event.target.value)}
              />
              <KeptState kept={kept} />
            </div>
          )}
          {act.article && <ArticleRef brief>{act.article}</ArticleRef>}
        </div>
      </Dialog>
    </>
  );
}
