import type { OwnFile } from '#kernel/files/index.ts';
import type { Refusal } from '#kernel/refusals.ts';
import type { ExtractTask } from './extract/extract.ts';
import { refuseReading } from './refusals.ts';

/** What of a file is read: which content, and as what. */
export type Source = { sha256: string; kind: ExtractTask['kind'] };

/** What can be read of a file: itself, or for OFD and workbooks the PDF view that was made of it. */
export function sourceOf(file: OwnFile): Source | Refusal {
  if (file.state === 'refused') return refuseReading('reading.file-refused');
  if (file.state !== 'ready' || file.sha256 === null) return refuseReading('reading.file-not-ready');
  switch (file.format) {
    case 'docx':
    case 'doc':
    case 'pdf':
      return { sha256: file.sha256, kind: file.format };
    case 'jpg':
    case 'png':
    case 'tif':
      return { sha256: file.sha256, kind: 'picture' };
    case 'ofd':
    case 'xlsx':
    case 'xls':
      return file.view === 'ready' && file.viewSha256 !== null
        ? { sha256: file.viewSha256, kind: 'pdf' }
        : refuseReading('reading.format');
    case null:
    default:
      return refuseReading('reading.format');
  }
}
