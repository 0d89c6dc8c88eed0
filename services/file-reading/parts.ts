import { FILE_PARTS, type FilePart } from '#law/archives/index.ts';
import type { Choice } from '../engine/index.ts';

const NOTES = {
  yes: undefined,
  'after-service': '送达之后',
  'after-execution': '保全执行之后',
  never: undefined,
} as const;

/** What an agent may ever read of a file; what is never open is never offered. */
export const READABLE_PARTS: readonly Choice[] = (Object.keys(FILE_PARTS) as FilePart[]) // keys of the table
  .filter((id) => FILE_PARTS[id].open !== 'never')
  .map((id) => {
    const { name, open, article } = FILE_PARTS[id];
    const note = NOTES[open];
    return { id, name, article, ...(note === undefined ? {} : { note }) };
  });
