/**
 * The program that runs inside the sandbox: reads one task from standard input, does it, writes one JSON answer to standard output.
 * It is started by run.ts and by nothing else.
 */
import { text } from 'node:stream/consumers';
import { z } from 'zod';

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
const common = { input: z.string(), scratch: z.string(), limits };
const tasks = z.discriminatedUnion('do', [
  z.object({ do: z.literal('inspect'), name: z.string(), ...common }),
  z.object({
    do: z.literal('convert'),
    format: z.enum(['pdf', 'ofd', 'doc', 'docx', 'xls', 'xlsx', 'jpg', 'png', 'tif', 'mp3', 'mp4']),
    flags: z.array(z.string()),
    output: z.string(),
    fonts: z.array(z.string()),
    ...common,
  }),
]);

async function work(): Promise<unknown> {
  const task = tasks.parse(JSON.parse(await text(process.stdin)));
  if (task.do === 'inspect') {
    const { inspectFile } = await import('../inspect/inspect.ts');
    return inspectFile(task.input, task.name, task.limits);
  }
  const { convertFile } = await import('../convert/convert.ts');
  return convertFile(task);
}

const answer = await work();
process.stdout.write(JSON.stringify(answer));
