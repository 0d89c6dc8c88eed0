import { crc32, deflateRawSync } from 'node:zlib';

/** One member of a ZIP made for a test, with the lies it may tell about itself. */
export interface Member {
  readonly name: string;
  readonly data: Buffer | string;
  readonly stored?: boolean;
  /** General purpose flags; 0x1 says the member is encrypted. */
  readonly flags?: number;
  /** Unix mode in the external attributes, as for a symbolic link. */
  readonly mode?: number;
  /** The size the directory claims in place of the true one. */
  readonly claimedSize?: number;
}

interface Placed {
  readonly member: Member;
  readonly packed: Buffer;
  readonly size: number;
  readonly crc: number;
  readonly offset: number;
}

function header(placed: Placed, central: boolean): Buffer {
  const { member, packed, crc, offset } = placed;
  const name = Buffer.from(member.name, 'utf8');
  const h = Buffer.alloc(central ? 46 : 30);
  const at = central ? 2 : 0;
  h.writeUInt32LE(central ? 0x02014b50 : 0x04034b50, 0);
  if (central) h.writeUInt16LE(0x0314, 4);
  h.writeUInt16LE(20, 4 + at);
  h.writeUInt16LE(0x0800 | (member.flags ?? 0), 6 + at);
  h.writeUInt16LE(member.stored === true ? 0 : 8, 8 + at);
  h.writeUInt32LE(0x5a210000, 10 + at);
  h.writeUInt32LE(crc, 14 + at);
  h.writeUInt32LE(packed.length, 18 + at);
  h.writeUInt32LE(member.claimedSize ?? placed.size, 22 + at);
  h.writeUInt16LE(name.length, 26 + at);
  if (central) {
    h.writeUInt32LE(((member.mode ?? 0) << 16) >>> 0, 38);
    h.writeUInt32LE(offset, 42);
  }
  return Buffer.concat([h, name]);
}

/** A ZIP file written byte by byte, so that it can be as wrong as a test wants it. `overlap`: every directory row shows member 0. */
export function zip(
  members: readonly Member[],
  options: { comment?: Buffer; overlap?: boolean } = {},
): Buffer {
  const body: Buffer[] = [];
  const placed: Placed[] = [];
  let offset = 0;
  for (const member of members) {
    const data = typeof member.data === 'string' ? Buffer.from(member.data, 'utf8') : member.data;
    const first = placed[0];
    if (options.overlap === true && first !== undefined) {
      placed.push({ ...first, member });
      continue;
    }
    const packed = member.stored === true ? data : deflateRawSync(data, { level: 9 });
    const one = { member, packed, size: data.length, crc: crc32(data), offset };
    placed.push(one);
    const local = Buffer.concat([header(one, false), packed]);
    body.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(placed.map((one) => header(one, true)));
  const comment = options.comment ?? Buffer.alloc(0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(placed.length, 8);
  end.writeUInt16LE(placed.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...body, directory, end, comment]);
}
