import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import type { RawLaw } from './text.ts';

/** One law is one line; a longer line is no law. */
const LONGEST_LINE = 16 * 1024 * 1024;
/** What a packed file may unpack to. */
const MOST_BYTES = 2 * 1024 * 1024 * 1024;

const line = z.object({
  title: z.string().min(1),
  type: z.string().nullish(),
  published: z.string().nullish(),
  validFrom: z.string().nullish(),
  expired: z.boolean().nullish(),
  preamble: z.array(z.string()).default([]),
  articles: z.array(
    z.object({
      label: z.string(),
      path: z.array(z.string()).default([]),
      text: z.string(),
    }),
  ),
});

/** What a reader gives one after another: a law, or a fault of one place, after which it goes on. */
export type Read = { law: RawLaw; line: number | null } | { fault: string; line: number | null };

/** Reads JSON Lines, packed or not, one line in memory at a time. */
export async function* readJsonl(source: Readable, gzipped: boolean): AsyncGenerator<Read> {
  let no = 0;
  for await (const text of lines(gzipped ? unpack(source) : source)) {
    no++;
    if (text === undefined) yield { fault: '这一行过长，不是一部法律', line: no };
    else if (text.trim() !== '') yield readLine(text, no);
  }
}

function unpack(source: Readable): Readable {
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  return source.pipe(gunzip);
}

function readLine(text: string, no: number): Read {
  try {
    const { type, published, validFrom, expired, ...rest } = line.parse(JSON.parse(text));
    return {
      law: {
        ...rest,
        type: type ?? undefined,
        published: published ?? undefined,
        validFrom: validFrom ?? undefined,
        expired: expired ?? undefined,
      },
      line: no,
    };
  } catch (error) {
    const where =
      error instanceof z.ZodError ? `缺少或写错：${error.issues[0]?.path.join('.') || '整行'}` : '不是 JSON';
    return { fault: where, line: no };
  }
}

/** Lines of a stream; undefined for one that is too long, whose rest is passed over. */
async function* lines(source: Readable): AsyncGenerator<string | undefined> {
  let kept: Buffer[] = [];
  let size = 0;
  let all = 0;
  for await (const chunk of source as AsyncIterable<Buffer>) {
    all += chunk.length;
    if (all > MOST_BYTES) throw new RangeError('解压后超过 2 GB');
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      const tail = chunk.subarray(from, end);
      yield size + tail.length > LONGEST_LINE ? undefined : Buffer.concat([...kept, tail]).toString('utf8');
      kept = [];
      size = 0;
      from = end + 1;
    }
    const rest = chunk.subarray(from);
    size += rest.length;
    if (size > LONGEST_LINE) kept = [];
    else if (rest.length > 0) kept.push(rest);
  }
  if (size > 0) yield size > LONGEST_LINE ? undefined : Buffer.concat(kept).toString('utf8');
}
