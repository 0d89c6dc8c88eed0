import { Button, Input } from 'antd';
import { useId } from 'react';
import type { PleadingClaim, PleadingValues } from '../../terms.ts';
import type { Edit } from './field-view.tsx';
import { MoneyInput } from './money-input.tsx';

/** 诉讼请求 one by one, each with its sum. */
export function ClaimRows({ values, edit }: { readonly values: PleadingValues; readonly edit: Edit }) {
  const id = useId();
  const { claims } = values;
  const change = (at: number, part: Partial<PleadingClaim>) =>
    edit((now) => ({
      ...now,
      claims: now.claims.map((claim, index) => (index === at ? { ...claim, ...part } : claim)),
    }));
  return (
    <div className="tbw-rows tbw-wide">
      <ol aria-label="诉讼请求">
        {claims.map((claim, at) => (
          // rows have no names of their own; a claim is known by its place
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at} className="tbw-row-card">
            <div className="tbw-field">
              <label htmlFor={`${id}-${at}`}>第 {at + 1} 项请求</label>
              <Input.TextArea
                id={`${id}-${at}`}
                value={claim.text}
                maxLength={2_000}
                autoSize={{ minRows: 2, maxRows: 8 }}
                onChange={(event) => change(at, { text: event.target.value })}
              />
            </div>
            <div className="tbw-field">
              <label htmlFor={`${id}-${at}-sum`}>金额</label>
              <MoneyInput
                id={`${id}-${at}-sum`}
                fen={claim.amountFen}
                onChange={(amountFen) => change(at, { amountFen })}
              />
            </div>
            <Button
              type="text"
              aria-label={`删除第 ${at + 1} 项请求`}
              onClick={() =>
                edit((now) => ({ ...now, claims: now.claims.filter((_, index) => index !== at) }))
              }
            >
              删除
            </Button>
          </li>
        ))}
      </ol>
      <Button
        onClick={() => edit((now) => ({ ...now, claims: [...now.claims, { text: '', amountFen: null }] }))}
      >
        增加一项请求
      </Button>
    </div>
  );
}
