import { useEffect, useState, useSyncExternalStore } from 'react';

/** What the server announces on `/api/events`: a topic and the key of the thing, never the content. */
export interface LiveEvent {
  readonly topic: string;
  readonly key?: string;
}

type Listener = (event: LiveEvent) => void;

/** Changes this page itself caused are not news to it; events this soon after its own write refresh quietly. */
const OWN_WRITE_MS = 4_000;

const listeners = new Set<Listener>();
const statusListeners = new Set<() => void>();
let source: EventSource | undefined;
let connected = false;
let everConnected = false;
let lastOwnWrite = 0;
let retryTimer: ReturnType<typeof setTimeout> | undefined;
let retryMs = 1_000;

export function markOwnWrite(): void {
  lastOwnWrite = Date.now();
}

export function isOwnWriteRecent(): boolean {
  return Date.now() - lastOwnWrite < OWN_WRITE_MS;
}

function setConnected(value: boolean): void {
  connected = value;
  for (const listener of statusListeners) listener();
}

function tell(event: LiveEvent): void {
  for (const listener of listeners) listener(event);
}

function read(data: unknown): LiveEvent | undefined {
  try {
    const value: unknown = typeof data === 'string' ? JSON.parse(data) : undefined;
    if (typeof value !== 'object' || value === null || !('topic' in value)) return undefined;
    if (typeof value.topic !== 'string') return undefined;
    const key = 'key' in value && typeof value.key === 'string' ? value.key : undefined;
    return { topic: value.topic, ...(key !== undefined && { key }) };
  } catch {
    return undefined; // a line we do not understand is not news
  }
}

function open(): void {
  source = new EventSource('/api/events');
  source.addEventListener('open', () => {
    retryMs = 1_000;
    setConnected(true);
    if (everConnected) tell({ topic: '*' }); // what happened while we were away is unknown: everything may have changed
    everConnected = true;
  });
  source.addEventListener('change', (message: MessageEvent) => {
    const event = read(message.data);
    if (event) tell(event);
  });
  source.addEventListener('error', () => {
    setConnected(false);
    if (source?.readyState !== EventSource.CLOSED) return; // the browser reconnects by itself
    clearTimeout(retryTimer);
    retryTimer = setTimeout(open, retryMs);
    retryMs = Math.min(retryMs * 2, 60_000);
  });
}

/** Opens the stream for the person signed in; returns the way to close it. */
export function connectLive(): () => void {
  if (!source) open();
  return () => {
    clearTimeout(retryTimer);
    source?.close();
    source = undefined;
    setConnected(false);
  };
}

export function useLiveConnected(): boolean {
  return useSyncExternalStore(
    (listener) => {
      statusListeners.add(listener);
      return () => statusListeners.delete(listener);
    },
    () => connected,
  );
}

/** Whether an event is of one of these topics (`filing` matches `filing.submitted`) and, if given, of this thing. */
export function concerns(event: LiveEvent, topics: readonly string[], key?: string): boolean {
  if (event.topic === '*') return true;
  const topical = topics.some((topic) => event.topic === topic || event.topic.startsWith(`${topic}.`));
  return topical && (key === undefined || event.key === undefined || event.key === key);
}

/** Calls back on each event of these topics. */
export function onLive(topics: readonly string[], listener: Listener, key?: string): () => void {
  const wrapped: Listener = (event) => {
    if (concerns(event, topics, key)) listener(event);
  };
  listeners.add(wrapped);
  return () => listeners.delete(wrapped);
}

/** Calls back on every event, whatever it concerns. */
export function onEveryLive(listener: () => void): () => void {
  const wrapped: Listener = () => listener();
  listeners.add(wrapped);
  return () => listeners.delete(wrapped);
}

/** Counts news of these topics since the last `clear`; changes of one's own are passed to `onOwn` instead. */
export function useLiveNews(topics: readonly string[], key?: string, onOwn?: () => void) {
  const [news, setNews] = useState(0);
  const joined = topics.join(' ');
  useEffect(
    () =>
      onLive(
        joined.split(' '),
        (event) => {
          if (isOwnWriteRecent() && event.topic !== '*') onOwn?.();
          else setNews((count) => count + 1);
        },
        key,
      ),
    [joined, key, onOwn],
  );
  return { news, clear: () => setNews(0) };
}
