import type { Citation } from '../citations.ts';

/** What kind of answer an element takes: a line, a text, YYYY-MM-DD, 分, a yearly rate in per cent, one of several words, 是/否. */
export type ElementType = 'text' | 'long' | 'date' | 'money' | 'percent' | 'choice' | 'yes-no';

/** One element (要素) of a cause: a question with a short answer. */
export type Element = {
  id: string;
  label: string;
  type: ElementType;
  /** The words of a `choice`; the answer is one of them. */
  options?: readonly string[];
  required?: boolean;
  help?: string;
  article?: Citation;
  /** Asked only when another element is answered so. */
  when?: { id: string; is: string };
  /** Names what is claimed by it, so that the answer (答辩状) can take it up: 借款本金. */
  claim?: string;
  /** A sum that is claimed by the month or so and has no total. */
  periodic?: boolean;
};

export type ElementGroup = { title: string; elements: readonly Element[] };

export type ElementFormId =
  | 'private-lending'
  | 'divorce'
  | 'sale'
  | 'financial-loan'
  | 'property-service'
  | 'traffic-accident'
  | 'labour'
  | 'house-lease'
  | 'credit-card'
  | 'construction';

/** A claim (诉讼请求) as it goes into the complaint; the amount in 分, null when it is not about a sum. */
export type ComposedClaim = { text: string; amountFen: number | null };

/** What was answered: words, days as YYYY-MM-DD, rates as decimal numbers, `yes`/`no`; sums in 分, as a number or its digits. */
export type Answers = Readonly<Record<string, string | number | null | undefined>>;

/** The questions of a cause and how their answers read as claims and as 事实与理由. */
export type ElementForm = {
  id: ElementFormId;
  kind: 'complaint' | 'answer';
  /** The cause: 民间借贷纠纷. */
  name: string;
  causeIds: readonly string[];
  /** Names of the list of causes that this form serves; a narrower cause below them is served as well. */
  causeNames: readonly string[];
  groups: readonly ElementGroup[];
  /** What usually proves it. */
  evidence: readonly string[];
  /** Articles on which the claims commonly rest. */
  articles: readonly Citation[];
  claims: (said: Said) => readonly ComposedClaim[];
  /** Paragraphs; empty ones are left out. */
  facts: (said: Said) => readonly string[];
  /** What the other side commonly objects (抗辩), asked in the answer. */
  defences: readonly Element[];
};

/** The answers of a form as its prose needs them; what was not answered, or is not asked, is the empty string. */
export type Said = {
  /** The words, without the full stop at their end. */
  text(id: string): string;
  /** The lines of a text, without the numbers people put before them. */
  lines(id: string): readonly string[];
  /** 2024年3月1日 */
  date(id: string): string;
  /** 120,000元 */
  yuan(id: string): string;
  /** 分; 0 when nothing was said. */
  fen(id: string): number;
  /** 14.8% */
  rate(id: string): string;
  is(id: string, answer: string): boolean;
  yes(id: string): boolean;
  no(id: string): boolean;
};

type More = Omit<Partial<Element>, 'id' | 'label' | 'type'>;
const made =
  (type: ElementType) =>
  (id: string, label: string, more: More = {}): Element => ({ id, label, type, ...more });

export const text = made('text');
export const long = made('long');
export const date = made('date');
export const money = made('money');
export const percent = made('percent');
export const yesNo = made('yes-no');
export const choice = (id: string, label: string, options: readonly string[], more: More = {}): Element => ({
  id,
  label,
  type: 'choice',
  options,
  ...more,
});
