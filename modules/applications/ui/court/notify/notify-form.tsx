import { useQueryClient } from '@tanstack/react-query';
import type { DeskCaseView } from '#modules/cases/views.ts';
import { problemOf } from '#web/kit/api/problem.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { ConfirmButton } from '#web/kit/buttons.tsx';
import { useGo } from '#web/kit/link.tsx';
import { Section } from '#web/kit/page.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { dateText } from '#web/kit/time-text.ts';
import type { CourtServiceView } from '../../../views.ts';
import { Form } from '../../form/form.tsx';
import { Notes } from '../../form/notes.tsx';
import { questionId } from '../../form/question.tsx';
import { type Answers, asked } from '../../form/questions.ts';
import { KeptNotices, KeptState } from '../../kept/kept-state.tsx';
import { plainAnswers } from '../../kept/plain-answers.ts';
import { NOTHING, type Shape, useKept } from '../../kept/use-kept.ts';
import { COUNTS_KEY, DESK_KEY } from '../use-desk.ts';
import { courtKeys, courtRequest, inCase, readCourtService, sendCourtRequest } from './court-form.ts';
import { useRequestCheck } from './use-check.ts';

const SHEET = 'an-q';

/** Nothing but answers. */
const ANSWERS: Shape<Answers> = {
  read: ({ answers }) => answers,
  write: (answers) => ({ ...NOTHING, answers: plainAnswers(answers) }),
};

interface NotifyFormProps {
  readonly service: CourtServiceView;
  readonly of: DeskCaseView;
}

/** What the court says to the party, what the check says of it, and sending it; kept on the server as it is typed. */
export function NotifyForm({ service, of }: NotifyFormProps) {
  const client = useQueryClient();
  const go = useGo();
  const key = courtKeys.one(of.caseId, service.id);
  const kept = useKept({
    ...ANSWERS,
    api: inCase(of.caseId),
    act: service.id,
    draft: service.draft ?? undefined,
    reread: async () => (await readCourtService(of.caseId, service.id)).draft ?? undefined,
    onKept: (draft) => client.setQueryData<CourtServiceView>(key, (old) => old && { ...old, draft }),
  });
  const { value: answers, change } = kept;
  const questions = service.form;
  const body = courtRequest(service.id, of, questions, answers);
  const check = useRequestCheck(body);
  const send = useWrite({
    send: async (request: typeof body, idempotency) => {
      // what is still on its way to be kept must not arrive after it is sent
      await kept.autosave.flush();
      return sendCourtRequest(request, idempotency);
    },
    invalidates: [DESK_KEY, COUNTS_KEY],
    onDone: ({ id }) => {
      kept.done();
      client.removeQueries({ queryKey: key });
      go(`/court/applications?queue=others&id=${id}`);
    },
  });
  const stands = new Set(asked(questions, answers).map(({ id }) => id));
  const told = check.findings.filter(({ rule }) => rule !== 'missing');
  const whole = told.filter(({ field }) => field === undefined || !stands.has(field));
  const warned = told.filter(({ weight }) => weight === 'warn');
  return (
    <Section title="通知内容">
      <KeptNotices kept={kept} />
      <Notes notes={whole} />
      <Form id={SHEET} fields={questions} answers={answers} notes={told} onEdit={change} />
      {check.error && <ProblemAlert problem={problemOf(check.error)} />}
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
          whyNot={whyNot(check, questions)}
          question={`${service.name}：通知${recipient(of, questions, answers)}？`}
          consequence={
            <div className="tb-stack">
              <p>
                通知书立即制作并送达，不能撤回；
                {check.dueOn === null ? '' : `当事人应当在${dateText(check.dueOn)}前答复，`}
                答复后由本院继续办理。
              </p>
              <Notes notes={warned} />
            </div>
          }
          confirmWord="发出通知"
          onConfirm={() => send.run(body)}
        >
          发出通知
        </ConfirmButton>
        <KeptState kept={kept} />
      </div>
    </Section>
  );
}

/** Why it cannot be sent yet, in the words of the check: what is missing is told together. */
function whyNot(
  { findings, current }: ReturnType<typeof useRequestCheck>,
  questions: CourtServiceView['form'],
): string | undefined {
  const missing = findings
    .filter(({ rule }) => rule === 'missing')
    .map(({ field, text }) => questions.find(({ id }) => id === field)?.label ?? text);
  const [first] = findings.filter(({ rule, weight }) => rule !== 'missing' && weight === 'refuse');
  if (first) return '有不符合规定的地方，见上。';
  if (missing.length > 0) return `还没有填写：${missing.join('、')}。`;
  return current ? undefined : '正在检查。';
}

/** To whom it goes: the parties named in the form, else all. */
function recipient(of: DeskCaseView, questions: CourtServiceView['form'], answers: Answers): string {
  const ids = new Set(of.parties.map(({ id }) => id));
  const named = questions.flatMap(({ id }) => {
    const answer = answers[id];
    return typeof answer === 'string' ? [answer] : typeof answer === 'object' ? [...answer] : [];
  });
  const names = named
    .filter((id) => ids.has(id))
    .map((id) => of.parties.find((party) => party.id === id)?.name);
  return names.length === 0 ? '当事人' : names.join('、');
}
