import type { Question } from '../../matter/index.ts';
import { RadioField, SelectField, TextField } from '../form/field.tsx';
import { AreaField, CheckField, DateField } from '../form/typed-fields.tsx';

interface QuestionFieldProps {
  readonly path: string;
  readonly question: Question;
  readonly value: unknown;
  readonly onChange: (value: string | boolean) => void;
}

/** Few and short answers are seen all at once; more, or longer ones, go into a list. */
const ALL_SEEN = 16;

/** One question of a kind's own part, by its type. */
export function QuestionField({ path, question, value, onChange }: QuestionFieldProps) {
  const { label, hint, type } = question;
  const text = typeof value === 'string' ? value : '';
  const common = { path, label, hint, value: text, onChange };
  switch (type) {
    case 'flag':
      return <CheckField path={path} label={label} hint={hint} value={value === true} onChange={onChange} />;
    case 'date':
      return <DateField {...common} />;
    case 'long':
      return <AreaField {...common} maxLength={question.max ?? 1_000} />;
    case 'text':
      return (
        <TextField
          {...common}
          maxLength={question.max ?? 200}
          {...(question.placeholder && { placeholder: question.placeholder })}
        />
      );
    case 'choice': {
      const options = Object.entries(question.options ?? {});
      return options.length <= 3 && options.every(([, word]) => word.length <= ALL_SEEN) ? (
        <RadioField path={path} legend={label} value={text} options={options} onChange={onChange} />
      ) : (
        <SelectField
          path={path}
          label={label}
          hint={hint}
          wide={options.some(([, word]) => word.length > ALL_SEEN)}
          value={text}
          options={[['', '请选择'], ...options]}
          onChange={onChange}
        />
      );
    }
  }
}
