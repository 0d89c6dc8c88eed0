import { useId } from 'react';
import type { ReactNode } from 'react';

interface LabelledProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly children: (ids: { readonly id: string; readonly hintId: string | undefined }) => ReactNode;
}

/** A label, a field, and what is to be known of it. */
export function Labelled({ label, hint, children }: LabelledProps) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  return (
    <div className="wb-labelled">
      <label htmlFor={id}>{label}</label>
      {children({ id, hintId })}
      {hint && (
        <span id={hintId} className="tb-faint">
          {hint}
        </span>
      )}
    </div>
  );
}

interface DaysProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly value: number;
  readonly onChange: (days: number) => void;
}

/** A number of days. */
export function Days({ label, hint, value, onChange }: DaysProps) {
  return (
    <Labelled label={label} hint={hint}>
      {({ id, hintId }) => (
        <span className="tb-row">
          <input
            id={id}
            className="wb-input wb-days"
            type="number"
            min={1}
            max={90}
            value={Number.isNaN(value) ? '' : value}
            aria-describedby={hintId}
            onChange={(event) => onChange(event.target.valueAsNumber)}
          />
          日
        </span>
      )}
    </Labelled>
  );
}

interface WordsProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly value: string;
  readonly rows?: number;
  readonly onChange: (text: string) => void;
}

/** Text of more than one line. */
export function Words({ label, hint, value, rows = 3, onChange }: WordsProps) {
  return (
    <Labelled label={label} hint={hint}>
      {({ id, hintId }) => (
        <textarea
          id={id}
          className="wb-input"
          rows={rows}
          value={value}
          aria-describedby={hintId}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Labelled>
  );
}
