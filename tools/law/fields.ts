import { z } from 'zod';
import { parseYuan } from '#law/fees/index.ts';
import { type Instant, parseInstant, parsePlainDate, type PlainDate } from '#law/time.ts';
import { type Fault, fault } from './fault.ts';

type Read<T> = { value: T } | { code: string; message: string };

/** A field that is read by a function which says in Chinese what is wrong with it. */
const field = <T>(read: (given: unknown) => Read<T>) =>
  z.unknown().transform((given, ctx): T => {
    const result = given === undefined ? missing : read(given);
    if ('value' in result) return result.value;
    ctx.addIssue({ code: 'custom', message: result.message, params: { code: result.code } });
    return z.NEVER;
  });

const missing = { code: 'missing', message: '缺少这一项。' };
const say = (code: string, message: string) => ({ code, message });

/** Bare text of a number as people write it; what is neither text nor number is none. */
const written = (given: unknown): string | undefined =>
  typeof given === 'string' ? given.trim() : typeof given === 'number' ? String(given) : undefined;

/** An amount in yuan of at most two decimals, as text or number; read to 分. */
export const amount = field((given): Read<number> => {
  const text = written(given);
  if (text === undefined) return say('wrong-type', '金额应为数字或者文字，例如"234567.89"。');
  if (/^[-−－]/.test(text)) return say('negative-amount', '金额不能小于零。');
  const fen = parseYuan(text);
  if (fen !== undefined) return { value: fen };
  if (/^\d{14,}(\.\d{1,2})?$/.test(text) || /^\d(\.\d+)?e\+\d+$/.test(text))
    return say('amount-too-large', '金额过大，最多十三位整数。');
  return say('invalid-amount', '金额应为最多两位小数的数字，单位元，例如"234567.89"。');
});

const wholeNumber = (least: number, most: number, code: string, what: string) =>
  field((given): Read<number> => {
    const text = written(given);
    if (text === undefined) return say('wrong-type', `${what}应为数字。`);
    const n = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    return n >= least && n <= most ? { value: n } : say(code, `${what}应为${least}至${most}之间的整数。`);
  });

/** The length of a period. */
export const length = wholeNumber(1, 36_500, 'invalid-length', '期间长度');
/** A percentage of a reduction. */
export const reduction = wholeNumber(1, 100, 'invalid-percent', '百分比');

/** A decimal as text: percent a year, a multiple. */
export const decimal = field((given): Read<string> => {
  const text = written(given)?.replace(/%$/, '');
  if (text === undefined) return say('wrong-type', '应为数字，例如"3.85"。');
  return /^\d{1,6}(\.\d{1,10})?$/.test(text)
    ? { value: text }
    : say('invalid-rate', '应为不小于零的数字，例如"3.85"。');
});

const sensible = (date: PlainDate) => date >= '1900-01-01' && date < '2201-01-01';
const NO_DATE = '应为存在的日期，写作2026-02-05。';

function dateOf(given: unknown): Read<PlainDate> {
  const date = typeof given === 'string' ? parsePlainDate(given.trim()) : undefined;
  if (date === undefined) return say('invalid-date', NO_DATE);
  return sensible(date) ? { value: date } : say('date-out-of-range', '日期应在1900年至2200年之间。');
}

/** "2026-02-05". */
export const date = field(dateOf);

/** A day, or a moment "2026-03-02T10:25+08:00"; without an offset it is Beijing time. */
export const moment = field((given): Read<PlainDate | Instant> => {
  const text = typeof given === 'string' ? given.trim() : '';
  if (!/[T ]/.test(text)) return dateOf(given);
  const at = parseInstant(text) ?? parseInstant(`${text}+08:00`);
  if (at === undefined) return say('invalid-date', '应为日期或者时刻，写作2026-02-05或者2026-03-02T10:25。');
  return at >= '1900' && at < '2201'
    ? { value: at }
    : say('date-out-of-range', '日期应在1900年至2200年之间。');
});

/** True or false. */
export const flag = field(
  (given): Read<boolean> =>
    typeof given === 'boolean' ? { value: given } : say('wrong-type', '应为true或者false。'),
);

/** Text that is not blank. */
export const text = field(
  (given): Read<string> =>
    typeof given === 'string' && given.trim() !== ''
      ? { value: given.trim() }
      : say(typeof given === 'string' ? 'missing' : 'wrong-type', '应为不空的文字。'),
);

/** One of the words; `_` and capitals are forgiven. */
export const choice = <const W extends string>(...words: readonly W[]) =>
  field((given): Read<W> => {
    const word = wordOf(written(given) ?? '');
    const found = words.find((each) => each === word);
    return found === undefined ? say('unknown-value', `取值应为${words.join('、')}之一。`) : { value: found };
  });

/** The spelling in which words are compared: "payment_order" is "payment-order". */
export const wordOf = (given: string): string => given.trim().toLowerCase().replaceAll('_', '-');

/** Either one thing or a list of it. */
export const many = <S extends z.ZodType>(item: S) =>
  z.preprocess(
    (given) => (given === undefined || Array.isArray(given) ? given : [given]),
    z.array(item).min(1),
  );

/** True for an object of JSON that is no list. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the fields of a question; the first thing wrong is said. Names that no field has come back as warnings. */
export function readFields<S extends z.ZodRawShape>(
  shape: S,
  value: unknown,
): { fields: z.output<z.ZodObject<S>>; warnings: string[] } | Fault {
  if (!isRecord(value))
    return fault('not-an-object', '每个问题应为一个对象，例如{"kind":"property","amount":"100000"}。');
  const schema = z.object(shape);
  const result = schema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    const at = issue?.path.map(String).join('.') ?? '';
    const code: unknown = issue?.code === 'custom' ? issue.params?.['code'] : undefined;
    return typeof code === 'string'
      ? fault(code, `${at}：${issue?.message ?? ''}`, at)
      : fault('wrong-type', `${at}的形式不对，请核对。`, at);
  }
  const unknown = Object.keys(value).filter((key) => !Object.hasOwn(shape, key));
  return { fields: result.data, warnings: unknown.map((key) => `没有使用“${key}”：此处没有这一项。`) };
}
