import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useEffect, useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { problemOf } from '#web/kit/api/problem.ts';

export interface PickOption {
  readonly id: string;
  readonly title: string;
  readonly detail?: string;
}

interface SearchPickProps {
  readonly inputId: string;
  readonly label: string;
  readonly placeholder: string;
  readonly name: string;
  readonly search: (text: string, signal: AbortSignal) => Promise<readonly PickOption[]>;
  readonly onPick: (option: PickOption) => void;
  readonly describedBy?: string | undefined;
  readonly bad?: boolean;
  /** What is searched for to begin with. */
  readonly initial?: string;
}

const WAIT_MS = 120;

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), WAIT_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** Find one of thousands by typing its name, pinyin or initials; arrows and Enter choose. */
export function SearchPick({
  inputId,
  label,
  placeholder,
  name,
  search,
  onPick,
  describedBy,
  bad,
  initial = '',
}: SearchPickProps) {
  const listId = useId();
  const [text, setText] = useState(initial);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const settled = useSettled(text.trim());
  const query = useQuery({
    queryKey: ['pick', name, settled],
    queryFn: ({ signal }) => search(settled, signal),
    enabled: settled !== '',
    staleTime: 300_000,
    placeholderData: keepPreviousData,
  });
  const options = text.trim() === '' ? [] : (query.data ?? []);
  const shown = open && text.trim() !== '';
  const current = options[Math.min(at, options.length - 1)];

  function pick(option: PickOption): void {
    setText('');
    setOpen(false);
    onPick(option);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      setOpen(true);
      setAt((Math.min(at, options.length - 1) + step + options.length) % options.length);
    } else if (event.key === 'Enter' && shown && current) {
      event.preventDefault();
      pick(current);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      setOpen(false);
    }
  }

  // No element of HTML is a field with a list of its own that fills as one types: the roles are those of the ARIA pattern.
  /* oxlint-disable jsx-a11y/prefer-tag-over-role */
  return (
    <div className="tbf-pick">
      <Input
        id={inputId}
        role="combobox"
        aria-label={label}
        aria-expanded={shown && options.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(shown && current && { 'aria-activedescendant': `${listId}-${current.id}` })}
        {...(describedBy && { 'aria-describedby': describedBy })}
        {...(bad && { status: 'error', 'aria-invalid': true })}
        autoComplete="off"
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      />
      <div
        id={listId}
        role="listbox"
        aria-label={`${label}：搜索结果`}
        className={shown ? 'tbf-pick-list' : 'tb-sr'}
      >
        {shown &&
          options.map((option) => (
            // The keys are handled at the field, which keeps the focus.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={option.id}
              id={`${listId}-${option.id}`}
              role="option"
              aria-selected={option === current}
              tabIndex={-1}
              className="tbf-pick-option"
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => pick(option)}
            >
              <span>{option.title}</span>
              {option.detail && <span className="tb-faint">{option.detail}</span>}
            </div>
          ))}
      </div>
      <output className={shown && options.length === 0 && !query.isFetching ? 'tbf-pick-none' : 'tb-sr'}>
        {shown &&
          (query.isFetching
            ? '正在查找'
            : query.error
              ? problemOf(query.error).detail
              : options.length === 0
                ? '没有找到，请换一个词，或者从下面的目录中选择。'
                : `找到 ${options.length} 个`)}
      </output>
    </div>
  );
}
