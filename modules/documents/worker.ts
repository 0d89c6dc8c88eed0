import { parentPort } from 'node:worker_threads';
import { createCompiler } from './compiler.ts';
import type { View } from './view.ts';

/** One request at a time per thread; answers carry the number of their request. */
export type Request = { id: number; template: string; view: View };

const port = parentPort;
if (!port) throw new Error('worker.ts runs in a worker thread');
const compiler = createCompiler();

port.on('message', ({ id, template, view }: Request) => {
  try {
    const done = compiler.set(template, view);
    port.postMessage({ id, done }, [done.pdf.buffer]);
  } catch (error) {
    port.postMessage({ id, failed: error instanceof Error ? error.message : String(error) });
  }
});
