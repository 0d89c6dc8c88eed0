import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A picture of one colour with a frame of another, so that turning and cutting would show. */
export async function picture(
  format: 'jpeg' | 'png' | 'tiff' | 'gif' | 'webp',
  width = 600,
  height = 400,
): Promise<Buffer> {
  const inner = {
    create: { width: width - 40, height: height - 40, channels: 3, background: '#f4efe6' },
  } as const;
  return sharp({ create: { width, height, channels: 3, background: '#7a1f1f' } })
    .composite([{ input: inner, left: 20, top: 20 }])
    .toFormat(format)
    .toBuffer();
}

/** A tif of several pages, each of its own grey. */
export async function pagedTif(pages: number): Promise<Buffer> {
  const raw = Buffer.concat(
    Array.from({ length: pages }, (_, page) => Buffer.alloc(200 * 100, 60 + page * 40)),
  );
  return sharp(raw, { raw: { width: 200, height: 100 * pages, channels: 1, pageHeight: 100 } })
    .tiff({ compression: 'lzw' })
    .toBuffer();
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const framed = Buffer.alloc(8);
  framed.writeUInt32BE(data.length, 0);
  framed.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([framed.subarray(0, 4), body, framed.subarray(4)]);
}

/** A small file that claims to be a picture of any size: the pixel flood. */
export function pngClaiming(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(1_000_000), { level: 9 });
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Frames of silence: MPEG-1 layer III, 128 kbit/s, 44.1 kHz. */
export function mp3(frames = 20): Buffer {
  const frame = Buffer.alloc(417);
  frame.set([0xff, 0xfb, 0x90, 0x00]);
  return Buffer.concat(Array.from({ length: frames }, () => frame));
}

const box = (kind: string, data: Buffer) => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + data.length, 0);
  head.write(kind, 4, 'latin1');
  return Buffer.concat([head, data]);
};

/** The boxes of an MP4 without a picture in it. */
export function mp4(): Buffer {
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\x02\0isomiso2mp41', 'latin1')),
    box('moov', box('mvhd', Buffer.alloc(100))),
    box('mdat', Buffer.alloc(2_000)),
  ]);
}

const element = (id: number[], data: Buffer, unknown = false) =>
  Buffer.concat([
    Buffer.from(id),
    Buffer.from(
      unknown ? [0x01, 255, 255, 255, 255, 255, 255, 255] : [0x40 | (data.length >> 8), data.length & 255],
    ),
    data,
  ]);

/** A recording as a browser's microphone makes it: sizes of the streamed parts unknown. `type` 2 is sound, 1 a picture. */
export function webm({ type = 2, attached = false, cut = false } = {}): Buffer {
  const header = element([0x1a, 0x45, 0xdf, 0xa3], element([0x42, 0x82], Buffer.from('webm')));
  const track = element([0xae], element([0x83], Buffer.from([type])));
  const tracks = element([0x16, 0x54, 0xae, 0x6b], track);
  const attachments = attached ? element([0x19, 0x41, 0xa4, 0x69], Buffer.alloc(20)) : Buffer.alloc(0);
  const cluster = cut ? Buffer.alloc(0) : element([0x1f, 0x43, 0xb6, 0x75], Buffer.alloc(900), true);
  return Buffer.concat([
    header,
    element([0x18, 0x53, 0x80, 0x67], Buffer.concat([tracks, attachments, cluster]), true),
  ]);
}
