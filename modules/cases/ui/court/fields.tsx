import { useId } from 'react';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  readonly type?: 'text' | 'date' | 'datetime-local';
  readonly maxLength?: number;
  readonly hint?: string;
}

/** One line of a form of the court. */
export function Field({
  label,
  value,
  onChange,
  required = false,
  type = 'text',
  maxLength,
  hint,
}: FieldProps) {
  const id = useId();
  return (
    <div className="cs-field">
      <label htmlFor={id}>{required ? label : `${label}（可不填）`}</label>
      <input
        id={id}
        className="cs-input"
        type={type}
        required={required}
        {...(maxLength && { maxLength })}
        {...(hint && { 'aria-describedby': `${id}hint` })}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && (
        <span id={`${id}hint`} className="tb-faint">
          {hint}
        </span>
      )}
    </div>
  );
}

/** 理由. */
export function Why({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="cs-field">
      <label htmlFor={id}>理由</label>
      <textarea
        id={id}
        className="cs-input"
        required
        maxLength={500}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
}

/** One of a few. */
export function Pick({ label, value, choices, onChange, required = true }: PickProps) {
  const id = useId();
  return (
    <div className="cs-field">
      <label htmlFor={id}>{required ? label : `${label}（可不选）`}</label>
      <select
        id={id}
        className="cs-select"
        required={required}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">请选择</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A table of words as choices. */
export const choicesOf = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([id, name]) => ({ id, name }));

/** A time as it stands on a clock in China, as an instant. */
export const chinaInstant = (local: string): string => new Date(`${local}:00+08:00`).toISOString();
