import { mkdtemp, realpath, rm, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type FileFlag, fileFlags } from '../inspect/outcome.ts';
import { defaultLimits, type FileLimits, type Format, formatNames, formats } from '../limits.ts';
import { allRefusals } from '../../refusals.ts';
import { type FileRefusalCode, refuseFile } from '../refusals.ts';
import { type Ending, runWalled, slots } from './walled.ts';
import { defaultSandboxLimits, inspection, type SandboxLimits } from './walls.ts';

/** What a reader can look at in the page: a cleaned PDF, nothing (sound and film are played), or nothing because it failed. */
export type View =
  | { readonly kind: 'pdf'; readonly path: string; readonly pages: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly reason: string };

/** The verdict on one file. `detail` is the sentence for the person who sent it. */
export type Verdict =
  | {
      readonly ok: true;
      readonly format: Format;
      readonly mediaType: string;
      readonly flags: FileFlag[];
      readonly view: View;
    }
  | { readonly ok: false; readonly code: FileRefusalCode; readonly detail: string };

export interface InspectionInput {
  /** The quarantined file; only read. */
  readonly path: string;
  /** The name as given by the sender: data, never a path. */
  readonly name: string;
  /** A folder of the caller; the view is left in a new folder below it, and the caller removes both. */
  readonly workDir: string;
  readonly limits?: Partial<FileLimits & SandboxLimits>;
}

function isFileRefusal(code: string): code is FileRefusalCode {
  return code.startsWith('files.') && allRefusals().has(code);
}

const message = z.union([
  z.object({
    refused: z.string().refine(isFileRefusal),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  z.object({ format: z.enum(formatNames), flags: z.array(z.enum(fileFlags)) }),
  z.object({ pages: z.int().positive() }),
  z.object({ none: z.literal(true) }),
  z.object({ failed: z.string().max(200) }),
]);

/** How many children run at once; the rest wait in order. */
export const sandboxSlots = Math.max(1, Math.min(4, availableParallelism() - 1));
const inSlot = slots(sandboxSlots);

function refused(code: FileRefusalCode, params: Readonly<Record<string, string | number>> = {}): Verdict {
  return { ok: false, code, detail: refuseFile(code, { params }).detail };
}

function verdictOf(ending: Ending, viewPath: string): Verdict {
  if (ending.failure !== '') return refused('files.unsafe');
  let format: Format | undefined;
  let flags: FileFlag[] = [];
  let view: View | undefined;
  for (const line of ending.lines) {
    const said = message.parse(JSON.parse(line));
    if ('refused' in said) return refused(said.refused, said.params);
    if ('format' in said) ({ format, flags } = said);
    else if ('pages' in said) view = { kind: 'pdf', path: viewPath, pages: said.pages };
    else if ('none' in said) view = { kind: 'none' };
    else view = { kind: 'failed', reason: said.failed };
  }
  if (format === undefined || view === undefined) return refused('files.unsafe');
  return { ok: true, format, mediaType: formats[format].mediaType, flags, view };
}

/**
 * Look into one file that nobody has vouched for and make its PDF view, in a child process behind the walls of walls.ts. A crash, a
 * hang, a flood of memory or output is a verdict (`files.unsafe`), never an exception, and never touches this process.
 */
export async function inspectAndConvert(input: InspectionInput): Promise<Verdict> {
  const limits = { ...defaultLimits, ...defaultSandboxLimits, ...input.limits };
  const path = await realpath(input.path);
  const { size } = await stat(path);
  if (size === 0) return refused('files.empty');
  if (size > limits.maxBytes)
    return refused('files.too-large', { limit: `${Math.floor(limits.maxBytes / 1024 / 1024)} MB` });
  const scratch = await mkdtemp(join(await realpath(input.workDir), 'view-'));
  // A large file is held several times over by the PDF libraries.
  const memoryMb = limits.memoryMb + Math.ceil((size / 1024 / 1024) * 4);
  const task = { path, name: input.name, scratch, limits };
  let keep = false;
  try {
    const ending = await inSlot(() =>
      runWalled({ program: inspection, readable: [path], scratch, task, limits: { ...limits, memoryMb } }),
    );
    const verdict = verdictOf(ending, join(scratch, 'view.pdf'));
    keep = verdict.ok && verdict.view.kind === 'pdf';
    return verdict;
  } catch (error) {
    // Only an answer that is not JSON of the agreed form comes here: a child that lies is no better than one that crashed.
    if (error instanceof z.ZodError || error instanceof SyntaxError) return refused('files.unsafe');
    throw error;
  } finally {
    if (!keep) await rm(scratch, { recursive: true, force: true });
  }
}
