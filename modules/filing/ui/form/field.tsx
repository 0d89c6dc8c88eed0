import { Input } from 'antd';
import type { InputProps } from 'antd';
import type { ReactNode } from 'react';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { useDesk } from '../draft/desk.ts';
import { fieldId } from './field-path.ts';

/** What stands against a field: items of the court's correction notice, faults and warnings of the check. */
export function FieldNotes({ path }: { readonly path: string }) {
  const { findings, asked, corrections } = useDesk();
  const items = corrections.filter((item) => item.field === path);
  const found = asked ? findings.filter((finding) => finding.field === path) : [];
  if (items.length + found.length === 0) return null;
  return (
    <div id={`${fieldId(path)}-notes`} className="tbf-notes">
      {items.map((item) => (
        <p key={item.what} className="tbf-note tbf-note-correct">
          <strong>法院要求补正：</strong>
          {item.what}
          {item.mend}
          {item.article && <ArticleRef>{item.article}</ArticleRef>}
        </p>
      ))}
      {found.map((finding) => (
        <p key={finding.code} className={`tbf-note tbf-note-${finding.level}`}>
          <span className="tb-sr">{finding.level === 'fault' ? '需要更正：' : '提示：'}</span>
          {finding.what}
          {finding.mend}
          <ArticleRef>{finding.article}</ArticleRef>
        </p>
      ))}
    </div>
  );
}

/** How a field stands for styles and screen readers. */
export function useFieldState(path: string) {
  const { findings, asked, corrections } = useDesk();
  const bad = asked && findings.some((finding) => finding.field === path && finding.level === 'fault');
  const noted =
    bad ||
    corrections.some((item) => item.field === path) ||
    (asked && findings.some((finding) => finding.field === path));
  const id = fieldId(path);
  return { id, bad, describedBy: noted ? `${id}-notes` : undefined };
}

interface FieldProps {
  readonly path: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** Label, control, hint, and what stands against it. The control carries `fieldId(path)`. */
export function Field({ path, label, hint, wide, children }: FieldProps) {
  return (
    <div className={wide ? 'tbf-field tbf-wide' : 'tbf-field'}>
      <label htmlFor={fieldId(path)}>{label}</label>
      {children}
      {hint && <div className="tbf-hint">{hint}</div>}
      <FieldNotes path={path} />
    </div>
  );
}

interface TextFieldProps
  extends Pick<
    InputProps,
    'maxLength' | 'inputMode' | 'placeholder' | 'autoComplete' | 'onPaste' | 'onBlur' | 'list'
  > {
  readonly path: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly wide?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One line of text. */
export function TextField({ path, label, hint, wide, value, onChange, ...rest }: TextFieldProps) {
  const { id, bad, describedBy } = useFieldState(path);
  return (
    <Field path={path} label={label} hint={hint} {...(wide && { wide })}>
      <Input
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="off"
        {...(bad && { status: 'error', 'aria-invalid': true })}
        {...(describedBy && { 'aria-describedby': describedBy })}
        {...rest}
      />
    </Field>
  );
}

interface SelectFieldProps<T extends string> {
  readonly path: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly wide?: boolean;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
}

/** A choice among a few, with the browser's own list: best on a phone and by keyboard. */
export function SelectField<T extends string>({
  path,
  label,
  hint,
  wide,
  value,
  options,
  onChange,
}: SelectFieldProps<T>) {
  const { id, bad, describedBy } = useFieldState(path);
  return (
    <Field path={path} label={label} hint={hint} {...(wide && { wide })}>
      <select
        id={id}
        className="tbf-select"
        value={value}
        onChange={(event) => onChange(event.target.value as T)} // only the options given can be chosen
        {...(bad && { 'aria-invalid': true })}
        {...(describedBy && { 'aria-describedby': describedBy })}
      >
        {options.map(([option, word]) => (
          <option key={option} value={option}>
            {word}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface RadioFieldProps<T extends string> {
  readonly path: string;
  readonly legend: ReactNode;
  readonly value: T;
  readonly options: readonly (readonly [T, ReactNode])[];
  readonly onChange: (value: T) => void;
}

/** A choice among two or three, all to be seen. */
export function RadioField<T extends string>({ path, legend, value, options, onChange }: RadioFieldProps<T>) {
  const { id } = useFieldState(path);
  return (
    <div className="tbf-field">
      <fieldset className="tb-choice">
        <legend>{legend}</legend>
        {options.map(([option, word], index) => (
          <label key={option}>
            <input
              type="radio"
              name={id}
              {...(value === option || (index === 0 && !options.some(([each]) => each === value))
                ? { id }
                : {})}
              checked={value === option}
              onChange={() => onChange(option)}
            />
            <span>{word}</span>
          </label>
        ))}
      </fieldset>
      <FieldNotes path={path} />
    </div>
  );
}
