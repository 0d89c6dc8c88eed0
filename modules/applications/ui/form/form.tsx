import { useMemo } from 'react';
import type { Answers, Field } from '#services/engine/definition.ts';
import { askedFields, withKnown } from '#services/engine/form.ts';
import { choicesOf, type Offered } from '#services/engine/text.ts';
import { type Edit, idsOf, withAnswer } from './answers.ts';
import { ChoiceQuestion, ChoicesQuestion, YesNoQuestion } from './choice-cards.tsx';
import { FilesField } from './files-field.tsx';
import './form.css';
import type { Note } from './notes.tsx';
import { Question, SheetContext } from './question.tsx';
import {
  DateQuestion,
  LongQuestion,
  MoneyQuestion,
  MomentQuestion,
  NumberQuestion,
  TextQuestion,
} from './typed.tsx';

interface FormProps {
  /** Prefix of the ids of this form's controls; two forms may stand on one page. */
  readonly id: string;
  readonly fields: readonly Field[];
  /** What the case offers to choose from, by name. */
  readonly offered: Offered;
  readonly answers: Answers;
  /** What the case says without asking, by name; questions may hang on it. */
  readonly known?: Answers;
  readonly notes?: readonly Note[];
  readonly onEdit: Edit;
}

const NO_NOTES: readonly Note[] = [];

/** A form from its definition: the questions that are asked with these answers, one beneath the other. */
export function Form({ id, fields, offered, answers, known, notes = NO_NOTES, onEdit }: FormProps) {
  const sheet = useMemo(() => ({ id, notes }), [id, notes]);
  return (
    <SheetContext value={sheet}>
      <div className="ap-form">
        {askedFields(fields, withKnown(fields, answers, known)).map((field) => (
          <Asked key={field.id} field={field} offered={offered} answers={answers} onEdit={onEdit} />
        ))}
      </div>
    </SheetContext>
  );
}

type AskedProps = Pick<FormProps, 'offered' | 'answers' | 'onEdit'> & { readonly field: Field };

function Asked({ field, offered, answers, onEdit }: AskedProps) {
  const control = {
    field,
    answer: answers[field.id],
    onAnswer: (answer: Answers[string]) => onEdit((before) => withAnswer(before, field.id, answer)),
  };
  switch (field.type) {
    case 'text':
      return <TextQuestion {...control} />;
    case 'long':
      return <LongQuestion {...control} />;
    case 'date':
      return <DateQuestion {...control} />;
    case 'moment':
      return <MomentQuestion {...control} />;
    case 'number':
      return <NumberQuestion {...control} />;
    case 'money':
      return <MoneyQuestion {...control} />;
    case 'yes-no':
      return <YesNoQuestion {...control} />;
    case 'choice':
      return <ChoiceQuestion {...control} choices={choicesOf(field, offered)} />;
    case 'choices':
      return <ChoicesQuestion {...control} choices={choicesOf(field, offered)} />;
    case 'files':
      return (
        <Question field={field} group>
          <FilesField
            label={field.label}
            ids={idsOf(control.answer)}
            onChange={(change) =>
              onEdit((before) => {
                const next = change(idsOf(before[field.id]));
                return withAnswer(before, field.id, next.length === 0 ? undefined : next);
              })
            }
          />
        </Question>
      );
  }
}
