import { createHash } from 'node:crypto';

/** The body of one object, number = place in the list + 1; object 1 is the catalogue. */
type Objects = readonly (string | Buffer)[];

const latin = (text: string | Buffer) => (typeof text === 'string' ? Buffer.from(text, 'latin1') : text);

/** A PDF written object by object with a right cross-reference table. `trailer` adds entries; `prev` makes the chain go there. */
export function rawPdf(objects: Objects, options: { trailer?: string; prev?: 'self' | number } = {}): Buffer {
  const parts: Buffer[] = [latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')];
  let at = parts[0]?.length ?? 0;
  const offsets: number[] = [];
  objects.forEach((object, index) => {
    offsets.push(at);
    const part = Buffer.concat([latin(`${index + 1} 0 obj\n`), latin(object), latin('\nendobj\n')]);
    parts.push(part);
    at += part.length;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const prev = options.prev === undefined ? '' : `/Prev ${options.prev === 'self' ? at : options.prev}`;
  const size = objects.length + 1;
  parts.push(
    latin(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${options.trailer ?? ''} ${prev} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

export function stream(dictionary: string, content: Buffer | string): Buffer {
  const bytes = latin(content);
  return Buffer.concat([
    latin(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    latin('\nendstream'),
  ]);
}

const page = (extra: string) =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> ${extra} >>`;

/** One page that says `text`, with whatever the test adds to the catalogue, the page and the objects from number 5 on. */
export function onePage(
  parts: {
    text?: string;
    catalog?: string;
    page?: string;
    objects?: Objects;
    contents?: Buffer | string;
  } = {},
): (string | Buffer)[] {
  return [
    `<< /Type /Catalog /Pages 2 0 R ${parts.catalog ?? ''} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page(parts.page ?? ''),
    parts.contents ?? stream('', `BT /F 24 Tf 72 700 Td (${parts.text ?? 'Hello'}) Tj ET`),
    ...(parts.objects ?? []),
  ];
}

const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const md5 = (...parts: Buffer[]) => createHash('md5').update(Buffer.concat(parts)).digest();
const padded = (password: string) => Buffer.concat([latin(password), padding]).subarray(0, 32);

function rc4(key: Buffer, data: Buffer): Buffer {
  const s = Array.from({ length: 256 }, (_, i) => i);
  const swap = (i: number, j: number) => ([s[i], s[j]] = [s[j] ?? 0, s[i] ?? 0]);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (s[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255;
      j = (j + (s[i] ?? 0)) & 255;
      swap(i, j);
      return byte ^ (s[((s[i] ?? 0) + (s[j] ?? 0)) & 255] ?? 0);
    }),
  );
}

/** A PDF under the standard security handler (revision 2): with a user password nobody opens it, without one printing is restricted. */
export function encryptedPdf(userPassword: string): Buffer {
  const id = Buffer.alloc(16, 7);
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(-64);
  const owner = rc4(md5(padded('owner')).subarray(0, 5), padded(userPassword));
  const key = md5(padded(userPassword), owner, permissions, id).subarray(0, 5);
  const user = rc4(key, padding);
  const objectKey = md5(key, Buffer.from([4, 0, 0, 0, 0])).subarray(0, 10);
  const contents = stream('', rc4(objectKey, latin('BT /F 24 Tf 72 700 Td (Restricted) Tj ET')));
  const crypt = `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${user.toString('hex')}> /P -64 >>`;
  return rawPdf(onePage({ contents, objects: [crypt] }), {
    trailer: `/Encrypt 5 0 R /ID [<${id.toString('hex')}> <${id.toString('hex')}>]`,
  });
}
