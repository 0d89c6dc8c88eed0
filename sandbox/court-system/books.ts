import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

export type Came = { id: string; seq: number; type: string; at: string; data: unknown };
export type Kept = { came: Came; sha256: string; receivedAt: string };
export type Went = {
  id: string;
  seq: number;
  type: string;
  data: unknown;
  at: string;
  /** `lost`: written, but never sent until the platform asks for it. */
  state: 'waiting' | 'received' | 'refused' | 'lost';
  why?: string;
};
/** A file that was fetched, and whether it is the one that the message named. */
export type Fetched = { fileId: string; name: string; status: number; matches: boolean };

export type Books = {
  readonly came: Map<string, Kept>;
  readonly went: Went[];
  readonly fetched: Fetched[];
  lastNumber: number;
};

type Written = { came: Kept[]; went: Went[]; fetched?: Fetched[]; lastNumber: number };

/** What came and went, as it was kept over a restart. */
export function openBooks(file: string | undefined): Books {
  const kept =
    file && existsSync(file)
      ? (JSON.parse(readFileSync(file, 'utf8')) as Written) // written by `saveBooks` alone
      : { came: [], went: [], lastNumber: 1_000 };
  return {
    came: new Map(kept.came.map((one) => [one.came.id, one])),
    went: kept.went,
    fetched: kept.fetched ?? [],
    lastNumber: kept.lastNumber,
  };
}

export function saveBooks(file: string | undefined, { came, went, fetched, lastNumber }: Books): void {
  if (!file) return;
  writeFileSync(`${file}.new`, JSON.stringify({ came: [...came.values()], went, fetched, lastNumber }));
  renameSync(`${file}.new`, file);
}

/** The first numbers of the platform that have not come though later ones have. */
export function gapIn(came: ReadonlyMap<string, Kept>, last = 0): { from: number; to: number } | undefined {
  const numbers = [...came.values()].map((kept) => kept.came.seq).toSorted((a, b) => a - b);
  let upto = 0;
  for (const number of numbers) {
    if (number > upto + 1) return { from: upto + 1, to: number - 1 };
    upto = Math.max(upto, number);
  }
  return last > upto ? { from: upto + 1, to: last } : undefined;
}
