import type { Kept } from './saver.ts';

const PREFIX = 'tongban.draft.';

/** Keeps an unsaved value on this device, or forgets it. A full or switched-off storage is survived: the page still has it. */
export function keepDraft<T>(id: string, kept: Kept<T> | undefined): void {
  try {
    if (kept === undefined) localStorage.removeItem(PREFIX + id);
    else localStorage.setItem(PREFIX + id, JSON.stringify(kept));
  } catch {
    // no room or no storage: the value lives on in the open page, and the save indicator tells that it is not yet saved
  }
}

/** What was kept of this draft on this device, if anything. */
export function keptDraft<T>(id: string): Kept<T> | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(PREFIX + id) ?? 'null');
    if (typeof value !== 'object' || value === null || !('value' in value) || !('version' in value))
      return undefined;
    return value as Kept<T>; // only keepDraft writes under this prefix
  } catch {
    return undefined;
  }
}

/** Leaves nothing of anyone's drafts on this device: on signing out. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {
    // nothing was kept where there is no storage
  }
}
