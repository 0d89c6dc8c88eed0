import { Input } from 'antd';
import { useState } from 'react';
import { capitalAmount, parseYuan, yuanText } from '#web/kit/amount.ts';

interface MoneyInputProps {
  readonly id: string;
  /** 分; null when nothing is stated. */
  readonly fen: number | null;
  readonly onChange: (fen: number | null) => void;
}

/** An amount in 元 as people type it (12万, 1,234.5); kept in 分, said in capitals beneath. */
export function MoneyInput({ id, fen, onChange }: MoneyInputProps) {
  const [typed, setTyped] = useState<string>();
  const unreadable = typed !== undefined && typed.trim() !== '' && parseYuan(typed) === undefined;
  return (
    <>
      <Input
        id={id}
        className="tbw-amount"
        inputMode="decimal"
        suffix="元"
        autoComplete="off"
        value={typed ?? (fen === null ? '' : yuanText(fen))}
        onChange={(event) => {
          setTyped(event.target.value);
          const next = event.target.value.trim() === '' ? null : parseYuan(event.target.value);
          if (next !== undefined) onChange(next);
        }}
        onBlur={() => {
          if (!unreadable) setTyped(undefined);
        }}
        aria-describedby={`${id}-said`}
        {...(unreadable && { status: 'error' as const, 'aria-invalid': true })}
      />
      <div id={`${id}-said`} className="tbw-hint">
        {unreadable ? '请填写数字，如 120000、1,234.56 或 12万' : fen === null ? '' : capitalAmount(fen)}
      </div>
    </>
  );
}
