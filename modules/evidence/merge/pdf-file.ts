import { closeSync, openSync, writeSync } from 'node:fs';

/**
 * A PDF written object by object (ISO 32000-1, 7.5): what is written is no longer in memory, so that a merged file may be far larger
 * than it. Numbers are reserved first, because objects point to each other in both directions.
 */
export function createPdfFile(path: string) {
  const file = openSync(path, 'w');
  const offsets: number[] = [];
  let at = 0;
  const write = (bytes: Uint8Array): void => {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    at += bytes.length;
  };
  const words = (text: string) => write(Buffer.from(text, 'latin1'));
  words('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n');
  return {
    /** The number of an object to come. */
    reserve: (): number => offsets.push(-1),
    /** Writes the object of this number; a stream brings its bytes. */
    put(number: number, body: string, stream?: Uint8Array): void {
      offsets[number - 1] = at;
      words(`${number} 0 obj\n${body}`);
      if (stream) {
        words('\nstream\n');
        write(stream);
        words('\nendstream');
      }
      words('\nendobj\n');
    },
    /** Writes the table of objects and closes the file. */
    end(root: number, info: number): void {
      const missing = offsets.indexOf(-1);
      if (missing >= 0) throw new Error(`object ${missing + 1} was never written`);
      const table = at;
      words(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n`);
      words(offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join(''));
      words(`trailer\n<< /Size ${offsets.length + 1} /Root ${root} 0 R /Info ${info} 0 R >>\n`);
      words(`startxref\n${table}\n%%EOF\n`);
      closeSync(file);
    },
  };
}
export type PdfFile = ReturnType<typeof createPdfFile>;

/** Text as a PDF string: UTF-16 with its mark, in hex. */
export function pdfText(text: string): string {
  return `<FEFF${Buffer.from(text.toWellFormed(), 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}
