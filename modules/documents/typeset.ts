import { Worker } from 'node:worker_threads';
import type { Typeset } from './compiler.ts';
import { DOCUMENT_DATA } from './terms.ts';
import type { DocumentData, DocumentTemplateId } from './terms.ts';
import { type View, viewOf } from './view.ts';
import type { Request } from './worker.ts';

export type { Typeset } from './compiler.ts';

type Waiting = { resolve: (done: Typeset) => void; reject: (error: Error) => void };
type Answer = { id: number; done: Typeset } | { id: number; failed: string };

let worker: Worker | undefined;
let requests = 0;
const waiting = new Map<number, Waiting>();

/** The thread is started with the first document, kept warm, and does not keep the process alive while idle. */
function thread(): Worker {
  if (worker) return worker;
  const started = new Worker(new URL('./worker.ts', import.meta.url), { execArgv: [] });
  const failAll = (error: Error): void => {
    if (worker === started) worker = undefined;
    for (const [id, { reject }] of waiting) {
      waiting.delete(id);
      reject(error);
    }
  };
  started.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) started.unref();
    if ('done' in answer) asked?.resolve(answer.done);
    else asked?.reject(new Error(answer.failed));
  });
  started.on('error', failAll);
  started.on('exit', () => failAll(new Error('the typesetting thread has ended')));
  worker = started;
  return started;
}

/**
 * Lays out a document (排版) and returns a PDF/A. The same data gives the same bytes. Data that does not fit the
 * document's schema is a bug of the caller and throws; user text inside it may be anything.
 */
export async function typeset<K extends DocumentTemplateId>(
  template: K,
  data: DocumentData<K>,
): Promise<Typeset> {
  return typesetView(template, viewOf(DOCUMENT_DATA[template].parse(data)));
}

/** Lays out what is already a view; for papers of blocks (paper/pdf.ts), whose data needs no schema of its own. */
export function typesetView(template: string, view: View): Promise<Typeset> {
  const id = ++requests;
  const running = thread();
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    running.ref();
    running.postMessage({ id, template, view } satisfies Request);
  });
}

/** Starts the thread before the first document is asked for, so that a lawyer does not wait for it. */
export function warmUp(): void {
  thread().unref();
}
