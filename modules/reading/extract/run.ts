import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { runWalled } from '#kernel/files/sandbox/walled.ts';
import type { SandboxLimits, WalledProgram } from '#kernel/files/sandbox/walls.ts';
import { type ReadComplaint, type ReadDocument, readComplaint, readDocument } from '../terms.ts';
import type { ExtractTask, OnPage } from './extract.ts';
import { type FaultCode, faultInWords } from './faults.ts';
import { COMPLAINT_FILE, DOCUMENT_FILE, said } from './messages.ts';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../../..');

/** The child reads our code (its parser uses the tables of law and reference) and nothing else of this machine. */
const reader: WalledProgram = {
  file: join(here, 'child.ts'),
  code: ['kernel', 'law', 'modules'].map((folder) => join(root, folder)),
};

/** 1.4 to 4 s a scanned page, 300 of them at most; silent for as long as the slowest page may take. */
const walls: SandboxLimits = { memoryMb: 1_500, cpuSeconds: 2_400, wallMs: 45 * 60_000, outputMb: 256 };
const SLOWEST_PAGE_MS = 90_000;
const LARGEST_RESULT = 64 * 1024 * 1024;

/** What became of a reading: the text with what was found in it, why not, or that it was stopped. */
export type Outcome =
  | { kind: 'read'; document: ReadDocument; complaint: ReadComplaint }
  | { kind: 'failed'; why: string; detail: string }
  | { kind: 'stopped' };

export type ReadTask = ExtractTask & {
  scratch: string;
  onPage?: OnPage;
  signal?: AbortSignal;
  walls?: Partial<SandboxLimits & { silenceMs: number }>;
};

/** Nothing was found by the rules; the text itself is there. */
const NOTHING_FOUND: ReadComplaint = {
  parties: [],
  claims: [],
  evidence: [],
  warnings: ['文字已经识别，但未能从中自动提取当事人、诉讼请求等内容，请对照原文填写。'],
};

/** Reads one document in a child behind the walls. A crash, a hang or a flood of memory is an outcome, never an exception. */
export async function readInChild(task: ReadTask): Promise<Outcome> {
  const { onPage, signal, walls: own, ...asked } = task;
  // Permissions are given to real paths.
  const given = { ...asked, path: await realpath(task.path), scratch: await realpath(task.scratch) };
  const left = new Set<string>();
  let page = 0;
  let fault: { code: FaultCode; params: Record<string, number> } | undefined;
  const { size } = await stat(given.path);
  // PDFium holds the file, and so do we.
  const memoryMb = walls.memoryMb + Math.ceil((size / 1024 / 1024) * 3);
  const ending = await runWalled({
    program: reader,
    readable: [given.path],
    scratch: given.scratch,
    task: given,
    limits: { ...walls, memoryMb, ...own },
    silenceMs: own?.silenceMs ?? SLOWEST_PAGE_MS,
    ...(signal ? { signal } : {}),
    onLine: (line) => {
      const told = parsed(said, line);
      if (!told) return;
      if ('done' in told) {
        page = told.done;
        onPage?.(told.done, told.pages);
      } else if ('left' in told) left.add(told.left);
      else fault = { code: told.fault, params: told.params };
    },
  });
  if (ending.failure === 'aborted') return { kind: 'stopped' };
  if (fault) return failed(fault.code, fault.params);
  const document = left.has('document') && (await resultOf(readDocument, join(given.scratch, DOCUMENT_FILE)));
  if (!document) return failed(whyEnded(ending.failure), { page: page + 1 }, ending.failure);
  const complaint =
    left.has('complaint') && (await resultOf(readComplaint, join(given.scratch, COMPLAINT_FILE)));
  return { kind: 'read', document, complaint: complaint || NOTHING_FOUND };
}

function failed(code: FaultCode, params: Record<string, number>, detail: string = code): Outcome {
  return { kind: 'failed', why: faultInWords(code, params), detail };
}

function whyEnded(failure: string): FaultCode {
  if (failure === 'silence') return 'page-too-slow';
  if (failure === 'time' || /SIGXCPU/.test(failure)) return 'too-slow';
  return /out of memory|Allocation failed|ERR_MEMORY|heap/i.test(failure) ? 'too-large' : 'crashed';
}

async function resultOf<T extends z.ZodType>(shape: T, path: string): Promise<z.output<T> | undefined> {
  if ((await stat(path)).size > LARGEST_RESULT) return undefined;
  return parsed(shape, await readFile(path, 'utf8'));
}

/** A child that lies is no better than one that crashed: what is not of the agreed form was not said. */
function parsed<T extends z.ZodType>(shape: T, json: string): z.output<T> | undefined {
  try {
    return shape.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
