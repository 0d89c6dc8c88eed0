import { typeset } from '#modules/documents/index.ts';
import { docx, paragraph } from '#kernel/files/inspect/specimens/office.ts';
import sharp from 'sharp';

/** A file as a person chooses it. */
export type Paper = { name: string; mimeType: string; buffer: Buffer };

/** A scanned or typeset sheet: a real PDF with Chinese text, of as many pages as the text needs. */
export async function pdf(name: string, body: string, pages = 1): Promise<Paper> {
  const filler = Array.from(
    { length: (pages - 1) * 40 },
    (_, line) => `第${line + 1}行　本页为演示样例。`,
  ).join('\n');
  const { pdf: bytes } = await typeset('plain-sheet', {
    courtName: '演示世界',
    issuedOn: '2026-03-01',
    heading: name,
    remark: '演示样例，非真实材料',
    body: filler === '' ? body : `${body}\n${filler}`,
  });
  return { name: `${name}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(bytes) };
}

/** A document of Word. */
export function word(name: string, lines: readonly string[]): Paper {
  return {
    name: `${name}.docx`,
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: docx([name, ...lines].map((line) => paragraph(line)).join('')),
  };
}

/** A photograph as a phone takes it. */
export async function photo(name: string): Promise<Paper> {
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><rect width="900" height="600" fill="#e8edf3"/><rect x="60" y="80" width="780" height="440" rx="24" fill="#fff" stroke="#123c69" stroke-width="6"/><circle cx="680" cy="280" r="90" fill="#c8ced6"/><rect x="120" y="170" width="380" height="30" fill="#57606a"/><rect x="120" y="240" width="300" height="30" fill="#8b949e"/></svg>`;
  return {
    name: `${name}.jpg`,
    mimeType: 'image/jpeg',
    buffer: await sharp(Buffer.from(picture)).jpeg({ quality: 80 }).toBuffer(),
  };
}
