import { useEffect, useState, useSyncExternalStore } from 'react';
import { DetailedError, Upload } from 'tus-js-client';
import { OFFLINE, readProblem } from '../api/problem.ts';
import { onSession, isSessionExpired, sessionExpired } from '../api/session.ts';

/** One file on its way. */
export interface UploadItem {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sent: number;
  readonly is: 'waiting' | 'sending' | 'done' | 'interrupted' | 'refused';
  /** Why it was refused or stopped. */
  readonly detail?: string;
}

export interface UploadedFile {
  readonly name: string;
  readonly size: number;
  /** Address of the finished upload, its last part is the upload's id. */
  readonly url: string;
  readonly uploadId: string;
}

export interface UploadOptions {
  /** The tus endpoint. */
  readonly endpoint: string;
  /** Told to the server with each file, beside its name and type. */
  readonly metadata?: Readonly<Record<string, string>>;
  readonly onUploaded?: (file: UploadedFile) => void;
}

const AT_ONCE = 3;
const RETRY_MS = [0, 1_000, 3_000, 10_000, 30_000];

interface Job {
  item: UploadItem;
  readonly file: File;
  upload: Upload | undefined;
}

/** What a failed transfer means: refused for good (with the server's sentence) or merely interrupted. */
function outcome(error: Error): Pick<UploadItem, 'is' | 'detail'> {
  const response = error instanceof DetailedError ? error.originalResponse : null;
  const status = response?.getStatus() ?? 0;
  if (status === 401) {
    sessionExpired();
    return { is: 'interrupted', detail: '登录已到期，重新登录后自动续传。' };
  }
  if (status < 400 || status >= 500)
    return { is: 'interrupted', detail: `${OFFLINE.title}，已传部分不会丢失。` };
  let body: unknown;
  try {
    body = JSON.parse(response?.getBody() ?? '');
  } catch {
    body = undefined;
  }
  return { is: 'refused', detail: readProblem(status, body).detail };
}

/** Sends files by tus, a few at once, resumable over network loss, reloading and signing in again. */
export function createUploads(first: UploadOptions) {
  let options = first;
  let jobs: Job[] = [];
  let view: readonly UploadItem[] = [];
  const listeners = new Set<() => void>();

  function publish(): void {
    view = jobs.map(({ item }) => item);
    for (const listener of listeners) listener();
  }
  function set(job: Job, change: Partial<UploadItem>): void {
    const { detail: _, ...rest } = job.item;
    job.item = { ...rest, ...change };
    publish();
  }
  function next(): void {
    const busy = jobs.filter(({ item }) => item.is === 'sending').length;
    for (const job of jobs.filter(({ item }) => item.is === 'waiting').slice(0, AT_ONCE - busy))
      void send(job);
  }
  async function send(job: Job): Promise<void> {
    const { endpoint, metadata } = options;
    set(job, { is: 'sending' });
    const upload = new Upload(job.file, {
      endpoint,
      metadata: { ...metadata, filename: job.file.name, filetype: job.file.type },
      headers: { 'x-tongban-csrf': '1' },
      retryDelays: RETRY_MS,
      removeFingerprintOnSuccess: true,
      onShouldRetry: (error) => {
        const status = error.originalResponse?.getStatus() ?? 0;
        return status === 0 || status >= 500 || status === 409 || status === 423;
      },
      onProgress: (sent) => set(job, { sent }),
      onError: (error) => {
        set(job, outcome(error));
        next();
      },
      onSuccess: () => {
        const url = upload.url ?? '';
        set(job, { is: 'done', sent: job.file.size });
        options.onUploaded?.({
          name: job.file.name,
          size: job.file.size,
          url,
          uploadId: url.split('/').at(-1) ?? '',
        });
        next();
      },
    });
    job.upload = upload;
    const [previous] = await upload.findPreviousUploads();
    if (previous) upload.resumeFromPreviousUpload(previous);
    upload.start();
  }

  return {
    /** The latest options (a component gives new functions on each render). */
    follow: (next: UploadOptions) => {
      options = next;
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    items: () => view,
    add: (files: readonly File[]) => {
      jobs = [
        ...jobs,
        ...files.map(
          (file): Job => ({
            file,
            upload: undefined,
            item: { id: crypto.randomUUID(), name: file.name, size: file.size, sent: 0, is: 'waiting' },
          }),
        ),
      ];
      publish();
      next();
    },
    retry: (id?: string) => {
      for (const job of jobs)
        if (job.item.is === 'interrupted' && (id === undefined || job.item.id === id))
          set(job, { is: 'waiting' });
      next();
    },
    remove: (id: string) => {
      const job = jobs.find(({ item }) => item.id === id);
      if (job?.item.is === 'sending') void job.upload?.abort(true);
      jobs = jobs.filter((each) => each !== job);
      publish();
      next();
    },
  };
}

/** Uploads of one place on the page; go on by themselves when the network or the sign-in is back. */
export function useUploads(options: UploadOptions) {
  const [uploads] = useState(() => createUploads(options));
  useEffect(() => uploads.follow(options));
  const items = useSyncExternalStore(uploads.subscribe, uploads.items);
  useEffect(() => {
    const goOn = () => uploads.retry();
    const offSession = onSession(() => {
      if (!isSessionExpired()) goOn();
    });
    window.addEventListener('online', goOn);
    return () => {
      offSession();
      window.removeEventListener('online', goOn);
    };
  }, [uploads]);
  const unfinished = items.some(({ is }) => is === 'waiting' || is === 'sending');
  useEffect(() => {
    if (!unfinished) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unfinished]);
  return { items, add: uploads.add, retry: uploads.retry, remove: uploads.remove };
}
