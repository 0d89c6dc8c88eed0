import type { FieldKeys } from '#kernel/crypto/field.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import { getFile } from '#kernel/files/index.ts';
import { openResult } from './sealed.ts';
import { findReading, lastOfFiles } from './store.ts';
import type { ReadComplaint, ReadDocument, ReadingState, ReadingView } from './terms.ts';

/** No answer is larger than 1 MB: of a very long document the page is shown so much; places count lines from the start. */
const MOST_SHOWN = 600_000;

/** A finished reading of this lawyer, with its text; undefined when it is not hers or not finished. */
export async function finishedReading(
  db: Db | Tx,
  keys: FieldKeys,
  lawyerId: string,
  readingId: string,
): Promise<{ fileId: string; complaint: ReadComplaint; document: ReadDocument } | undefined> {
  const row = await findReading(db, lawyerId, readingId);
  if (!row || row.result_sealed === null) return undefined;
  return { fileId: row.file_id, ...openResult(keys, row.id, row.result_sealed) };
}

/** The last reading of any of these files of this lawyer, finished or not. */
export async function lastReading(
  db: Db | Tx,
  lawyerId: string,
  fileIds: readonly string[],
): Promise<{ id: string; fileId: string; state: ReadingState } | undefined> {
  if (fileIds.length === 0) return undefined;
  const row = await lastOfFiles(db, lawyerId, fileIds);
  return row && { id: row.id, fileId: row.file_id, state: row.state };
}

/** A reading as its lawyer sees it; undefined when it is not hers. */
export async function viewOfReading(
  db: Db | Tx,
  keys: FieldKeys,
  lawyerId: string,
  id: string,
): Promise<ReadingView | undefined> {
  const row = await findReading(db, lawyerId, id);
  if (!row) return undefined;
  const file = await getFile(db, row.file_id);
  const result = row.result_sealed === null ? undefined : openResult(keys, row.id, row.result_sealed);
  return {
    id: row.id,
    fileId: row.file_id,
    fileName: file?.name ?? '',
    state: row.state,
    pagesDone: row.pages_done,
    pages: row.pages,
    ...(row.failure === null ? {} : { failure: row.failure }),
    ...(result ? { document: shortened(result.document), complaint: result.complaint } : {}),
  };
}

function shortened(document: ReadDocument): ReadDocument {
  let size = 0;
  const end = document.lines.findIndex((line) => {
    size += Buffer.byteLength(line.text) + (line.box ? 90 : 30);
    return size > MOST_SHOWN;
  });
  return end < 0 ? document : { ...document, lines: document.lines.slice(0, end) };
}
