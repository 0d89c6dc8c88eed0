import { bare, fault, type Checked } from './check.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/** The registering department and kind: the first two characters of a credit code. */
export const CREDIT_CODE_KINDS = {
  11: '机关',
  12: '事业单位',
  13: '编办直接管理机构编制的群众团体',
  19: '机构编制其他',
  31: '律师执业机构',
  32: '公证处',
  33: '基层法律服务所',
  34: '司法鉴定机构',
  35: '仲裁委员会',
  39: '司法行政其他',
  51: '社会团体',
  52: '民办非企业单位',
  53: '基金会',
  59: '民政其他',
  91: '企业',
  92: '个体工商户',
  93: '农民专业合作社',
} as const satisfies Record<number, string>;

/** What a 18-character code tells of an organisation (统一社会信用代码). */
export type CreditCodeFacts = {
  code: string;
  kind: string;
  lawFirm: boolean;
  region: string;
  /** 主体标识码, characters 9–17. */
  organisationCode: string;
  /** Whether its own check character fits (GB 11714); it need not, some registers number otherwise. */
  organisationCodeFits: boolean;
};

const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The ninth character after GB 11714-1997 for the first eight: 11 − Σ mod 11, ten is X, eleven 0. */
export function organisationCheckCharacter(first8: string): string {
  const value = (c: string) => (/\d/.test(c) ? Number(c) : 10 + LETTERS.indexOf(c));
  const sum = ORGANISATION_WEIGHTS.reduce((total, weight, i) => total + weight * value(first8.charAt(i)), 0);
  return '0X987654321'.charAt(sum % 11);
}

/** Checks an organisation code of nine characters (组织机构代码), with or without the dash. */
export function checkOrganisationCode(text: string): Checked<{ code: string }> {
  const code = bare(text);
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code))
    return fault('组织机构代码应为9位，前8位是数字或者大写字母，最后一位是数字或者X，请核对。');
  return organisationCheckCharacter(code.slice(0, 8)) === code[8]
    ? { ok: true, code }
    : fault('组织机构代码的校验位不符，可能有字符写错，请核对。');
}

/** The 18th character after GB 32100-2015 for the first seventeen. */
export function creditCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * ALPHABET.indexOf(first17.charAt(i)), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** Checks a unified social credit code (GB 32100-2015). */
export function checkCreditCode(text: string): Checked<CreditCodeFacts> {
  const code = bare(text);
  if (code === '') return fault('请填写统一社会信用代码。');
  if (code.length !== 18) return fault(`统一社会信用代码应为18位，现为${code.length}位，请核对。`);
  if (Array.from(code).some((c) => !ALPHABET.includes(c)))
    return fault('统一社会信用代码只含数字和大写字母，且不使用I、O、S、V、Z，请核对。');
  if (!/^\d{6}$/.test(code.slice(2, 8))) return fault('统一社会信用代码第3至8位应为数字，请核对。');
  if (creditCheckCharacter(code.slice(0, 17)) !== code[17])
    return fault('统一社会信用代码的校验位不符，可能有字符写错，请核对。');
  const kinds: Readonly<Record<string, string>> = CREDIT_CODE_KINDS;
  return {
    ok: true,
    code,
    kind: kinds[code.slice(0, 2)] ?? '其他',
    lawFirm: code.startsWith('31'),
    region: code.slice(2, 8),
    organisationCode: code.slice(8, 17),
    organisationCodeFits: organisationCheckCharacter(code.slice(8, 16)) === code[16],
  };
}

/** Checks the code of a law firm: a credit code that begins with 31 (律师执业机构). */
export function checkLawFirmCode(text: string): Checked<CreditCodeFacts> {
  const facts = checkCreditCode(text);
  if (!facts.ok) return facts;
  return facts.lawFirm
    ? facts
    : fault(`该代码是${facts.kind}的代码，律师事务所的统一社会信用代码以31开头，请核对。`);
}
