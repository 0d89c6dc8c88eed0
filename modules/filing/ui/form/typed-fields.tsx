import { Input } from 'antd';
import type { ReactNode } from 'react';
import { Area } from './area.tsx';
import { Field, FieldNotes, useFieldState } from './field.tsx';

interface TypedProps {
  readonly path: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A day, with the browser's own calendar; empty when not known. */
export function DateField({ path, label, hint, value, onChange }: TypedProps) {
  const { id, bad, describedBy } = useFieldState(path);
  return (
    <Field path={path} label={label} hint={hint}>
      <Input
        id={id}
        type="date"
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...(bad && { status: 'error' as const, 'aria-invalid': true })}
        {...(describedBy && { 'aria-describedby': describedBy })}
      />
    </Field>
  );
}

interface AreaFieldProps extends TypedProps {
  readonly maxLength: number;
  readonly rows?: number;
  readonly placeholder?: string;
}

/** Several lines of text over the whole width. */
export function AreaField({
  path,
  label,
  hint,
  value,
  onChange,
  maxLength,
  rows = 3,
  placeholder,
}: AreaFieldProps) {
  const { id, bad, describedBy } = useFieldState(path);
  return (
    <Field path={path} label={label} hint={hint} wide>
      <Area
        id={id}
        value={value}
        maxLength={maxLength}
        rows={rows}
        onChange={onChange}
        {...(placeholder && { placeholder })}
        {...(bad && { bad })}
        describedBy={describedBy}
      />
    </Field>
  );
}

interface CheckFieldProps {
  readonly path: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

/** Something that holds or does not. */
export function CheckField({ path, label, hint, value, onChange }: CheckFieldProps) {
  const { id, bad, describedBy } = useFieldState(path);
  return (
    <div className="tbf-field tbf-wide">
      <label className="tbf-check" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={value}
          onChange={(event) => onChange(event.target.checked)}
          {...(bad && { 'aria-invalid': true })}
          {...(describedBy && { 'aria-describedby': describedBy })}
        />
        <span>{label}</span>
      </label>
      {hint && <div className="tbf-hint">{hint}</div>}
      <FieldNotes path={path} />
    </div>
  );
}
