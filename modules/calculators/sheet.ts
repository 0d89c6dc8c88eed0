/** A result as it leaves the page: as text, as a table, as an entry for a calendar. */
import { formatYuan } from '#law/fees/index.ts';
import { plainChineseDate } from '#law/chinese-text.ts';
import { chinaClock, type Instant, isInstant, type PlainDate, toPlainDate } from '#law/time.ts';
import type { FeeAnswer } from './fee-terms.ts';
import type { InterestAnswer, InterestQuestion } from './interest-terms.ts';
import type { PeriodAnswer, PeriodLine } from './period-terms.ts';

export type Cell = string | number;
/** Rows of a table; amounts in 元 as numbers, so that a spreadsheet adds them up. */
export type Sheet = { readonly name: string; readonly rows: readonly (readonly Cell[])[] };

export const CAVEAT = '供参考，以法院通知为准。';

const yuan = (fen: number) => `${formatYuan(fen)}元`;
const span = (range: { min: number; max: number } | undefined) =>
  range ? `（法定幅度内，${yuan(range.min)}至${yuan(range.max)}）` : '';

/** The fee as text: for a message to the client or a note in the file. */
export function feeText({ name, headline, others, lines, notes }: FeeAnswer): string {
  return [
    `${name}：${headline.label}${yuan(headline.fen)}（${headline.words}）${span(headline.range)}`,
    ...others.map(({ label, fen, range }) => `${label}${yuan(fen)}${span(range)}`),
    ...lines.map(({ label, portion, rate, amount, article }) =>
      rate === undefined || portion === undefined
        ? `· ${label}：${yuan(amount)}（${article}）`
        : `· ${label}：${yuan(portion)}×${rate}＝${yuan(amount)}（${article}）`,
    ),
    ...notes.map(({ text, article }) => `注：${text}（${article}）`),
    CAVEAT,
  ].join('\n');
}

/** The fee as a table. */
export function feeSheet({ name, headline, others, lines, notes }: FeeAnswer): Sheet {
  return {
    name: '诉讼费用',
    rows: [
      [name],
      ['项目', '本段数额（元）', '费率', '金额（元）', '依据'],
      ...lines.map((line) => [
        line.label,
        line.portion === undefined ? '' : line.portion / 100,
        line.rate ?? '',
        line.amount / 100,
        line.article,
      ]),
      [headline.label, '', '', headline.fen / 100, headline.words],
      ...others.map(({ label, fen }) => [label, '', '', fen / 100, '']),
      ...notes.map(({ text, article }) => [text, '', '', '', article]),
      [CAVEAT],
    ],
  };
}

/** A claim that the other side bears this fee; no amount of its own, for a fee is not part of what is sued for. */
export const feeClaim = ({ headline }: FeeAnswer) => ({
  text: `本案案件受理费${yuan(headline.fen)}由被告负担`,
  amountFen: null,
});

/** 2026年10月8日 星期四, or with the hour. */
export function dueText({ due, weekday }: Pick<PeriodLine, 'due' | 'weekday'>): string {
  const moment = due as PlainDate | Instant; // answers carry the brands of law/time as plain text
  return isInstant(moment)
    ? `${plainChineseDate(toPlainDate(moment))} ${weekday} ${chinaClock(moment)}`
    : `${plainChineseDate(moment)} ${weekday}`;
}

export function periodText({ lines }: PeriodAnswer): string {
  return [
    ...lines.flatMap((line) => [
      `${line.name}（${line.length}）：${dueText(line)}`,
      ...line.steps.map((step) => `· ${step}`),
      ...line.warnings.map((warning) => `注意：${warning}`),
      ...(line.articles.length > 0 ? [`依据：${line.articles.join('、')}`] : []),
    ]),
    CAVEAT,
  ].join('\n');
}

export function periodSheet({ lines }: PeriodAnswer): Sheet {
  return {
    name: '期限',
    rows: [
      ['期限', '长度', '届满', '星期', '由谁办', '后果', '算法', '依据'],
      ...lines.map((line) => [
        line.name,
        line.length,
        line.due,
        line.weekday,
        line.actor ?? '',
        line.effect ?? '',
        [...line.steps, ...line.warnings].join('；'),
        line.articles.join('、'),
      ]),
      [CAVEAT],
    ],
  };
}

export function interestText({ name, total, words, parts, left, steps, notes }: InterestAnswer): string {
  return [
    `${name}：${yuan(total)}（${words}）`,
    ...(parts.length > 1 ? parts.map(({ label, fen }) => `${label}${yuan(fen)}`) : []),
    ...left.map(({ label, fen }) => `${label}${yuan(fen)}`),
    ...steps.map(({ text, article }) => `· ${text}${article === undefined ? '' : `（${article}）`}`),
    ...notes.map(({ text, article }) => `注：${text}${article === undefined ? '' : `（${article}）`}`),
    CAVEAT,
  ].join('\n');
}

export function interestSheet({ name, total, words, lines, left }: InterestAnswer): Sheet {
  return {
    name: '利息',
    rows: [
      [name],
      ['项目', '自', '至', '天数', '本金（元）', '年利率（%）', '利息（元）', '利率依据'],
      ...lines.map((line) => [
        line.part,
        line.from,
        line.to,
        line.days,
        line.principal / 100,
        Number(line.rate),
        line.interest / 100,
        line.basis,
      ]),
      ['合计', '', '', '', '', '', total / 100, words],
      ...left.map(({ label, fen }) => [label, '', '', '', '', '', fen / 100, '']),
      [CAVEAT],
    ],
  };
}

const LPR_NAMES = { '1y': '一年期', '5y': '五年期以上' } as const;

/** The rate as it goes on after the last day that was counted. */
function goingOn(question: InterestQuestion, last: string): string {
  const { kind, fixed, term, multiple, plus } = question;
  if (kind !== 'lpr' || fixed !== undefined) return `年利率${last}%`;
  const lpr = `全国银行间同业拆借中心公布的同期${LPR_NAMES[term === '5y' ? '5y' : '1y']}贷款市场报价利率`;
  return `${lpr}${multiple === undefined ? '' : `的${multiple}倍`}${plus === undefined ? '' : `加计${plus}%`}`;
}

/** The claim for this interest, up to a day and on until it is paid; the amount in 分 counts towards what is sued for. */
export function interestClaim({ total, lines }: InterestAnswer, question: InterestQuestion) {
  const last = lines.at(-1);
  const to = question.to === undefined ? '' : plainChineseDate(question.to);
  const onwards =
    last === undefined
      ? ''
      : `；此后以${yuan(last.principal)}为基数，按${goingOn(question, last.rate)}计算至实际清偿之日止`;
  return { text: `判令被告支付利息，暂计至${to}为${yuan(total)}${onwards}`, amountFen: total };
}

const cell = (value: Cell) =>
  /[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);

/** CSV with a byte order mark, as spreadsheets in Chinese expect it. */
export const csvOf = ({ rows }: Sheet): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

/** Lines of at most 75 octets (RFC 5545 3.1); Chinese characters take three. */
function folded(line: string): string {
  const out: string[] = [];
  let part = '';
  let room = 75;
  for (const c of line) {
    const size = new TextEncoder().encode(c).length;
    if (size > room) {
      out.push(part);
      part = ' ';
      room = 74;
    }
    part += c;
    room -= size;
  }
  return [...out, part].join('\r\n');
}

const stamp = (moment: string) => `${moment.slice(0, 19).replace(/[-:]/g, '')}Z`;

/** Every deadline as an entry of a calendar (iCalendar, RFC 5545), with reminders three days and one day before. */
export function icsOf({ event, lines }: PeriodAnswer, now: Instant): string {
  const entries = lines.flatMap((line) => [
    'BEGIN:VEVENT',
    `UID:${encodeURIComponent(line.key)}-${event}-${line.due}@tongban`,
    `DTSTAMP:${stamp(now)}`,
    line.due.length > 10
      ? `DTSTART:${stamp(line.due)}`
      : `DTSTART;VALUE=DATE:${line.due.replaceAll('-', '')}`,
    `SUMMARY:${escaped(`${line.name}届满`)}`,
    `DESCRIPTION:${escaped([...line.steps, ...line.warnings, ...line.articles, CAVEAT].join('\n'))}`,
    'TRANSP:TRANSPARENT',
    ...['-P3D', '-P1D'].flatMap((before) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `TRIGGER:${before}`,
      `DESCRIPTION:${escaped(`${line.name}即将届满`)}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ]);
  const all = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tongban//Deadlines//ZH',
    ...entries,
    'END:VCALENDAR',
  ];
  return `${all.map(folded).join('\r\n')}\r\n`;
}
