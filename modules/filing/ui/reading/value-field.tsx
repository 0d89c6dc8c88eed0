import { Input, InputNumber } from 'antd';
import { useId, useState } from 'react';
import { capitalAmount, parseYuan, yuanText } from '#web/kit/amount.ts';
import { searchCauses, searchCourts } from '../api.ts';
import type { Proposal, ProposedValue } from '../../proposals.ts';
import { Area } from '../form/area.tsx';
import { SearchPick } from '../form/search-pick.tsx';

interface ValueFieldProps {
  readonly id: string;
  readonly proposal: Proposal;
  readonly value: ProposedValue;
  readonly onChange: (value: ProposedValue) => void;
  readonly onFocus: () => void;
}

/** A found value, to be corrected before it is taken. */
export function ValueField({ id, proposal, value, onChange, onFocus }: ValueFieldProps) {
  switch (proposal.kind) {
    case 'long':
      return (
        <div onFocus={onFocus}>
          <Area
            id={id}
            value={String(value)}
            onChange={onChange}
            maxLength={50_000}
            className="tbf-read-long"
          />
        </div>
      );
    case 'amount':
      return <AmountValue id={id} value={Number(value)} onChange={onChange} onFocus={onFocus} />;
    case 'count':
      return (
        <InputNumber
          id={id}
          min={0}
          max={100_000}
          precision={0}
          controls={false}
          value={Number(value)}
          onFocus={onFocus}
          onChange={(next) => onChange(next ?? 0)}
        />
      );
    case 'choice':
      return (
        <select
          id={id}
          className="tbf-select"
          value={value}
          onFocus={onFocus}
          onChange={(event) => onChange(event.target.value)}
        >
          {proposal.options?.map(([option, word]) => (
            <option key={option} value={option}>
              {word}
            </option>
          ))}
        </select>
      );
    case 'court':
    case 'cause':
      return <PickValue id={id} proposal={proposal} value={value} onChange={onChange} onFocus={onFocus} />;
    case 'text':
      return (
        <Input
          id={id}
          value={String(value)}
          onChange={(event) => onChange(event.target.value)}
          onFocus={onFocus}
          autoComplete="off"
        />
      );
  }
}

function AmountValue({
  id,
  value,
  onChange,
  onFocus,
}: Omit<ValueFieldProps, 'proposal' | 'value'> & { readonly value: number }) {
  const [typed, setTyped] = useState<string>();
  const bad = typed !== undefined && parseYuan(typed) === undefined;
  return (
    <div>
      <Input
        id={id}
        className="tbf-amount"
        inputMode="decimal"
        suffix="元"
        value={typed ?? yuanText(value)}
        {...(bad && { status: 'error' as const, 'aria-invalid': true })}
        onFocus={onFocus}
        onChange={(event) => {
          setTyped(event.target.value);
          const fen = parseYuan(event.target.value);
          if (fen !== undefined) onChange(fen);
        }}
        onBlur={() => !bad && setTyped(undefined)}
      />
      <div className="tbf-hint">{bad ? '请填写数字，如 120000 或 12万' : capitalAmount(value)}</div>
    </div>
  );
}

function PickValue({ id, proposal, value, onChange, onFocus }: ValueFieldProps) {
  const [name, setName] = useState(value === '' ? undefined : proposal.shown);
  const court = proposal.kind === 'court';
  const hint = useId();
  return (
    <div onFocus={onFocus}>
      {name && (
        <p className="tbf-chosen" id={hint}>
          {name}
        </p>
      )}
      <SearchPick
        inputId={id}
        label={court ? '查找法院' : '查找案由'}
        name={court ? 'courts' : 'causes'}
        placeholder={name ? '不对的话，在这里查找' : '名称、拼音或首字母'}
        initial={value === '' ? (proposal.shown ?? '') : ''}
        describedBy={name ? hint : undefined}
        search={async (q, signal) =>
          court
            ? (await searchCourts({ q, limit: 20 }, signal)).map((hit) => ({
                id: hit.id,
                title: hit.name,
                detail: hit.province,
              }))
            : (await searchCauses('civil', q, signal)).map((hit) => ({ id: hit.id, title: hit.name }))
        }
        onPick={(option) => {
          setName(option.title);
          onChange(option.id);
        }}
      />
    </div>
  );
}
