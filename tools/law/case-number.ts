import {
  CASE_TYPES,
  type CaseNumberFault,
  courtLevel,
  formatCaseNumber,
  isCaseNumberFault,
  parseCaseNumber,
  yearAhead,
} from '#law/case-numbers/index.ts';
import { fault } from './fault.ts';
import { isRecord } from './fields.ts';

const LEVELS = { 1: '基层人民法院', 2: '中级人民法院', 3: '高级人民法院', 4: '最高人民法院' } as const;

const said = ({ fault: message, article }: CaseNumberFault) =>
  fault('invalid-case-number', message, 'text', article);

/** Reads, checks and normalises one case number (案号): a text, or an object with it. */
export function answerCaseNumber(question: unknown, currentYear: number): unknown {
  const given = isRecord(question)
    ? (question['text'] ?? question['caseNumber'] ?? question['number'])
    : question;
  if (typeof given !== 'string')
    return fault('missing', '请写明案号，例如{"text":"（2021）豫0102民初123号"}。', 'text');
  const parsed = parseCaseNumber(given);
  if (isCaseNumberFault(parsed)) return said(parsed);
  const ahead = yearAhead(parsed, currentYear);
  if (ahead) return said(ahead);
  const level = courtLevel(parsed.courtCode);
  const { field, name } = CASE_TYPES[parsed.type];
  return {
    normalised: formatCaseNumber(parsed),
    ...parsed,
    typeName: name,
    field,
    courtLevel: level,
    courtLevelName: LEVELS[level],
  };
}
