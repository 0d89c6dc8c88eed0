import { Input } from 'antd';
import { useState } from 'react';
import { capitalAmount, parseYuan, yuanText } from '#web/kit/amount.ts';
import { Field, useFieldState } from './field.tsx';

interface AmountFieldProps {
  readonly path: string;
  readonly label: string;
  /** 分; null when nothing is stated. */
  readonly value: number | null;
  readonly onChange: (fen: number | null) => void;
}

/** An amount in 元 as people type it (12万, 1,234.5); kept in 分, said in capitals beneath. */
export function AmountField({ path, label, value, onChange }: AmountFieldProps) {
  const { id, bad, describedBy } = useFieldState(path);
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? (value === null ? '' : yuanText(value));
  const unreadable = typed !== undefined && typed.trim() !== '' && parseYuan(typed) === undefined;
  return (
    <Field
      path={path}
      label={label}
      hint={
        unreadable
          ? '请填写数字，如 120000、1,234.56 或 12万'
          : value === null
            ? '不涉及金额的留空'
            : capitalAmount(value)
      }
    >
      <Input
        id={id}
        className="tbf-amount"
        inputMode="decimal"
        suffix="元"
        value={shown}
        onChange={(event) => {
          setTyped(event.target.value);
          const fen = event.target.value.trim() === '' ? null : parseYuan(event.target.value);
          if (fen !== undefined) onChange(fen);
        }}
        onBlur={() => {
          if (!unreadable) setTyped(undefined);
        }}
        {...((bad || unreadable) && { status: 'error', 'aria-invalid': true })}
        {...(describedBy && { 'aria-describedby': describedBy })}
      />
    </Field>
  );
}
