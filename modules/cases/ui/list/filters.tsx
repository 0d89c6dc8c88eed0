import { Input, type InputRef } from 'antd';
import { type RefObject, useEffect, useId, useState } from 'react';
import type { CaseFacets } from '../../views.ts';
import type { CaseSearch } from '../api.ts';

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly id: string; readonly name: string; readonly count?: number }[];
  readonly onChoose: (value: string) => void;
  readonly all?: string;
}

/** One drop-down of the browser's own, with how many each choice has. */
function Choice({ label, value, choices, onChoose, all = '全部' }: ChoiceProps) {
  const id = useId();
  const known = value === '' || choices.some((choice) => choice.id === value);
  return (
    <div className="cs-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="cs-select" value={value} onChange={(event) => onChoose(event.target.value)}>
        {all !== '' && <option value="">{all}</option>}
        {!known && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.count === undefined ? choice.name : `${choice.name}（${choice.count}）`}
          </option>
        ))}
      </select>
    </div>
  );
}

interface FiltersProps {
  readonly box: RefObject<InputRef | null>;
  readonly search: CaseSearch;
  readonly facets: CaseFacets | undefined;
  readonly onGo: (to: CaseSearch) => void;
}

/** Words, and what the list may be narrowed by; only what the lawyer's own cases have. */
export function Filters({ box, search, facets, onGo }: FiltersProps) {
  const id = useId();
  const q = search.q ?? '';
  const [text, setText] = useState(q);
  const [shown, setShown] = useState(q);
  const [sent, setSent] = useState(q);
  // the address was changed from elsewhere (显示全部): the box follows; what was typed since is not overwritten by its own echo
  if (shown !== q) {
    setShown(q);
    if (q !== sent) setText(q);
  }
  useEffect(() => {
    if (text.trim() === q) return;
    const timer = setTimeout(() => {
      setSent(text.trim());
      onGo({ q: text.trim() });
    }, 250);
    return () => clearTimeout(timer);
  });
  return (
    <search className="cs-filters">
      <div className="cs-field cs-field-wide">
        <label htmlFor={id}>案号、当事人、法院、案由</label>
        <Input
          ref={box}
          id={id}
          type="search"
          allowClear
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <Choice
        label="状态"
        value={search.state ?? ''}
        choices={[
          { id: 'open', name: '办理中' },
          { id: 'closed', name: '已结案' },
        ]}
        onChoose={(state) => onGo({ state })}
      />
      <Choice
        label="阶段"
        value={search.stage ?? ''}
        choices={facets?.stages ?? []}
        onChoose={(stage) => onGo({ stage })}
      />
      <Choice
        label="法院"
        value={search.court ?? ''}
        choices={facets?.courts ?? []}
        onChoose={(court) => onGo({ court })}
      />
      <Choice
        label="案由"
        value={search.cause ?? ''}
        choices={facets?.causes ?? []}
        onChoose={(cause) => onGo({ cause })}
      />
      {((facets?.labels.length ?? 0) > 0 || search.label) && (
        <Choice
          label="标签"
          value={search.label ?? ''}
          choices={facets?.labels ?? []}
          onChoose={(label) => onGo({ label })}
        />
      )}
      <Choice
        label="排序"
        all=""
        value={search.order === 'due' ? 'due' : 'recent'}
        choices={[
          { id: 'recent', name: '最近有进展的在前' },
          { id: 'due', name: '最近到期的在前' },
        ]}
        onChoose={(order) => onGo({ order: order === 'due' ? 'due' : '' })}
      />
    </search>
  );
}
