import { useSyncExternalStore } from 'react';

/** How this person wants the page to look; kept on this device only. */
export interface Preferences {
  readonly scheme: 'system' | 'light' | 'dark';
  readonly type: 'normal' | 'large';
}

const KEY = 'tongban.preferences';
const DEFAULT: Preferences = { scheme: 'system', type: 'normal' };
const listeners = new Set<() => void>();
let current = read();

function read(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return DEFAULT;
    const scheme =
      'scheme' in kept && (kept.scheme === 'light' || kept.scheme === 'dark') ? kept.scheme : 'system';
    const type = 'type' in kept && kept.type === 'large' ? 'large' : 'normal';
    return { scheme, type };
  } catch {
    return DEFAULT; // storage switched off: the defaults serve
  }
}

/** Changes a preference at once, in every open tab. */
export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // not kept beyond this visit, still in force now
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  const fromOtherTab = (event: StorageEvent) => {
    if (event.key !== KEY) return;
    current = read();
    listener();
  };
  listeners.add(listener);
  window.addEventListener('storage', fromOtherTab);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', fromOtherTab);
  };
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, () => current);
}

/** Whether a media query holds, kept up to date. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}
