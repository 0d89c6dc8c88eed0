import { useCallback, useEffect, useRef, useState } from 'react';
import { request } from '#web/kit/api/client.ts';
import { type Autosave, useAutosave } from '#web/kit/autosave.ts';
import { markOwnWrite } from '#web/kit/live.ts';
import type { ActDraftInput } from '../../terms.ts';
import type { ActDraftView } from '../../views.ts';

export const NOTHING: ActDraftInput = { answers: {}, materials: [], reasons: '', items: [], papers: [] };

/** How a form has what is typed, and how it is sent to be kept. */
export interface Shape<T> {
  readonly read: (said: ActDraftInput) => T;
  readonly write: (value: T) => ActDraftInput;
}

interface KeptOptions<T> extends Shape<T> {
  /** Under what the drafts lie: `/api/desk/applications/<id>`. */
  readonly api: string;
  readonly act: string;
  /** What the server had when the page was read. */
  readonly draft: ActDraftView | undefined;
  /** Reads it anew, where another device has written meanwhile. */
  readonly reread: () => Promise<ActDraftView | undefined>;
  /** The server has it: what else shows it may follow. */
  readonly onKept: (draft: ActDraftView) => void;
}

export interface Kept<T> {
  readonly value: T;
  readonly change: (how: (before: T) => T) => void;
  readonly autosave: Autosave<T>;
  /** After a conflict: mine over theirs, or theirs. */
  readonly settle: (whose: 'mine' | 'theirs') => Promise<void>;
  /** The act is done: nothing more is to be kept. */
  readonly done: () => void;
}

/**
 * What is typed of one act, kept on the server as it is typed: leaving, a reload, another device or a crash lose nothing. Give the component
 * a `key` of thing and act.
 */
export function useKept<T>({ api, act, draft, reread, onKept, read, write }: KeptOptions<T>): Kept<T> {
  const [version] = useState(draft?.version ?? 0);
  const [value, setValue] = useState(() => read(draft?.said ?? NOTHING));
  const latest = useRef(value);
  const autosave = useAutosave<T>({
    id: `act.${api}.${act}`,
    version,
    save: async (next, how) => {
      markOwnWrite();
      const said = write(next);
      const kept = await request<{ version: number; savedAt: string }>(
        'PUT',
        `${api}/act-drafts/${encodeURIComponent(act)}`,
        { body: { version: how.version, said }, key: how.key },
      );
      onKept({ act, said, ...kept });
      return kept.version;
    },
  });
  const { change: keep, recovered, forget, discard, overwrite } = autosave;
  const put = useCallback((next: T) => {
    latest.current = next;
    setValue(next);
  }, []);
  const change = useCallback(
    (how: (before: T) => T) => {
      const next = how(latest.current);
      if (next === latest.current) return;
      put(next);
      keep(next);
    },
    [put, keep],
  );
  // typed here on top of what the server has, and never arrived: there is nothing to ask, it goes on
  const ours = recovered?.version === version ? recovered : undefined;
  useEffect(() => {
    if (!ours) return;
    change(() => ours.value);
    forget();
  }, [ours, change, forget]);
  const settle = async (whose: 'mine' | 'theirs') => {
    const theirs = await reread();
    if (whose === 'mine') return overwrite(theirs?.version ?? 0);
    discard(theirs?.version ?? 0);
    put(read(theirs?.said ?? NOTHING));
  };
  return {
    value,
    change,
    autosave: { ...autosave, recovered: ours ? undefined : recovered },
    settle,
    done: () => {
      discard(0);
      put(read(NOTHING));
    },
  };
}

/** The drafts of a view with one of them as it is now; those of other acts stay. */
export const withDraft = (drafts: readonly ActDraftView[], draft: ActDraftView): ActDraftView[] => [
  draft,
  ...drafts.filter(({ act }) => act !== draft.act),
];
