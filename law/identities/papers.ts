import { type PlainDate, parsePlainDate } from '../time.ts';
import { bare, fault, type Checked } from './check.ts';
import { checkIdentityNumber, checkResidencePermit, identityCheckDigit } from './identity-number.ts';

/** Papers a person may be known by (证件类型). */
export const PAPERS = {
  'identity-card': '居民身份证',
  passport: '护照',
  'hong-kong-macao-permit': '港澳居民来往内地通行证',
  'taiwan-permit': '台湾居民来往大陆通行证',
  'residence-permit': '港澳台居民居住证',
  'foreign-permanent-residence': '外国人永久居留身份证',
  other: '其他证件',
} as const;

export type PaperKind = keyof typeof PAPERS;

/** Checks a passport number of any state: 5–17 letters and digits with at least four digits. */
export function checkPassport(text: string): Checked<{ number: string }> {
  const number = bare(text);
  if (!/^[A-Z0-9]{5,17}$/.test(number) || (number.match(/\d/g) ?? []).length < 4)
    return fault('护照号码应为5至17位字母和数字，请核对。');
  return { ok: true, number };
}

/** Checks a permit of a Hong Kong (H) or Macao (M) resident: the letter and eight digits, older ones with a two-digit issue. */
export function checkHongKongMacaoPermit(
  text: string,
): Checked<{ number: string; from: 'hong-kong' | 'macao' }> {
  const number = bare(text);
  if (!/^[HM]\d{8}(\d{2})?$/.test(number))
    return fault('港澳居民来往内地通行证号码应为H或者M加8位数字，请核对。');
  return { ok: true, number, from: number.startsWith('H') ? 'hong-kong' : 'macao' };
}

/** Checks a permit of a Taiwan resident: eight digits. */
export function checkTaiwanPermit(text: string): Checked<{ number: string }> {
  const number = bare(text);
  return /^\d{8}$/.test(number)
    ? { ok: true, number }
    : fault('台湾居民来往大陆通行证号码应为8位数字，请核对。');
}

/** Checks a foreigner's permanent residence card: 18 digits from 9 (2023 form), or three letters and twelve digits. */
export function checkForeignPermanentResidence(
  text: string,
): Checked<{ number: string; birthday?: PlainDate }> {
  const number = bare(text);
  if (/^[A-Z]{3}\d{12}$/.test(number)) return { ok: true, number };
  if (!/^9\d{16}[\dX]$/.test(number))
    return fault('外国人永久居留身份证号码应为9开头的18位号码，或者3位字母加12位数字，请核对。');
  const birthday = parsePlainDate(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`);
  if (birthday === undefined) return fault('外国人永久居留身份证号码中的出生日期不存在，请核对第7至14位。');
  if (identityCheckDigit(number.slice(0, 17)) !== number[17])
    return fault('外国人永久居留身份证号码的校验位不符，请核对。');
  return { ok: true, number, birthday };
}

/** Checks a number as a paper of that kind. */
export function checkPaper(kind: PaperKind, text: string): Checked<{ number: string; birthday?: PlainDate }> {
  switch (kind) {
    case 'identity-card':
      return checkIdentityNumber(text);
    case 'passport':
      return checkPassport(text);
    case 'hong-kong-macao-permit':
      return checkHongKongMacaoPermit(text);
    case 'taiwan-permit':
      return checkTaiwanPermit(text);
    case 'residence-permit':
      return checkResidencePermit(text);
    case 'foreign-permanent-residence':
      return checkForeignPermanentResidence(text);
    case 'other': {
      const number = bare(text);
      return number === '' ? fault('请填写证件号码。') : { ok: true, number };
    }
  }
}

/** Which paper a pasted number looks like; undefined when it passes no check. */
export function recognisePaper(text: string): PaperKind | undefined {
  const kinds = [
    'identity-card',
    'residence-permit',
    'foreign-permanent-residence',
    'hong-kong-macao-permit',
    'taiwan-permit',
    'passport',
  ] as const;
  return kinds.find((kind) => checkPaper(kind, text).ok);
}
