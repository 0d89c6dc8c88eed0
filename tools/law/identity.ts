import {
  bare,
  type Checked,
  checkCreditCode,
  checkIdentityNumber,
  checkLawyerLicence,
  checkPaper,
  LAWYER_CATEGORIES,
  PAPERS,
  type PaperKind,
  recognisePaper,
} from '#law/identities/index.ts';
import type { PlainDate } from '#law/time.ts';
import { fault } from './fault.ts';
import { isRecord, wordOf } from './fields.ts';

type Kind = PaperKind | 'credit-code' | 'lawyer-licence';

const NAMES: Readonly<Record<Kind, string>> = {
  ...PAPERS,
  'credit-code': '统一社会信用代码',
  'lawyer-licence': '律师执业证号',
};

const ALIASES: ReadonlyMap<string, Kind> = new Map([
  ['id', 'identity-card'],
  ['id-card', 'identity-card'],
  ['licence', 'lawyer-licence'],
  ['license', 'lawyer-licence'],
  ['lawyer-license', 'lawyer-licence'],
]);

const isKind = (word: string): word is Kind => Object.hasOwn(NAMES, word);

function check(kind: Kind, text: string, today: PlainDate): Checked {
  if (kind === 'identity-card') return checkIdentityNumber(text, today);
  if (kind === 'credit-code') return checkCreditCode(text);
  if (kind !== 'lawyer-licence') return checkPaper(kind, text);
  const licence = checkLawyerLicence(text, Number(today.slice(0, 4)));
  if (!licence.ok) return licence;
  const categoryName = LAWYER_CATEGORIES[licence.category].name;
  return Object.assign(licence, { categoryName });
}

/** What a number without a word of what it is looks like: what it passes as, else what its form says. */
function recognised(text: string, today: PlainDate): Kind | undefined {
  const number = bare(text);
  if (/^\d{17}$/.test(number)) return 'lawyer-licence';
  if (/^\d{15}$/.test(number)) return 'identity-card'; // an old number, which is refused by name
  if (checkIdentityNumber(number, today).ok) return 'identity-card';
  if (checkCreditCode(number).ok) return 'credit-code';
  const paper = recognisePaper(number);
  if (paper !== undefined) return paper;
  if (/^\d{17}[\dX]$/.test(number)) return 'identity-card';
  return /^[0-9A-Z]{18}$/.test(number) ? 'credit-code' : undefined;
}

/** Checks one number: identity card, credit code, lawyer's licence or another paper, told by `kind` or found out. */
export function answerIdentity(question: unknown, today: PlainDate): unknown {
  const given = isRecord(question) ? (question['number'] ?? question['text']) : question;
  const text = typeof given === 'number' && Number.isSafeInteger(given) ? String(given) : given;
  if (typeof text !== 'string' || text.trim() === '')
    return fault('missing', '请写明号码（文字），例如{"number":"11010519491231002X"}。', 'number');
  const asked =
    isRecord(question) && typeof question['kind'] === 'string' ? wordOf(question['kind']) : undefined;
  const named = asked === undefined ? recognised(text, today) : (ALIASES.get(asked) ?? asked);
  if (named === undefined)
    return fault('unrecognised', '认不出这是哪种证件的号码，请用kind指明，或者核对号码。', 'number');
  if (!isKind(named))
    return fault('unknown-value', `kind：取值应为${Object.keys(NAMES).join('、')}之一。`, 'kind');
  const result = check(named, text, today);
  if (!result.ok) return fault('invalid-number', result.fault, 'number');
  const { ok: _ok, ...facts } = result;
  // an organisation's code tells what it is registered as; here `kind` is the kind of number
  const registeredAs = 'kind' in facts ? { registeredAs: facts.kind } : {};
  return { ...facts, kind: named, name: NAMES[named], ...registeredAs };
}
