/** Fields of a question as an address carries them: all text, so that a link, the page and the API say the same. */
import { z } from 'zod';
import { type Instant, parseInstant, parsePlainDate, type PlainDate } from '#law/time.ts';
import { readAmount } from './amount-text.ts';

const UNREADABLE = '不是可以识别的金额。可以写 120000、1,234.56、12万、1.5亿或者壹拾贰万元整';

/** One amount in 元, in any spelling; an empty text counts as not given. */
export const amountField = z
  .string()
  .max(60)
  .optional()
  .transform((text, context): number | undefined => {
    if (text === undefined || text.trim() === '') return undefined;
    const fen = readAmount(text);
    if (fen === undefined) context.addIssue({ code: 'custom', message: `“${text}”${UNREADABLE}` });
    return fen;
  });

/** Several amounts in 元 with commas between them (so none inside); empty ones are left out. */
export const amountsField = z
  .string()
  .max(2_000)
  .optional()
  .transform((text, context): number[] => {
    const parts = (text ?? '').split(',').filter((part) => part.trim() !== '');
    const read = parts.map((part) => readAmount(part));
    const wrong = read.indexOf(undefined);
    if (wrong >= 0) context.addIssue({ code: 'custom', message: `“${parts[wrong]}”${UNREADABLE}` });
    if (parts.length > 100) context.addIssue({ code: 'custom', message: '一次最多合并计算100项金额' });
    return read.filter((fen) => fen !== undefined);
  });

/** Present as "1": yes. */
export const yesField = z
  .enum(['1', '0', ''])
  .optional()
  .transform((text) => text === '1');

/** A whole number within bounds; empty counts as not given. */
export const countField = (min: number, max: number, what: string) =>
  z
    .string()
    .max(10)
    .optional()
    .transform((text, context): number | undefined => {
      if (text === undefined || text.trim() === '') return undefined;
      const n = /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN;
      if (n >= min && n <= max) return n;
      context.addIssue({ code: 'custom', message: `${what}应为${min}至${max}的整数` });
      return undefined;
    });

/** A day "2026-03-02", or a minute in China "2026-03-02T10:25"; empty counts as not given. */
export const momentField = z
  .string()
  .max(30)
  .optional()
  .transform((text, context): PlainDate | Instant | undefined => {
    if (text === undefined || text.trim() === '') return undefined;
    const moment =
      parsePlainDate(text) ?? parseInstant(/^.{10}T\d\d:\d\d$/.test(text) ? `${text}+08:00` : text);
    if (moment === undefined || !inRange(moment))
      context.addIssue({ code: 'custom', message: `“${text}”不是存在的日期。应写作 2026-03-02` });
    return moment;
  });

/** A day; empty counts as not given. */
export const dayField = z
  .string()
  .max(10)
  .optional()
  .transform((text, context): PlainDate | undefined => {
    if (text === undefined || text.trim() === '') return undefined;
    const day = parsePlainDate(text);
    if (day === undefined || !inRange(day))
      context.addIssue({ code: 'custom', message: `“${text}”不是存在的日期。应写作 2026-03-02` });
    return day;
  });

const inRange = (moment: PlainDate | Instant) => moment >= '1949-10-01' && moment < '2200';

/** What the law says, with its article. */
export const noteView = z.object({ text: z.string(), article: z.string() });
export type Note = z.infer<typeof noteView>;

/** A question read, or what is missing or wrong in it, field by field. */
export type Read<Q> = { ok: true; question: Q } | { ok: false; faults: Readonly<Record<string, string>> };

/** Reads the fields of an address against a question's schema. */
export function readQuestion<S extends z.ZodType>(schema: S, fields: unknown): Read<z.output<S>> {
  const result = schema.safeParse(fields);
  if (result.success) return { ok: true, question: result.data };
  const faults: Record<string, string> = {};
  for (const issue of result.error.issues) faults[issue.path.join('.')] ??= issue.message;
  return { ok: false, faults };
}
