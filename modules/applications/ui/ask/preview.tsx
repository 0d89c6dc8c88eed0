import { Button } from 'antd';
import { DisabledReason } from '#web/kit/buttons.tsx';
import { Facts, Section } from '#web/kit/page.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import type { Problem } from '#web/kit/api/problem.ts';
import { dateText } from '#web/kit/time-text.ts';
import type { DraftView } from '../../views.ts';
import type { CheckView, Written } from '../api.ts';
import { inWords } from '../form/in-words.ts';
import { Notes } from '../form/notes.tsx';
import { asked } from '../form/questions.ts';
import { useOwnFiles } from '#web/kit/upload/use-files.ts';
import { materialsAsked } from './materials.tsx';

interface PreviewProps {
  readonly draft: DraftView;
  readonly written: Written;
  readonly check: CheckView | undefined;
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  readonly onBack: () => void;
  readonly onSend: () => void;
}

/** What will be sent, word by word, before it is sent. */
export function Preview({ draft, written, check, busy, problem, onBack, onSend }: PreviewProps) {
  const files = useOwnFiles(written.materials.map(({ fileId }) => fileId));
  const attached = materialsAsked(draft.asked, written).flatMap((material) => {
    const ids = written.materials.filter((each) => each.material === material.id);
    return ids.length === 0 ? [] : [{ material, ids }];
  });
  const warnings = check?.findings.filter(({ weight }) => weight === 'warn') ?? [];
  const word = draft.act === 'submit' ? '提交申请' : draft.actName;
  const whyNot =
    check === undefined
      ? '正在检查。'
      : !check.ready
        ? '还有需要补充或者更正的内容，请返回修改。'
        : check.may.can
          ? undefined
          : (check.may.why ?? '现在不能提交。');
  return (
    <>
      <Section title="将要提交的内容">
        <Facts
          items={asked(draft.form, written.answers)
            .filter(({ type }) => type !== 'long')
            .map((question) => ({
              term: question.label,
              value: inWords(question, written.answers[question.id]) || null,
            }))}
        />
        {asked(draft.form, written.answers)
          .filter(({ id, type }) => type === 'long' && written.answers[id] !== undefined)
          .map((question) => (
            <div key={question.id} className="ap-said-long">
              <h3>{question.label}</h3>
              <p>{inWords(question, written.answers[question.id])}</p>
            </div>
          ))}
      </Section>
      {attached.length > 0 && (
        <Section title="材料" aside={`${written.materials.length} 份`}>
          <ul className="tb-list">
            {attached.map(({ material, ids }) => (
              <li key={material.id}>
                <strong>{material.name}</strong>
                {ids.map(({ fileId }) => (
                  <div key={fileId} className="tb-faint">
                    {files.get(fileId)?.name ?? '文件'}
                  </div>
                ))}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Notes notes={warnings} />
      {problem && <ProblemAlert problem={problem} />}
      <div className="ap-foot">
        <Button onClick={onBack}>返回修改</Button>
        <span className="ap-foot-main">
          {check?.dueOn && <span className="tb-faint">法院应当在{dateText(check.dueOn)}前作出决定</span>}
          <DisabledReason type="primary" whyNot={whyNot} loading={busy} onClick={onSend}>
            {word}
          </DisabledReason>
        </span>
      </div>
    </>
  );
}
