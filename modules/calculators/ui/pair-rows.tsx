import { Button } from 'antd';
import { useState } from 'react';
import { AmountInput, TextInput } from './field.tsx';

interface PairRowsProps {
  /** What a row is: 还款. */
  readonly name: string;
  readonly value: string;
  readonly fault: string | undefined;
  /** Stands between the two in the address. */
  readonly between: string;
  readonly columns: readonly [readonly [string, 'date'], readonly [string, 'date' | 'amount']];
  readonly onChange: (value: string) => void;
}

type Pair = readonly [string, string];

/** Commas inside figures are for the eye only. */
export const bareAmount = (text: string): string => text.replaceAll(/[,，]/g, '');

function readRows(text: string, between: string): Pair[] {
  return text
    .split(';')
    .filter(Boolean)
    .map((part) => [part.slice(0, 10), part.slice(10 + between.length)]);
}

/** Rows of a day and an amount, or of two days; incomplete ones wait here and do not yet count. */
export function PairRows({ name, value, fault, between, columns, onChange }: PairRowsProps) {
  const [rows, setRows] = useState<readonly Pair[]>(() => readRows(value, between));
  function put(next: readonly Pair[]): void {
    setRows(next);
    onChange(
      next
        .filter(([a, b]) => a !== '' && b !== '')
        .map((pair) => pair.join(between))
        .join(';'),
    );
  }
  const [first, second] = columns;
  return (
    <fieldset className="tbt-pairs tbt-wide">
      <legend>{name}</legend>
      {rows.map(([a, b], index) => (
        // places in a list, without an identity of their own
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className="tbt-pair">
          <TextInput
            label={`${first[0]} ${index + 1}`}
            type="date"
            value={a}
            onChange={(next) => put(rows.with(index, [next, b]))}
          />
          {second[1] === 'amount' ? (
            <AmountInput
              label={`${second[0]} ${index + 1}`}
              value={b}
              onChange={(next) => put(rows.with(index, [a, next]))}
            />
          ) : (
            <TextInput
              label={`${second[0]} ${index + 1}`}
              type="date"
              value={b}
              onChange={(next) => put(rows.with(index, [a, next]))}
            />
          )}
          <Button
            type="text"
            size="small"
            onClick={() => put(rows.toSpliced(index, 1))}
            aria-label={`删除：${name} ${index + 1}`}
          >
            删除
          </Button>
        </div>
      ))}
      {fault && <p className="tbt-fault">{fault}</p>}
      <Button size="small" onClick={() => put([...rows, ['', '']])} disabled={rows.length >= 60}>
        加一笔{name}
      </Button>
    </fieldset>
  );
}
