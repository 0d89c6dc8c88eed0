import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { get, request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { useNow } from '#web/kit/clock.ts';
import { Dialog } from '#web/kit/dialog.tsx';
import { Go } from '#web/kit/link.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { EmptyState, Loaded } from '#web/kit/states.tsx';
import { whenText } from '#web/kit/time-text.ts';

/** A claim as a calculation puts it into a complaint; the amount in 分, or none. */
export interface NewClaim {
  readonly text: string;
  readonly amountFen: number | null;
}

interface DraftRow {
  readonly id: string;
  readonly title: string;
  readonly courtName: string | null;
  readonly savedAt: string;
}

interface Added {
  readonly id: string;
  readonly claimId: string;
  readonly version: number;
}

const DRAFTS_KEY = ['filing', 'drafts'] as const;
const stale = (id: string) => [DRAFTS_KEY, ['filing', 'draft', id]] as const;

function DraftChoice({
  claim,
  onAdded,
}: {
  readonly claim: NewClaim;
  readonly onAdded: (row: DraftRow, added: Added) => void;
}) {
  const now = useNow();
  const drafts = useQuery({
    queryKey: [...DRAFTS_KEY, 'to-add'],
    queryFn: ({ signal }) =>
      get<{ readonly rows: readonly DraftRow[] }>('/api/drafts', { limit: 20 }, signal),
  });
  const add = useWrite<DraftRow, Added>({
    // the version of this moment: a draft changed meanwhile elsewhere is not written over
    send: async ({ id }, key) => {
      const { version } = await get<{ readonly version: number }>(`/api/drafts/${id}`);
      return request('POST', `/api/drafts/${id}/claims`, { body: { version, claim }, key });
    },
    invalidates: [DRAFTS_KEY],
    onDone: (added, row) => onAdded(row, added),
  });
  return (
    <div className="tb-stack">
      <blockquote className="tbt-claim">{claim.text}</blockquote>
      {add.problem && <ProblemAlert problem={add.problem} />}
      <Loaded query={drafts}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title="没有未提交的草稿" action={<Go href="/drafts">去新建一份起诉状</Go>}>
              新建后回到这里，就能把结果作为一项诉讼请求放进去。
            </EmptyState>
          ) : (
            <ul className="tb-list" aria-label="草稿">
              {rows.map((row) => (
                <li key={row.id} className="tb-item">
                  <span>
                    {row.title}
                    <span className="tb-faint">
                      {' '}
                      {row.courtName ?? '未选择法院'}，{whenText(row.savedAt, now)}
                    </span>
                  </span>
                  <Button
                    size="small"
                    loading={add.busy}
                    onClick={() => add.run(row)}
                    aria-label={`放入“${row.title}”`}
                  >
                    放入
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}

function Done({
  row,
  added,
  onUndone,
}: {
  readonly row: DraftRow;
  readonly added: Added;
  readonly onUndone: () => void;
}) {
  const undo = useWrite<undefined, unknown>({
    send: (_, key) =>
      request('DELETE', `/api/drafts/${row.id}/claims/${added.claimId}`, {
        query: { version: added.version },
        key,
      }),
    invalidates: [...stale(row.id)],
    onDone: onUndone,
  });
  return (
    <output className="tbt-undo">
      <span>
        已作为一项诉讼请求放入<Go href={`/drafts/${row.id}?step=claims`}>“{row.title}”</Go>。
      </span>
      <Button size="small" loading={undo.busy} onClick={() => undo.run(undefined)}>
        撤销
      </Button>
      {undo.problem && <ProblemAlert problem={undo.problem} />}
    </output>
  );
}

/** Puts the result into one of the lawyer's own drafts as a claim; can be undone. */
export function AddToDraft({ claim }: { readonly claim: NewClaim }) {
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<{ readonly row: DraftRow; readonly added: Added }>();
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        放入草稿
      </Button>
      {done && <Done {...done} onUndone={() => setDone(undefined)} />}
      <Dialog open={open} onClose={() => setOpen(false)} title="放入哪一份草稿？">
        <DraftChoice
          claim={claim}
          onAdded={(row, added) => {
            setOpen(false);
            setDone({ row, added });
          }}
        />
      </Dialog>
    </>
  );
}
