import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { get, request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { EmptyState, Loaded } from '#web/kit/states.tsx';
import type { Party } from '../../terms.ts';
import { type BookEntry, keys } from '../api.ts';
import { partyLine } from './party-card.tsx';

interface Book {
  readonly rows: readonly BookEntry[];
}

/** Keeps a party for the next case. */
export function useKeepParty() {
  return useWrite<Party, unknown>({
    send: (party, key) => request('POST', '/api/party-book', { body: party, key }),
    invalidates: [keys.book],
  });
}

/** 常用当事人: parties of earlier cases, to take into this one. */
export function PartyBook({ onPick }: { readonly onPick: (party: Party) => void }) {
  const id = useId();
  const [text, setText] = useState('');
  const q = text.trim();
  const book = useQuery({
    queryKey: [...keys.book, q],
    queryFn: ({ signal }) => get<Book>('/api/party-book', { limit: 50, ...(q && { q }) }, signal),
    placeholderData: keepPreviousData,
  });
  const drop = useWrite<string, unknown>({
    send: (entry, key) => request('DELETE', `/api/party-book/${entry}`, { key }),
    invalidates: [keys.book],
  });
  return (
    <div className="tbf-group tb-stack">
      {drop.problem && <ProblemAlert problem={drop.problem} />}
      <Loaded query={book}>
        {({ rows }) => {
          if (rows.length === 0 && q === '')
            return (
              <EmptyState title="还没有常用当事人">
                填写当事人时点“存为常用当事人”，以后的案件可以直接取用。
              </EmptyState>
            );
          return (
            <>
              <div className="tbf-field">
                <label htmlFor={id}>在常用当事人中查找</label>
                <Input id={id} value={text} onChange={(event) => setText(event.target.value)} />
              </div>
              {rows.length === 0 && <p className="tb-faint">没有名称包含“{q}”的常用当事人。</p>}
              <ul className="tb-list" aria-label="常用当事人">
                {rows.map((entry) => (
                  <li key={entry.id} className="tb-item">
                    <span>
                      <strong>{entry.party.name}</strong>{' '}
                      <span className="tb-faint">{partyLine(entry.party)}</span>
                    </span>
                    <span className="tb-row">
                      <Button
                        size="small"
                        onClick={() => onPick(entry.party)}
                        aria-label={`取用：${entry.party.name}`}
                      >
                        取用
                      </Button>
                      <Button
                        size="small"
                        type="text"
                        onClick={() => drop.run(entry.id)}
                        aria-label={`移除：常用当事人${entry.party.name}`}
                      >
                        移除
                      </Button>
                    </span>
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
