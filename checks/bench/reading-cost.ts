/**
 * What reading a document costs (诉状识别): time and memory of the walled child, for a scan of many pages, typed pages and Word.
 * `npm run bench -- g`, or `node checks/bench/reading-cost.ts 200` for a scan of so many pages.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { defaultReadingLimits } from '../../modules/reading/extract/limits.ts';
import { readInChild } from '../../modules/reading/extract/run.ts';
import {
  COMPLAINT_LINES,
  errorRate,
  scannedPdf,
  scanOf,
  typedComplaint,
  wordComplaint,
} from '../../modules/reading/extract/specimens.ts';
import { emit, type Emit, round, say } from './figures.ts';

const PAGES = 200;

/** The highest resident memory of the reading child, MB, looked up twice a second while it lives (Linux). */
function watchMemory(): { peak: () => number; end: () => void } {
  let highest = Number.NaN;
  const look = async () => {
    for (const name of await readdir('/proc').catch(() => [])) {
      if (!/^\d+$/.test(name)) continue;
      const command = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
      if (!command.endsWith('reading/extract/child.ts\0')) continue;
      const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '');
      const kb = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN);
      if (!(kb / 1_024 <= highest)) highest = kb / 1_024;
    }
  };
  const timer = setInterval(() => void look(), 500);
  return { peak: () => highest, end: () => clearInterval(timer) };
}

/** Reads in the child, as the worker does, and tells time a page and memory. */
export async function measureReadingCost(tell: Emit, pages = PAGES): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tongban-bench-reading-'));
  const read = async (figure: string, kind: 'docx' | 'pdf', bytes: Uint8Array, count: number) => {
    const file = path.join(folder, `input.${kind}`);
    await writeFile(file, bytes);
    const scratch = await mkdtemp(path.join(folder, 'scratch-'));
    const memory = watchMemory();
    const began = performance.now();
    const outcome = await readInChild({
      path: file,
      kind,
      limits: defaultReadingLimits,
      scratch,
      onPage: (done) =>
        done % 50 === 0 && done > 0 && say(`${figure}: page ${done}, ${round(memory.peak())} MB`),
    });
    const seconds = (performance.now() - began) / 1_000;
    memory.end();
    if (outcome.kind !== 'read') throw new Error(`${figure}: ${JSON.stringify(outcome)}`);
    tell({
      part: 'g',
      figure: `${figure}, each page`,
      value: round(seconds / count),
      unit: 's',
      seconds: round(seconds),
    });
    tell({
      part: 'g',
      figure: `${figure}, memory of the child, highest`,
      value: round(memory.peak()),
      unit: 'MB',
    });
    return outcome.document;
  };
  try {
    const typed = typedComplaint(folder);
    await read('a Word complaint', 'docx', await wordComplaint(), 1);
    await read('a typed PDF of three pages', 'pdf', typed, 3);
    const scan = await scanOf(typed);
    await read('a scan of one page', 'pdf', await scannedPdf(scan, 1), 1);
    const long = await read(`a scan of ${pages} pages`, 'pdf', await scannedPdf(scan, pages), pages);
    const last = long.lines.filter(({ page }) => page === pages).map(({ text }) => text);
    tell({
      part: 'g',
      figure: 'characters wrong on the last page of the scan',
      value: round(100 * errorRate(last.slice(0, -3).join(''), COMPLAINT_LINES.join(''))),
      unit: '%',
      aim: '< 5 %',
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (process.argv[1]?.endsWith('reading-cost.ts'))
  await measureReadingCost(emit, Number(process.argv[2] ?? PAGES));
