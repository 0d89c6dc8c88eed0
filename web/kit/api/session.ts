import { useSyncExternalStore } from 'react';

let expired = false;
const listeners = new Set<() => void>();

function set(value: boolean): void {
  if (expired === value) return;
  expired = value;
  for (const listener of listeners) listener();
}

/** A request was answered 401: the sign-in has ended. What is typed stays where it is. */
export function sessionExpired(): void {
  set(true);
}

/** Signed in again: held-back saves go on. */
export function sessionRestored(): void {
  set(false);
}

/** Calls back whenever the sign-in ends or is restored. */
export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function isSessionExpired(): boolean {
  return expired;
}

export function useSessionExpired(): boolean {
  return useSyncExternalStore(onSession, isSessionExpired);
}

/** Only paths of our own may be returned to after signing in. */
export function safeReturn(path: string | null | undefined): string {
  return path && /^\/(?![/\\]|api\/|sign-in)/.test(path) ? path : '/';
}

/** Address of the sign-in page that comes back to where the person is now. */
export function signInHref(from: string = location.pathname + location.search): string {
  return `/sign-in?return=${encodeURIComponent(safeReturn(from))}`;
}
