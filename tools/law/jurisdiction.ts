import { competentCourts, parseJurisdictionInput } from '#law/jurisdiction/index.ts';
import { type Fault, fault, isFault } from './fault.ts';
import { amount, isRecord } from './fields.ts';
import { plain } from './plain.ts';

/** Fields that people write in yuan here and the law reads in 分. */
const AMOUNTS = { amount: 'amountFen', ipThreshold: 'ipThresholdFen' } as const;

/** The same question with its amounts in 分. */
function inFen(question: Readonly<Record<string, unknown>>): Record<string, unknown> | Fault {
  const value = { ...question };
  for (const [name, fen] of Object.entries(AMOUNTS)) {
    const given = value[name];
    if (given === undefined) continue;
    const read = amount.safeParse(given);
    if (!read.success)
      return fault('invalid-amount', `${name}：${read.error.issues[0]?.message ?? ''}`, name);
    value[fen] = read.data;
    delete value[name];
  }
  return value;
}

/** Answers which courts are competent (管辖), ranked, each with its reasons; amounts in yuan. */
export function answerJurisdiction(question: unknown): unknown {
  const value = isRecord(question) ? inFen(question) : question;
  if (isFault(value)) return value;
  const parsed = parseJurisdictionInput(value);
  if (parsed.ok) return plain(competentCourts(parsed.input));
  const [first] = parsed.faults;
  const said = fault(first?.code ?? 'wrong-type', first?.text ?? '', first?.path);
  const all = parsed.faults.map(({ code, path, text }) => ({ code, field: path, message: text }));
  return parsed.faults.length > 1 ? { ...said, all } : said;
}
