import { Button } from 'antd';
import type { useWrite } from '#web/kit/api/write.ts';
import { problemOf } from '#web/kit/api/problem.ts';
import { ConfirmButton } from '#web/kit/buttons.tsx';
import { useHotkeys } from '#web/kit/hotkeys.ts';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import type { ActDone, ActView, DeskApplicationView } from '../../views.ts';
import type { ActBody } from '../api.ts';
import { FilesField } from '#web/kit/upload/files-field.tsx';
import { filesOf, withFiles } from '../form/handed.ts';
import { Form } from '../form/form.tsx';
import { Notes } from '../form/notes.tsx';
import { questionId } from '../form/question.tsx';
import { answersTo } from '../form/questions.ts';
import { PaperEditor } from '../papers/paper-editor.tsx';
import { settled } from '../papers/paragraphs.ts';
import { nameOf } from './court-acts.ts';
import { Reasons } from './reasons.tsx';
import { usePaperDrafts } from './use-papers.ts';
import type { Saying } from './use-said.ts';

const SHEET = 'ad-q';
const SIGN = 'ad-sign';

const TO = { applicant: '申请人', opponents: '对方', all: '各方', outside: '案外的单位或者个人' } as const;

interface ActFormProps {
  readonly work: DeskApplicationView;
  readonly act: ActView;
  readonly saying: Saying;
  readonly send: ReturnType<typeof useWrite<ActBody, ActDone>>;
}

/** One act of the court: what it must say, its reasons, the papers it issues, and signing. */
export function ActForm({ work, act, saying, send }: ActFormProps) {
  const { said, change } = saying;
  const { drafts, error } = usePaperDrafts(work.id, act, said);
  const findings = drafts?.findings ?? [];
  const refused = findings.filter(({ weight }) => weight === 'refuse');
  const whole = findings.filter(({ field }) => !act.form.some(({ id }) => id === field));
  const papers = (drafts?.papers ?? []).map((paper) => {
    const own = said.papers[paper.id];
    return { ...paper, paragraphs: own ?? paper.paragraphs, edited: own !== undefined };
  });
  const whyNot = !act.can
    ? (act.why ?? '现在不能办理。')
    : act.reasons === 'required' && said.reasons.trim() === ''
      ? '请写明理由。'
      : refused.length > 0
        ? (refused[0]?.text ?? '请先更正。')
        : undefined;
  const sign = () =>
    send.run({
      act: act.act,
      version: work.version,
      answers: answersTo(act.form, said.answers),
      reasons: said.reasons.trim(),
      materials: [...said.materials],
      papers: papers
        .filter(({ edited }) => edited)
        .map(({ id, paragraphs }) => ({ id, paragraphs: [...settled(paragraphs)] })),
    });
  useHotkeys('申请办理', [
    {
      keys: 'Ctrl+Enter',
      label: papers.length > 0 ? '签发' : '办理',
      whileTyping: true,
      run: () => document.getElementById(SIGN)?.click(),
    },
  ]);
  const word = papers.length > 0 ? '签发' : nameOf(act);
  return (
    <div className="ad-act">
      {act.form.length > 0 && (
        <Form
          id={SHEET}
          fields={act.form}
          answers={said.answers}
          notes={findings.filter(({ rule }) => rule !== 'missing')}
          onEdit={(how) =>
            change((before) => {
              const answers = how(before.answers);
              return answers === before.answers ? before : { ...before, answers };
            })
          }
        />
      )}
      {act.reasons !== 'none' && (
        <Reasons
          value={said.reasons}
          optional={act.reasons === 'optional'}
          onChange={(reasons) => change((before) => ({ ...before, reasons }))}
        />
      )}
      {act.materials.map((material) => (
        <FilesField
          key={material.id}
          label={material.name}
          ids={filesOf(said.materials, material.id)}
          onChange={(how) =>
            change((before) => ({
              ...before,
              materials: withFiles(
                before.materials,
                material.id,
                how(filesOf(before.materials, material.id)),
              ),
            }))
          }
        />
      ))}
      <Notes notes={whole} />
      {error && <ProblemAlert problem={problemOf(error)} />}
      {papers.map((paper) => (
        <PaperEditor
          key={paper.id}
          paper={paper}
          court={work.courtName}
          caseNumber={work.caseNumber}
          edited={paper.edited}
          onChange={(paragraphs) =>
            change((before) => ({
              ...before,
              papers: { ...before.papers, [paper.id]: paragraphs },
            }))
          }
          onReset={() =>
            change((before) => ({
              ...before,
              papers: Object.fromEntries(Object.entries(before.papers).filter(([key]) => key !== paper.id)),
            }))
          }
        />
      ))}
      {send.problem && (
        <ProblemAlert
          problem={send.problem}
          fieldId={(field) =>
            act.form.some(({ id }) => id === field) ? questionId(SHEET, field) : undefined
          }
        />
      )}
      <div className="ad-foot">
        <ConfirmButton
          id={SIGN}
          type="primary"
          whyNot={whyNot}
          loading={send.busy}
          question={`${word}：${nameOf(act)}？`}
          confirmWord={word}
          onConfirm={sign}
          consequence={
            papers.length > 0 ? (
              <div className="tb-stack">
                <p>签发后立即制作文书并送达，不能撤回：</p>
                <ul className="ap-items">
                  {papers.map((paper) => (
                    <li key={paper.id}>
                      《{paper.name}》，送达{TO[paper.to]}
                    </li>
                  ))}
                </ul>
              </div>
            ) : (
              <p>办理后记录在案，不能撤回。</p>
            )
          }
        >
          {word}
        </ConfirmButton>
        {(said.reasons !== '' || Object.keys(said.answers).length > 0) && (
          <Button type="text" onClick={saying.clear}>
            清空重写
          </Button>
        )}
      </div>
    </div>
  );
}
