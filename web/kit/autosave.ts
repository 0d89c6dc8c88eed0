import { useEffect, useState } from 'react';
import { onSession, isSessionExpired } from './api/session.ts';
import { keepDraft, keptDraft } from './drafts.ts';
import { createSaver } from './saver.ts';
import type { Kept, SaveState, SaverOptions } from './saver.ts';

interface AutosaveOptions<T> {
  /** Names the draft on this device: `filing.<id>`. */
  readonly id: string;
  /** The version the page was loaded with. */
  readonly version: number;
  readonly save: SaverOptions<T>['save'];
  readonly delayMs?: number;
}

export interface Autosave<T> {
  readonly state: SaveState;
  readonly change: (value: T) => void;
  readonly flush: () => Promise<void>;
  readonly overwrite: (theirVersion: number) => Promise<void>;
  readonly discard: (theirVersion: number) => void;
  /** Typed here earlier and never saved (crash, closed while offline): offer it, then `forget`. */
  readonly recovered: Kept<T> | undefined;
  readonly forget: () => void;
}

/**
 * Saves a form as it is typed. Flushes when the page is hidden, when the network returns and when one has signed in again.
 * Give the component a `key` of the draft's id: one saver lives as long as one draft is shown.
 */
export function useAutosave<T>({ id, version, save, delayMs }: AutosaveOptions<T>): Autosave<T> {
  const [state, setState] = useState<SaveState>({ is: 'clean' });
  const [recovered, setRecovered] = useState(() => keptDraft<T>(id));
  const [saver] = useState(() =>
    createSaver<T>({
      version,
      save,
      keep: (kept) => keepDraft(id, kept),
      tell: setState,
      ...(delayMs !== undefined && { delayMs }),
    }),
  );
  useEffect(() => saver.saveWith(save), [saver, save]);
  useEffect(() => {
    const flush = () => void saver.flush();
    const onHide = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    const offSession = onSession(() => {
      if (!isSessionExpired()) flush();
    });
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      offSession();
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', onHide);
      flush();
    };
  }, [saver]);
  return {
    state,
    change: saver.change,
    flush: saver.flush,
    overwrite: saver.overwrite,
    discard: saver.discard,
    recovered,
    forget: () => {
      setRecovered(undefined);
      if (!saver.isPending()) keepDraft(id, undefined);
    },
  };
}
