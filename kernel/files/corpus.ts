/**
 * Files made in memory to try the intake with: good ones of every format, odd ones that people really have, and hostile ones. Each
 * says what must become of it. For tests and drills only; nothing here runs when a file is taken in.
 */
import { good } from './inspect/specimens/good.ts';
import { hostileArchives } from './inspect/specimens/hostile-archive.ts';
import { hostileMedia } from './inspect/specimens/hostile-media.ts';
import { hostilePdfs } from './inspect/specimens/hostile-pdf.ts';
import { activePdfs, oddities } from './inspect/specimens/odd.ts';
import type { Specimen } from './inspect/specimens/specimen.ts';

export type { Fate, Specimen } from './inspect/specimens/specimen.ts';

/** Every specimen, made anew. */
export async function corpus(): Promise<readonly Specimen[]> {
  return [
    ...(await good()),
    ...(await oddities()),
    ...activePdfs(),
    ...(await hostilePdfs()),
    ...hostileArchives(),
    ...(await hostileMedia()),
  ];
}
