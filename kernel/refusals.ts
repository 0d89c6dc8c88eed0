/**
 * Refusals are values (RFC 9457 problem+json). Every room keeps its own complete catalogue; this file is the one door through
 * which they are declared, so that a test can read them all.
 */

/** One thing wrong with the input: where, what to do, and by which rule. */
export type Fault = { field: string; detail: string; article?: string | undefined };

/** A refused act or request. `refused` is the code, unique in the whole house. */
export type Refusal = {
  readonly refused: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly article?: string | undefined;
  readonly faults?: readonly Fault[] | undefined;
};

type Params = Readonly<Record<string, string | number>>;

const DAY = /^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/u;

/** Whoever is refused reads a day as it is said (2026年3月2日), whatever act named it. */
const daysInWords = (params: Params): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, String(value).replace(DAY, '$1年$2月$3日')]),
  );

/** A line of a catalogue. `detail` says what happened, why, and what to do next, in Chinese. */
export type RefusalLine = {
  status: 400 | 401 | 403 | 404 | 409 | 410 | 412 | 413 | 415 | 422 | 429 | 503;
  title: string;
  detail: string | ((params: Params) => string);
  article?: string;
};

const catalogue = new Map<string, RefusalLine>();

/** The parts a particular refusal may add to its line. */
export type RefusalExtras = { params?: Params; faults?: readonly Fault[]; article?: string };

/** Declares a room's refusals and returns the function that makes them. */
export function defineRefusals<Lines extends Record<string, RefusalLine>>(lines: Lines) {
  for (const [code, line] of Object.entries(lines)) {
    if (catalogue.has(code)) throw new Error(`refusal declared twice: ${code}`);
    catalogue.set(code, line);
  }
  return function refuse(code: keyof Lines & string, extras: RefusalExtras = {}): Refusal {
    const line = lines[code];
    if (!line) throw new Error(`unknown refusal: ${code}`);
    const article = extras.article ?? line.article;
    return {
      refused: code,
      status: line.status,
      title: line.title,
      detail: typeof line.detail === 'function' ? line.detail(daysInWords(extras.params ?? {})) : line.detail,
      ...(article ? { article } : {}),
      ...(extras.faults ? { faults: extras.faults } : {}),
    };
  };
}

/** Every refusal declared so far, for the help page and for the completeness test. */
export function allRefusals(): ReadonlyMap<string, RefusalLine> {
  return catalogue;
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value && 'status' in value;
}
