import { Unacceptable } from './outcome.ts';

/** Elements of Matroska that are looked at (RFC 9559). */
const ID = {
  header: 0x1a45dfa3,
  docType: 0x4282,
  segment: 0x18538067,
  tracks: 0x1654ae6b,
  entry: 0xae,
  type: 0x83,
  cluster: 0x1f43b675,
  attachments: 0x1941a469,
} as const;
const SOUND = 2;

type Element = { id: number; from: number; to: number };

/** Length of a number of variable size whose first byte this is, 1 to 8; 0 when it is none. */
const widthOf = (first: number) => Math.clz32(first) - 23;

/** The element at a place. A recorder that streams leaves the size unknown: then it reaches to the end of what holds it. */
function elementAt(bytes: Buffer, at: number, end: number): Element {
  const idWidth = widthOf(bytes[at] ?? 0);
  if (idWidth < 1 || idWidth > 4 || at + idWidth >= end) throw new Unacceptable('files.broken');
  const id = bytes.readUIntBE(at, idWidth);
  const sizeAt = at + idWidth;
  const sizeWidth = widthOf(bytes[sizeAt] ?? 0);
  if (sizeWidth < 1 || sizeWidth > 8 || sizeAt + sizeWidth > end) throw new Unacceptable('files.broken');
  let size = (bytes[sizeAt] ?? 0) & (0xff >> sizeWidth);
  let unknown = size === 0xff >> sizeWidth;
  for (let i = 1; i < sizeWidth; i++) {
    const byte = bytes[sizeAt + i] ?? 0;
    unknown &&= byte === 0xff;
    size = size * 256 + byte;
  }
  const from = sizeAt + sizeWidth;
  if (unknown) return { id, from, to: end };
  if (from + size > end) throw new Unacceptable('files.truncated');
  return { id, from, to: from + size };
}

function* elementsIn(bytes: Buffer, from: number, to: number): Generator<Element> {
  for (let at = from; at < to; ) {
    const element = elementAt(bytes, at, to);
    yield element;
    at = element.to;
  }
}

const find = (bytes: Buffer, { from, to }: Element, id: number) =>
  elementsIn(bytes, from, to).find((element) => element.id === id);

/** A recording of sound alone: a WebM header, tracks that are all sound, some of it recorded, and nothing attached. */
export function inspectWebm(bytes: Buffer): void {
  const header = elementAt(bytes, 0, bytes.length);
  const docType = header.id === ID.header ? find(bytes, header, ID.docType) : undefined;
  if (docType === undefined || bytes.toString('latin1', docType.from, docType.to) !== 'webm')
    throw new Unacceptable('files.broken');
  if (header.to >= bytes.length) throw new Unacceptable('files.truncated');
  const segment = elementAt(bytes, header.to, bytes.length);
  if (segment.id !== ID.segment) throw new Unacceptable('files.broken');
  let tracks = 0;
  for (const element of elementsIn(bytes, segment.from, segment.to)) {
    if (element.id === ID.attachments) throw new Unacceptable('files.polyglot');
    if (element.id === ID.tracks)
      for (const track of elementsIn(bytes, element.from, element.to)) {
        if (track.id !== ID.entry) continue;
        const type = find(bytes, track, ID.type);
        if (type === undefined || bytes[type.from] !== SOUND) throw new Unacceptable('files.type-unknown');
        tracks++;
      }
    // from the first cluster on there is only sound, and a streaming recorder does not say how long it is
    if (element.id === ID.cluster && tracks > 0) return;
  }
  throw new Unacceptable('files.truncated');
}
