/**
 * The program that reads one document behind the walls of kernel/files/sandbox: takes its task from standard input, tells each page as
 * one line of JSON, and leaves the text and what was found in it in its scratch folder. Started by run.ts and by nothing else.
 */
import { Console } from 'node:console';
import { writeFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { extract } from './extract.ts';
import { Unreadable } from './faults.ts';
import { readingLimits } from './limits.ts';
import { COMPLAINT_FILE, DOCUMENT_FILE, type Said } from './messages.ts';

// The second line where the machine allows no network namespace: this program never has a reason to connect.
Socket.prototype.connect = () => {
  throw new Error('no network in the sandbox');
};

// Libraries that chatter on standard output would be taken for answers.
globalThis.console = new Console(process.stderr);

const taskShape = z.object({
  path: z.string(),
  kind: z.enum(['docx', 'doc', 'pdf', 'picture']),
  scratch: z.string(),
  limits: readingLimits,
});

const say = (said: Said) => process.stdout.write(`${JSON.stringify(said)}\n`);

async function work(): Promise<void> {
  const task = taskShape.parse(JSON.parse(await text(process.stdin)));
  try {
    const document = await extract(task, (done, pages) => say({ done, pages }));
    await writeFile(join(task.scratch, DOCUMENT_FILE), JSON.stringify(document));
    say({ left: 'document' });
    const { parseComplaint } = await import('../parse/index.ts');
    await writeFile(join(task.scratch, COMPLAINT_FILE), JSON.stringify(parseComplaint(document)));
    say({ left: 'complaint' });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    say({ fault: error.code, params: error.params });
  }
}

await work();
