import { ArticleRef } from '#web/kit/article-ref.tsx';
import { idsOf, toggled } from './answers.ts';
import { Question, useQuestion } from './question.tsx';
import type { QuestionChoice } from './questions.ts';
import type { ControlProps } from './typed.tsx';

interface CardProps {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly choice: QuestionChoice;
  readonly checked: boolean;
  readonly onChange: () => void;
}

/** One of several: the name is the label, what it means and its article stand beneath. */
export function Card({ type, name, choice, checked, onChange }: CardProps) {
  const noteId = `${name}-${choice.id}-note`;
  return (
    <div className="ap-card">
      <label>
        <input
          type={type}
          name={name}
          checked={checked}
          onChange={onChange}
          {...(choice.note !== undefined && { 'aria-describedby': noteId })}
        />
        <span>{choice.name}</span>
      </label>
      {(choice.note !== undefined || choice.article !== undefined) && (
        <div className="ap-card-note">
          {choice.note !== undefined && <p id={noteId}>{choice.note}</p>}
          {choice.article !== undefined && <ArticleRef brief>{choice.article}</ArticleRef>}
        </div>
      )}
    </div>
  );
}

/** More than these are read as a list, line by line. */
const MOST_CARDS = 6;

/** As much stands beside a name in its line; more stands beneath it. */
const SHORT_NOTE = 10;

/** Names alone stand close; with notes or articles they need room; many are a list, a line each where notes are short. */
function gridOf(choices: readonly QuestionChoice[]): string {
  if (!choices.some(({ note, article }) => note !== undefined || article !== undefined))
    return 'ap-cards ap-cards-small';
  if (choices.length <= MOST_CARDS) return 'ap-cards';
  const lines = choices.every(({ note = '' }) => note.length <= SHORT_NOTE);
  return lines ? 'ap-cards ap-cards-list ap-cards-lines' : 'ap-cards ap-cards-list';
}

const Nothing = () => <p className="ap-nothing">本案目前没有可以选择的内容。</p>;

/** One of several, all to be seen; pressing an optional one again takes it back. */
export function ChoiceQuestion({ field, answer, onAnswer }: ControlProps) {
  const choices = field.choices ?? [];
  const { id } = useQuestion(field);
  return (
    <Question field={field} group>
      {choices.length === 0 && <Nothing />}
      <div className={gridOf(choices)}>
        {choices.map((choice) => (
          <Card
            key={choice.id}
            type="radio"
            name={id}
            choice={choice}
            checked={answer === choice.id}
            onChange={() => onAnswer(choice.id)}
          />
        ))}
      </div>
      {field.optional && answer !== undefined && (
        <button type="button" className="tb-quiet-button" onClick={() => onAnswer(undefined)}>
          不选
        </button>
      )}
    </Question>
  );
}

/** Several of several. */
export function ChoicesQuestion({ field, answer, onAnswer }: ControlProps) {
  const choices = field.choices ?? [];
  const { id } = useQuestion(field);
  const chosen = idsOf(answer);
  const order = choices.map((choice) => choice.id);
  return (
    <Question field={field} group>
      {choices.length === 0 && <Nothing />}
      <div className={gridOf(choices)}>
        {choices.map((choice) => (
          <Card
            key={choice.id}
            type="checkbox"
            name={id}
            choice={choice}
            checked={chosen.includes(choice.id)}
            onChange={() => {
              const next = toggled(chosen, choice.id, order);
              onAnswer(next.length === 0 ? undefined : next);
            }}
          />
        ))}
      </div>
    </Question>
  );
}

const YES_NO: readonly QuestionChoice[] = [
  { id: 'yes', name: '是' },
  { id: 'no', name: '否' },
];

/** Yes or no; neither is chosen beforehand, for silence is not an answer. */
export function YesNoQuestion({ field, answer, onAnswer }: ControlProps) {
  const { id } = useQuestion(field);
  return (
    <Question field={field} group>
      <div className="ap-cards ap-cards-small">
        {YES_NO.map((choice) => (
          <Card
            key={choice.id}
            type="radio"
            name={id}
            choice={choice}
            checked={answer === (choice.id === 'yes')}
            onChange={() => onAnswer(choice.id === 'yes')}
          />
        ))}
      </div>
    </Question>
  );
}
