/** One element of DER: its tag and where its content lies. */
interface Der {
  readonly tag: number;
  readonly from: number;
  readonly to: number;
}

function elements(bytes: Buffer, from: number, to: number): Der[] {
  const list: Der[] = [];
  for (let at = from; at + 2 <= to && list.length < 1_000; ) {
    const tag = bytes[at] ?? 0;
    let length = bytes[at + 1] ?? 0;
    let head = 2;
    if (length & 0x80) {
      const count = length & 0x7f;
      if (count === 0 || count > 4 || at + 2 + count > to) break;
      length = bytes.readUIntBE(at + 2, count);
      head += count;
    }
    if (at + head + length > to) break;
    list.push({ tag, from: at + head, to: at + head + length });
    at += head + length;
  }
  return list;
}

/** The picture of an electronic seal (GB/T 38540 SES_ESPictrueInfo): its kind, its bytes. */
export interface SealPicture {
  readonly kind: string;
  readonly bytes: Buffer;
}

/**
 * Find the picture in a seal or in a signed value: a sequence of IA5String kind, OCTET STRING data, two integers. Only looks; whether
 * the seal is valid is not judged here.
 */
export function sealPicture(bytes: Buffer, from = 0, to = bytes.length, depth = 0): SealPicture | undefined {
  if (depth > 12) return undefined;
  for (const element of elements(bytes, from, to)) {
    if ((element.tag & 0x20) === 0) continue;
    const [kind, data, width, height] = elements(bytes, element.from, element.to);
    if (kind?.tag === 0x16 && data?.tag === 0x04 && width?.tag === 0x02 && height?.tag === 0x02)
      return {
        kind: bytes.toString('latin1', kind.from, kind.to).toLowerCase(),
        bytes: bytes.subarray(data.from, data.to),
      };
    const inner = sealPicture(bytes, element.from, element.to, depth + 1);
    if (inner !== undefined) return inner;
  }
  return undefined;
}
