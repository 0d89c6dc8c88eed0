import { chineseNumber, parseChineseNumber } from '../chinese-text.ts';
import { cite, type Citation } from '../citations.ts';
import { CASE_TYPE_CODES, CASE_TYPES, type CaseTypeCode, type CaseTypeRow } from './type-codes.ts';

/** The parts of a case number (案号, 案号规定第二条). */
export type CaseNumber = {
  /** 收案年度. */
  year: number;
  /** 法院代字: 最高法, 豫, 豫01, 豫0102. */
  courtCode: string;
  /** 专门审判代字. */
  special?: '知';
  type: CaseTypeCode;
  number: number;
  /** 之一, 之二 …: belongs to a document of the case, not to the number. */
  suffix?: number;
};

/** Why a text is no case number: one Chinese sentence and the rule. */
export type CaseNumberFault = { fault: string; article: Citation };

/** 1 basic, 2 intermediate, 3 high, 4 supreme (基层、中级、高级、最高). */
export type CourtLevel = 1 | 2 | 3 | 4;

/** 法院代字 of provinces and of the military and 兵团 courts (案号规定第四条). */
export const COURT_PROVINCES = '京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新军兵';

/** Court code as such: the supreme court, or a province with nothing, two or four digits. */
export const COURT_CODE = new RegExp(`^(?:最高法|[${COURT_PROVINCES}](?:\\d{4}|\\d{2})?)$`);

const types = CASE_TYPE_CODES.join('|');
const FORM = new RegExp(
  `^[(\\[〔【](\\d+)[)\\]〕】](最高法|[${COURT_PROVINCES}]\\d*)(知)?(${types})(\\d+)号(?:之([一二三四五六七八九十]+))?$`,
);
const RULE = cite('CASENO', '2');

const fault = (sentence: string, article = RULE): CaseNumberFault => ({ fault: sentence, article });

/** The level that a court code tells. */
export function courtLevel(courtCode: string): CourtLevel {
  if (courtCode === '最高法') return 4;
  return courtCode.length === 1 ? 3 : courtCode.length === 3 ? 2 : 1;
}

/** Text with every spelling of brackets, digits and blanks brought to one. */
function flat(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

function explain(text: string): CaseNumberFault {
  if (text === '') return fault('请填写案号。');
  const year = /^[([〔【].*?[)\]〕】]/.exec(text);
  if (!year) return fault('案号应以括号内的年份开头，例如（2026）豫0105民初1号。');
  if (!/^\d{4}$/.test(year[0].slice(1, -1))) return fault('案号中的年份应为四位数字。');
  const rest = text.slice(year[0].length);
  const court = new RegExp(`^(?:最高法|[${COURT_PROVINCES}])`).exec(rest);
  if (!court) return fault('案号中的法院代字不存在，请核对。', cite('CASENO', '4'));
  if (!/号(?:之.+)?$/.test(rest)) return fault('案号应以“号”结尾。');
  if (!/\d号/.test(rest)) return fault('案号缺少案件编号。');
  return fault('案号中的法院代字或者类型代字不存在，请核对。', cite('CASENO', '7'));
}

/** Reads a case number in any spelling of brackets: （） () 〔〕 [] 【】, full-width digits, blanks, leading zeros. */
export function parseCaseNumber(text: string): CaseNumber | CaseNumberFault {
  const given = flat(text);
  const m = FORM.exec(given);
  if (!m) return explain(given);
  const part = (at: number) => m[at] ?? '';
  const [yearText, courtCode, special] = [part(1), part(2), part(3)];
  const [typeText, numberText, suffixText] = [part(4), part(5), part(6)];
  if (yearText.length !== 4) return fault('案号中的年份应为四位数字。');
  if (!COURT_CODE.test(courtCode))
    return fault('法院代字后应为两位（中级）或者四位（基层）数字，请核对。', cite('CASENO', '5'));
  const type = typeText as CaseTypeCode; // FORM is made of the table's keys
  const number = Number(numberText);
  if (number < 1 || numberText.length > 8) return fault('案件编号应为不超过八位的自然数。');
  const suffix = suffixText === '' ? undefined : parseChineseNumber(suffixText);
  if (suffixText !== '' && suffix === undefined) return fault('“之”后的序号应为中文数字。');
  const row: CaseTypeRow = CASE_TYPES[type];
  if (courtLevel(courtCode) < (row.lowest ?? 1))
    return fault(`${row.name}不由基层人民法院受理，请核对法院代字。`, cite('CASENO', '7'));
  return {
    year: Number(yearText),
    courtCode,
    ...(special === '知' ? { special } : {}),
    type,
    number,
    ...(suffix === undefined ? {} : { suffix }),
  };
}

/** Tells a fault from a case number. */
export function isCaseNumberFault(value: CaseNumber | CaseNumberFault): value is CaseNumberFault {
  return 'fault' in value;
}

/** The one spelling documents use: full-width brackets, no blanks, no leading zeros. */
export function formatCaseNumber(n: CaseNumber): string {
  const suffix = n.suffix === undefined ? '' : `之${chineseNumber(n.suffix)}`;
  return `（${n.year}）${n.courtCode}${n.special ?? ''}${n.type}${n.number}号${suffix}`;
}

/** Any spelling → the one documents use; undefined when it is no case number. */
export function normaliseCaseNumber(text: string): string | undefined {
  const parsed = parseCaseNumber(text);
  return isCaseNumberFault(parsed) ? undefined : formatCaseNumber(parsed);
}

/** A number cannot bear a year that has not come. */
export function yearAhead(n: CaseNumber, currentYear: number): CaseNumberFault | undefined {
  return n.year > currentYear ? fault('案号中的年份晚于今年，请核对。') : undefined;
}
