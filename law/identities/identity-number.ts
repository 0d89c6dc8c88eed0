import { parsePlainDate, type PlainDate, toParts } from '../time.ts';
import { bare, fault, type Checked } from './check.ts';
import { provinceName } from './regions.ts';

export type Sex = 'male' | 'female';

/** What an 18-digit number tells of its holder (公民身份号码). */
export type IdentityFacts = {
  number: string;
  birthday: PlainDate;
  sex: Sex;
  /** Six-digit code of the place of first registration. */
  region: string;
  /** Its province, as far as the table knows it. */
  province: string;
};

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** The 18th character after GB 11643-1999 (ISO 7064 MOD 11-2) for the first seventeen digits. */
export function identityCheckDigit(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return '10X98765432'.charAt(sum % 11);
}

/** Residence permits of Taiwan residents begin with 83, which GB/T 2260 does not know. */
const regionName = (number: string) => (number.startsWith('83') ? '台湾省' : provinceName(number));

function read(text: string, kind: string): Checked<IdentityFacts> {
  const number = bare(text);
  if (number === '') return fault(`请填写${kind}。`);
  if (/^\d{15}$/.test(number)) return fault('15位的旧身份证号码已停止使用，请填写18位号码。');
  if (!/^\d{17}[\dX]$/.test(number))
    return fault(`${kind}应为18位，前17位是数字，最后一位是数字或者X，请核对。`);
  const province = regionName(number);
  if (province === undefined) return fault(`${kind}开头的地区代码不存在，请核对。`);
  const birthday = parsePlainDate(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`);
  if (birthday === undefined) return fault(`${kind}中的出生日期不存在，请核对第7至14位。`);
  if (birthday < '1850-01-01') return fault(`${kind}中的出生年份不合情理，请核对第7至10位。`);
  if (identityCheckDigit(number.slice(0, 17)) !== number[17])
    return fault(`${kind}的校验位不符，可能有数字写错，请核对。`);
  const sex = Number(number[16]) % 2 === 1 ? 'male' : 'female';
  return { ok: true, number, birthday, sex, region: number.slice(0, 6), province };
}

/** Checks a citizen's identity number (GB 11643-1999); `today` also rejects a birthday that is still to come. */
export function checkIdentityNumber(text: string, today?: PlainDate): Checked<IdentityFacts> {
  const result = read(text, '身份证号码');
  if (!result.ok) return result;
  if (/^8[123]/.test(result.number))
    return fault('这是港澳台居民居住证的号码，请把证件类型改为港澳台居民居住证。');
  if (today !== undefined && result.birthday > today)
    return fault('身份证号码中的出生日期晚于今天，请核对。');
  return result;
}

/** Checks a residence permit of a resident of Hong Kong (81), Macao (82) or Taiwan (83) (港澳台居民居住证). */
export function checkResidencePermit(text: string): Checked<IdentityFacts> {
  const number = bare(text);
  if (!/^8[123]0000/.test(number))
    return fault('港澳台居民居住证号码应以810000、820000或者830000开头，请核对。');
  return read(number, '居住证号码');
}

/** Full years of age on a day (周岁): the birthday itself counts as a year, a 29 February birthday on 1 March. */
export function ageOn(birthday: PlainDate, day: PlainDate): number {
  const [b, d] = [toParts(birthday), toParts(day)];
  return d.year - b.year - (d.month < b.month || (d.month === b.month && d.day < b.day) ? 1 : 0);
}

/** Capacity that age gives (民法典第十七条至第二十条): under 8 none, under 18 limited, from 18 full. */
export function capacityByAge(birthday: PlainDate, day: PlainDate): 'none' | 'limited' | 'full' {
  const age = ageOn(birthday, day);
  return age < 8 ? 'none' : age < 18 ? 'limited' : 'full';
}

/** Under eighteen (未成年人). */
export function isMinor(birthday: PlainDate, day: PlainDate): boolean {
  return capacityByAge(birthday, day) !== 'full';
}

/** Today's law says "不满八周岁": under eight. */
export function isUnderEight(birthday: PlainDate, day: PlainDate): boolean {
  return capacityByAge(birthday, day) === 'none';
}
