import { stat } from 'node:fs/promises';
import mammoth from 'mammoth';
import { defaultLimits } from '#kernel/files/limits.ts';
import { unpackArchive } from '#kernel/files/inspect/archive.ts';
import { readOutline } from './outline.ts';
import type { RawLaw } from './text.ts';

/** A law with its pictures of tables stays far below; a bomb does not. */
const LIMITS = { ...defaultLimits, maxEntries: 2_000, maxUnpackedBytes: 200 * 1024 * 1024 };
const MOST_BYTES = 30 * 1024 * 1024;
const MOST_TEXT = 5_000_000;

/** Why a Word file is not read, in words for the person who sent it. */
export class UnreadableDocx extends Error {}

/**
 * Reads a .docx as the national database offers it. First it is unpacked to nowhere and counted (no bombs, no entities); text that Word keeps
 * outside paragraphs is left. Runs only in the importing process, which has a bound on memory of its own.
 */
export async function readDocx(path: string, named: string): Promise<RawLaw> {
  const { size } = await stat(path);
  if (size > MOST_BYTES) throw new UnreadableDocx('Word 文件超过 30 MB，不是一部法律');
  await unpackArchive(path, size, LIMITS).catch(() => {
    throw new UnreadableDocx('不是完好的 .docx 文件，或者压缩得不正常');
  });
  const { value } = await mammoth.extractRawText({ path });
  if (value.length > MOST_TEXT) throw new UnreadableDocx('文字超过 500 万字，不是一部法律');
  return readOutline(value.split('\n'), named);
}
