import { useState } from 'react';
import type { DeskCaseView } from '#modules/cases/views.ts';
import type { DeskBillRow } from '#modules/payments/terms.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { ConfirmButton } from '#web/kit/buttons.tsx';
import { keepDraft, keptDraft } from '#web/kit/drafts.ts';
import { useGo } from '#web/kit/link.tsx';
import { Section } from '#web/kit/page.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import type { ServiceView } from '../../../views.ts';
import { Form } from '../../form/form.tsx';
import { Notes } from '../../form/notes.tsx';
import { questionId } from '../../form/question.tsx';
import type { Answers } from '../../form/questions.ts';
import { COUNTS_KEY, DESK_KEY } from '../use-desk.ts';
import { courtRequest, missingIn, questionsOn, sendCourtRequest, stageNotes } from './court-form.ts';

const SHEET = 'an-q';

interface NotifyFormProps {
  readonly service: ServiceView;
  readonly of: DeskCaseView;
  readonly bills: readonly DeskBillRow[];
}

/** What the court says to the party, and sending it; kept on this device until it is sent. */
export function NotifyForm({ service, of, bills }: NotifyFormProps) {
  const draft = `desk-request.${of.caseId}.${service.id}`;
  const [answers, setAnswers] = useState<Answers>(() => keptDraft<Answers>(draft)?.value ?? {});
  const go = useGo();
  const send = useWrite({
    send: sendCourtRequest,
    invalidates: [DESK_KEY, COUNTS_KEY],
    onDone: ({ id }) => {
      keepDraft(draft, undefined);
      go(`/court/applications?queue=others&id=${id}`);
    },
  });
  const questions = questionsOn(service.form, of, bills);
  const against = stageNotes(service, of);
  const change = (how: (before: Answers) => Answers) => {
    const next = how(answers);
    if (next === answers) return;
    setAnswers(next);
    keepDraft(draft, { value: next, version: 0, at: new Date().toISOString() });
  };
  const to = of.parties.find(({ id }) => id === answers['party'])?.name ?? '当事人';
  return (
    <Section title="通知内容">
      <Notes notes={against} />
      <Form id={SHEET} fields={questions} answers={answers} onEdit={change} />
      {send.problem && (
        <ProblemAlert
          problem={send.problem}
          fieldId={(field) =>
            questions.some(({ id }) => id === field) ? questionId(SHEET, field) : undefined
          }
        />
      )}
      <div className="ap-foot an-foot">
        <ConfirmButton
          type="primary"
          loading={send.busy}
          whyNot={against.length > 0 ? '本阶段不能办理，原因见上。' : missingIn(questions, answers)}
          question={`${service.name}：通知${to}？`}
          consequence={<p>通知书立即制作并送达，不能撤回；对方答复后，由本院继续办理。</p>}
          confirmWord="发出通知"
          onConfirm={() => send.run(courtRequest(service.id, of, questions, answers))}
        >
          发出通知
        </ConfirmButton>
      </div>
    </Section>
  );
}
