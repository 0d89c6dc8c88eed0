import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useEffect, useId, useState } from 'react';
import { Loaded } from '#web/kit/states.tsx';

/** One of what was found. */
export interface Hit {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
}

interface PickerProps {
  readonly label: string;
  readonly placeholder: string;
  readonly name: string;
  readonly search: (words: string, signal: AbortSignal) => Promise<readonly Hit[]>;
  readonly onPick: (hit: Hit) => void;
  /** What it means that nothing was found. */
  readonly none: string;
  /** Offers what there is before anything is typed. */
  readonly eager?: boolean;
}

const WAIT_MS = 200;

/** Finds one of many by typing; what is found stands beneath as a list, each to be pressed. */
export function Picker({ label, placeholder, name, search, onPick, none, eager = false }: PickerProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setWords(typed.trim()), WAIT_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const shown = eager || words !== '';
  const query = useQuery({
    queryKey: ['pick', name, words],
    queryFn: ({ signal }) => search(words, signal),
    enabled: shown,
    staleTime: 30_000,
    placeholderData: keepPreviousData,
  });
  return (
    <div className="ap-picker">
      <label htmlFor={id} className="ap-label">
        {label}
      </label>
      <Input
        id={id}
        type="search"
        autoComplete="off"
        placeholder={placeholder}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={(event) => {
          const [first] = query.data ?? [];
          if (!event.nativeEvent.isComposing && first && words === typed.trim()) onPick(first);
        }}
      />
      {shown && (
        <Loaded query={query} rows={2}>
          {(hits) =>
            hits.length === 0 ? (
              <output className="tb-faint">{none}</output>
            ) : (
              <ul className="ap-hits" aria-label={`${label}：找到 ${hits.length} 个`}>
                {hits.map((hit) => (
                  <li key={hit.id}>
                    <button type="button" className="ap-hit" onClick={() => onPick(hit)}>
                      <span>{hit.title}</span>
                      <span className="tb-faint">{hit.detail}</span>
                    </button>
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      )}
    </div>
  );
}
