import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { EmptyState, Loaded } from '#web/kit/states.tsx';
import { type PleadingParty, pleadingParty, type PleadingValues } from '../../terms.ts';
import { keys, readBook } from '../api.ts';
import type { Edit } from './field-view.tsx';
import { PartyCard } from './party-card.tsx';

/** So many words of a paper always have somebody: an empty card stands there from the beginning. */
const EXPECTED = 2;

interface PartyRowsProps {
  readonly roles: readonly string[];
  readonly values: PleadingValues;
  readonly edit: Edit;
}

/** The parties of a paper by its words for them; taken from the party book or typed, a pasted line is understood. */
export function PartyRows({ roles, values, edit }: PartyRowsProps) {
  const [picking, setPicking] = useState<string>();
  const add = (party: PleadingParty) => edit((now) => ({ ...now, parties: [...now.parties, party] }));
  const change = (at: number, part: Partial<PleadingParty>) =>
    edit((now) => ({
      ...now,
      parties: now.parties.map((party, index) => (index === at ? { ...party, ...part } : party)),
    }));
  return (
    <div className="tbw-rows tbw-wide">
      {roles.map((role, order) => (
        <section key={role} aria-label={role} className="tbw-role">
          <div className="tbw-role-head">
            <h3>{role}</h3>
            <span className="tb-row">
              <Button
                size="small"
                onClick={() => add(pleadingParty.parse({ role }))}
                aria-label={`增加${role}`}
              >
                增加
              </Button>
              <Button
                size="small"
                aria-expanded={picking === role}
                onClick={() => setPicking(picking === role ? undefined : role)}
                aria-label={`从常用当事人选择${role}`}
              >
                常用当事人
              </Button>
            </span>
          </div>
          {picking === role && (
            <Book
              onPick={(party) => {
                add(pleadingParty.parse({ ...party, role }));
                setPicking(undefined);
              }}
            />
          )}
          {values.parties.map((party, at) =>
            party.role === role ? (
              <PartyCard
                // a party is known by its place in the list
                // oxlint-disable-next-line react/no-array-index-key
                key={at}
                party={party}
                onChange={(part) => change(at, part)}
                onRemove={() =>
                  edit((now) => ({ ...now, parties: now.parties.filter((_, index) => index !== at) }))
                }
              />
            ) : null,
          )}
          {order < EXPECTED && !values.parties.some((party) => party.role === role) && (
            <PartyCard
              party={pleadingParty.parse({ role })}
              onChange={(part) => add({ ...pleadingParty.parse({ role }), ...part })}
            />
          )}
        </section>
      ))}
    </div>
  );
}

function Book({ onPick }: { readonly onPick: (party: Omit<PleadingParty, 'role'>) => void }) {
  const book = useQuery({ queryKey: [...keys.book, ''], queryFn: ({ signal }) => readBook('', signal) });
  return (
    <Loaded query={book}>
      {({ rows }) =>
        rows.length === 0 ? (
          <EmptyState title="还没有常用当事人">
            立案填写当事人时点“存为常用当事人”，这里就可以取用。
          </EmptyState>
        ) : (
          <ul className="tb-list tbw-book" aria-label="常用当事人">
            {rows.map(({ id, party }) => (
              <li key={id} className="tb-item">
                <span>{party.name}</span>
                <Button size="small" onClick={() => onPick(party)} aria-label={`取用：${party.name}`}>
                  取用
                </Button>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
