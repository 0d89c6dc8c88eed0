/**
 * The program inside the sandbox: reads one task from standard input, inspects the file, makes its view, and says each result as one
 * line of JSON. It is started by run.ts and by nothing else, once per file.
 */
import { Console } from 'node:console';
import { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { convertFile } from '../convert/convert.ts';
import { inspectFile } from '../inspect/inspect.ts';
import { Unacceptable } from '../inspect/outcome.ts';

// The second line where the machine allows no network namespace: this program never has a reason to connect.
Socket.prototype.connect = () => {
  throw new Error('no network in the sandbox');
};

const limits = z.object({
  maxBytes: z.number(),
  maxOpenUploads: z.number(),
  maxFilesPerOwner: z.number(),
  uploadExpiryMs: z.number(),
  maxEntries: z.number(),
  maxRatio: z.number(),
  maxUnpackedBytes: z.number(),
  maxPixels: z.number(),
  maxPages: z.number(),
});
const taskShape = z.object({ path: z.string(), name: z.string(), scratch: z.string(), limits });

// Libraries that chatter on standard output would be taken for answers.
globalThis.console = new Console(process.stderr);

function say(answer: unknown): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

async function work(): Promise<void> {
  const task = taskShape.parse(JSON.parse(await text(process.stdin)));
  try {
    const found = await inspectFile(task.path, task.name, task.limits);
    const view = await convertFile(found, task);
    say({ format: found.format, flags: [...found.flags] });
    say(view);
  } catch (error) {
    if (!(error instanceof Unacceptable)) throw error;
    say({ refused: error.code, params: error.params });
  }
}

await work();
