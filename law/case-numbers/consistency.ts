import { cite, type Citation } from '../citations.ts';
import type { CaseNumber } from './case-number.ts';
import { courtLevel } from './case-number.ts';
import { type CourtCodeTenure, courtOfCode, readCourtCode } from './court-code.ts';
import { CASE_TYPES, type CaseTypeRow } from './type-codes.ts';

/** First year of receipt under the present rule (2016-01-01). */
export const CASE_NUMBER_RULE_YEAR = 2016;

/** A doubt about a case number that is well formed. */
export type CaseNumberFinding = {
  severity: 'fault' | 'warning';
  code: string;
  text: string;
  article: Citation;
};

/** Lowest and highest level that hears a type (1 basic … 4 supreme). */
export function levelsOfType(type: keyof typeof CASE_TYPES): { lowest: number; highest: number } {
  const row: CaseTypeRow = CASE_TYPES[type];
  return { lowest: row.lowest ?? 1, highest: row.highest ?? 4 };
}

/** What does not fit in a case number: year, level of the court, special letter, a code nobody bears. */
export function caseNumberFindings(
  n: CaseNumber,
  about: { currentYear: number; courts?: readonly CourtCodeTenure[] },
): CaseNumberFinding[] {
  const found: CaseNumberFinding[] = [];
  const say = (severity: CaseNumberFinding['severity'], code: string, text: string, article: Citation) =>
    found.push({ severity, code, text, article });
  const level = courtLevel(n.courtCode);
  const { lowest, highest } = levelsOfType(n.type);
  const { name } = CASE_TYPES[n.type];
  if (n.year > about.currentYear)
    say('fault', 'year-ahead', '案号中的年份晚于今年，请核对。', cite('CASENO', '2'));
  if (n.year < CASE_NUMBER_RULE_YEAR)
    say('warning', 'before-rule', '2016年以前的案件使用旧案号，请核对年份。', cite('CASENO', '2'));
  if (level < lowest)
    say('fault', 'level-too-low', `${name}不由该级法院受理，请核对法院代字。`, cite('CASENO', '7'));
  if (level > highest)
    say('warning', 'level-too-high', `${name}一般由基层人民法院受理，请核对法院代字。`, cite('CASENO', '7'));
  if (n.special === '知' && level === 1)
    say('warning', 'special-ip', '带“知”字的案号属于设有知识产权法庭的法院，请核对。', cite('CASENO', '2'));
  const tenure = about.courts && courtOfCode(about.courts, n.courtCode, n.year);
  if (about.courts !== undefined && tenure === undefined)
    say(
      'warning',
      'unknown-court',
      `没有查到${n.year}年使用法院代字“${n.courtCode}”的法院，请核对。`,
      cite('CASENO', '5'),
    );
  return found;
}

/** What a case number says, in one line: 「2026年，河南省郑州市金水区人民法院，民事一审案件，第1号」. */
export function describeCaseNumber(n: CaseNumber, courts: readonly CourtCodeTenure[] = []): string {
  const names = { 1: '基层人民法院', 2: '中级人民法院', 3: '高级人民法院', 4: '最高人民法院' } as const;
  const level = courtLevel(n.courtCode);
  const court =
    courtOfCode(courts, n.courtCode, n.year)?.court ??
    (level === 4
      ? names[level]
      : `法院代字${n.courtCode}（${readCourtCode(n.courtCode)?.special ?? names[level]}）`);
  const special = n.special === undefined ? '' : '，知识产权专门审判';
  return `${n.year}年，${court}，${CASE_TYPES[n.type].name}${special}，第${n.number}号`;
}

/** What makes a case number unique: court, year, special letter, type and number; the suffix of a document is no part of it. */
export function caseNumberKey(n: CaseNumber): string {
  return `${n.courtCode}/${n.year}/${n.special ?? ''}${n.type}/${n.number}`;
}

/** Numbers given twice in the same court, type and year: each belongs to one case only (案号规定第九条). */
export function duplicateCaseNumbers(list: readonly CaseNumber[]): CaseNumber[] {
  const seen = new Set<string>();
  return list.filter((n) => {
    const key = caseNumberKey(n);
    const twice = seen.has(key);
    seen.add(key);
    return twice;
  });
}

/** A number of the years before 2016: 「（2014）金民一初字第12号」. */
export type OldCaseNumber = { year: number; letters: string; number: number };

/** Reads a case number of the form used before 2016 (court and type in free letters, 字第…号); undefined when it is none. */
export function parseOldCaseNumber(text: string): OldCaseNumber | undefined {
  const flat = text.normalize('NFKC').replace(/\s+/g, '');
  const m = /^[([〔【](\d{4})[)\]〕】]([\u4e00-\u9fff]{2,12})字第(\d{1,6})号$/.exec(flat);
  if (!m || Number(m[1]) >= CASE_NUMBER_RULE_YEAR || Number(m[3]) < 1) return undefined;
  return { year: Number(m[1]), letters: m[2] ?? '', number: Number(m[3]) };
}
