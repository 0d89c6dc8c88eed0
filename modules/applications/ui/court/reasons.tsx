import { useId } from 'react';

interface ReasonsProps {
  readonly value: string;
  readonly optional: boolean;
  readonly onChange: (value: string) => void;
}

/** 理由: goes into the papers as it is written. */
export function Reasons({ value, optional, onChange }: ReasonsProps) {
  const id = useId();
  return (
    <div className="ap-answer">
      <label htmlFor={id} className="ap-label">
        理由{optional && <span className="ap-optional">（可以不填）</span>}
      </label>
      <textarea
        id={id}
        className="ap-area"
        rows={4}
        maxLength={8_000}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
