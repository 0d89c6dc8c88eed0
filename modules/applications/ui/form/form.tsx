import { useMemo } from 'react';
import { type Edit, idsOf, withAnswer } from './answers.ts';
import { ChoiceQuestion, ChoicesQuestion, YesNoQuestion } from './choice-cards.tsx';
import { FilesField } from '#web/kit/upload/files-field.tsx';
import './form.css';
import { Question, SheetContext } from './question.tsx';
import { type Answers, asked, type Note, type Question as Asked } from './questions.ts';
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
  readonly fields: readonly Asked[];
  readonly answers: Answers;
  readonly notes?: readonly Note[];
  readonly onEdit: Edit;
}

const NO_NOTES: readonly Note[] = [];

/** A form from its definition: the questions that are asked with these answers, one beneath the other. */
export function Form({ id, fields, answers, notes = NO_NOTES, onEdit }: FormProps) {
  const sheet = useMemo(() => ({ id, notes }), [id, notes]);
  return (
    <SheetContext value={sheet}>
      <div className="ap-form">
        {asked(fields, answers).map((field) => (
          <Control key={field.id} field={field} answers={answers} onEdit={onEdit} />
        ))}
      </div>
    </SheetContext>
  );
}

type ControlProps = Pick<FormProps, 'answers' | 'onEdit'> & { readonly field: Asked };

function Control({ field, answers, onEdit }: ControlProps) {
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
      return <ChoiceQuestion {...control} />;
    case 'choices':
      return <ChoicesQuestion {...control} />;
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
