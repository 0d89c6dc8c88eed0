import { cite, type Citation } from '../citations.ts';
import { COURT_CODE, type CourtLevel, courtLevel } from './case-number.ts';

/** Two-digit blocks of court codes that no prefecture bears (案号规定第五条, as amended in 2018). */
export const COURT_CODE_BLOCKS = [
  { from: 71, to: 71, name: '铁路运输法院' },
  { from: 72, to: 72, name: '海事法院' },
  { from: 73, to: 73, name: '知识产权法院' },
  { from: 74, to: 74, name: '油田法院' },
  { from: 75, to: 80, name: '林业法院' },
  { from: 81, to: 85, name: '农垦法院' },
  { from: 87, to: 95, name: '跨行政区划法院' },
  { from: 96, to: 99, name: '省直辖县级行政区划的法院' },
] as const;

export type CourtCodeReading = {
  code: string;
  level: CourtLevel;
  /** The letter of the province; undefined for the supreme court. */
  province?: string;
  /** What the block of the code tells: railway, maritime …; undefined for an ordinary court of the province. */
  special?: string;
  /** Code of the court above: 豫0105 → 豫01 → 豫 → 最高法. */
  above?: string;
};

/** Reads a 法院代字: level, province, special block and the code of the court above; undefined when it is none. */
export function readCourtCode(code: string): CourtCodeReading | undefined {
  if (!COURT_CODE.test(code)) return undefined;
  const level = courtLevel(code);
  if (level === 4) return { code, level };
  const block = Number(code.slice(1, 3));
  const special = COURT_CODE_BLOCKS.find((b) => b.from <= block && block <= b.to)?.name;
  const above = level === 3 ? '最高法' : code.slice(0, level === 2 ? 1 : 3);
  return {
    code,
    level,
    province: code.charAt(0),
    ...(special !== undefined && { special }),
    above,
  };
}

/** One court that has borne a code, from and until which year of receipt; absent = always, still. */
export type CourtCodeTenure = { code: string; court: string; from?: number; until?: number };

/** The court that bore a code in a year, from the caller's table (codes change when courts are merged or founded). */
export function courtOfCode(
  history: readonly CourtCodeTenure[],
  code: string,
  year: number,
): { court: string; since?: number } | undefined {
  const row = history.find(
    (t) =>
      t.code === code &&
      (t.from === undefined || t.from <= year) &&
      (t.until === undefined || year <= t.until),
  );
  return row === undefined
    ? undefined
    : { court: row.court, ...(row.from !== undefined && { since: row.from }) };
}

/** Rule of the codes. */
export const COURT_CODE_RULE: Citation = cite('CASENO', '5');
