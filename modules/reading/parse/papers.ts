import {
  bare,
  checkCreditCode,
  checkIdentityNumber,
  checkPaper,
  checkResidencePermit,
  type PaperKind,
  recognisePaper,
} from '#law/identities/index.ts';

/** A number as it should read, whether its check passed, and what is wrong with it if not. */
export type Numbered<T = object> = { number: string; sure: number; fault?: string } & T;

const LETTERS: Readonly<Record<string, string>> = {
  O: '0',
  D: '0',
  Q: '0',
  I: '1',
  L: '1',
  '|': '1',
  '!': '1',
  Z: '2',
  S: '5',
  B: '8',
  G: '6',
};
/** Signs that stand for the check letter X. */
const CROSS = /[×✕✖хХΧχ乂]/g;

const clean = (text: string) => bare(text.replace(CROSS, 'X')).replace(/[.,_'`]/g, '');

function digitsForLetters(text: string): string {
  return Array.from(text, (char, i) => (i === 17 && char === 'X' ? char : (LETTERS[char] ?? char))).join('');
}

/** An identity number; letters read for digits are mended only when the check digit then agrees. */
export function readIdentity(text: string): Numbered<{ kind: PaperKind }> | undefined {
  const plain = clean(text);
  if (!/^[\dA-Z|!]{15,20}$/.test(plain)) return undefined;
  for (const [number, sure] of [
    [plain, 0.99],
    [digitsForLetters(plain), 0.9],
  ] as const) {
    if (checkIdentityNumber(number).ok) return { number, sure, kind: 'identity-card' };
    if (checkResidencePermit(number).ok) return { number, sure, kind: 'residence-permit' };
  }
  if (checkPaper('foreign-permanent-residence', plain).ok)
    return { number: plain, sure: 0.95, kind: 'foreign-permanent-residence' };
  if ((plain.match(/\d/g) ?? []).length < 12) return undefined;
  const checked = checkIdentityNumber(plain);
  return { number: plain, sure: 0.4, kind: 'identity-card', ...(checked.ok ? {} : { fault: checked.fault }) };
}

/** A number of a paper other than the identity card, by the kind its label names. */
export function readPaper(
  text: string,
  named: PaperKind | undefined,
): Numbered<{ kind: PaperKind }> | undefined {
  const number = bare(text);
  if (!/^[A-Z0-9()]{5,20}$/.test(number) || (number.match(/\d/g) ?? []).length < 3) return undefined;
  const kind = named ?? recognisePaper(number) ?? 'other';
  const checked = checkPaper(kind, number);
  return { number, kind, sure: checked.ok ? 0.92 : 0.5, ...(checked.ok ? {} : { fault: checked.fault }) };
}

/** Letters and figures a recogniser takes for each other in a credit code. */
const ALIKE: Readonly<Record<string, string>> = {
  E: 'F',
  F: 'E',
  B: '8',
  8: 'B',
  D: '0',
  0: 'D',
  G: '6',
  6: 'G',
};

/** The code with one sign exchanged for the one it is taken for; only its check character decides. */
function swapped(code: string): string[] {
  return Array.from(code).flatMap((char, i) => {
    const other = i < 8 ? undefined : ALIKE[char];
    return other === undefined ? [] : [code.slice(0, i) + other + code.slice(i + 1)];
  });
}

/** A credit code; the letters it never uses (I, O, S, V, Z) are read as digits when the check character then agrees. */
export function readCreditCode(text: string): Numbered | undefined {
  const plain = clean(text);
  if (!/^[\dA-Z|!]{15,20}$/.test(plain)) return undefined;
  if (checkCreditCode(plain).ok) return { number: plain, sure: 0.99 };
  const mended = plain.replace(/[OIZSL|!]/g, (char) => (char === 'L' ? char : (LETTERS[char] ?? char)));
  const first = digitsForLetters(plain.slice(0, 8)) + mended.slice(8);
  for (const number of [mended, first]) if (checkCreditCode(number).ok) return { number, sure: 0.9 };
  const near = swapped(mended).filter((number) => checkCreditCode(number).ok);
  if (near.length === 1 && near[0] !== undefined) return { number: near[0], sure: 0.7 };
  const checked = checkCreditCode(plain);
  return { number: plain, sure: 0.4, ...(checked.ok ? {} : { fault: checked.fault }) };
}
