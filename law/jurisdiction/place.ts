import { PROVINCES } from '../identities/regions.ts';

const names: readonly [string, string][] = Object.entries(PROVINCES).map(([code, name]) => [
  code,
  name.replace(/(省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区|生产建设兵团)$/, ''),
]);

/** 法院代字 of a province by its two-digit code; the three regions outside the mainland have none. */
const LETTERS: Readonly<Record<string, string>> = {
  11: '京',
  12: '津',
  13: '冀',
  14: '晋',
  15: '内',
  21: '辽',
  22: '吉',
  23: '黑',
  31: '沪',
  32: '苏',
  33: '浙',
  34: '皖',
  35: '闽',
  36: '赣',
  37: '鲁',
  41: '豫',
  42: '鄂',
  43: '湘',
  44: '粤',
  45: '桂',
  46: '琼',
  50: '渝',
  51: '川',
  52: '黔',
  53: '云',
  54: '藏',
  61: '陕',
  62: '甘',
  63: '青',
  64: '宁',
  65: '新',
  66: '兵',
};

/** Text of a place with blanks gone. */
export const flatPlace = (place: string): string => place.normalize('NFKC').replace(/\s+/g, '');

/** Two-digit code of the province a place lies in: from a GB/T 2260 code or from the beginning of a name; undefined = not told. */
export function provinceCodeOf(place: string): string | undefined {
  const flat = flatPlace(place);
  const code = /^\d{2}/.exec(flat)?.[0];
  if (code !== undefined) return names.some(([c]) => c === code) ? code : undefined;
  const found = names.find(([, name]) => flat.startsWith(name));
  return found === undefined ? undefined : flat.includes('兵团') && found[0] === '65' ? '66' : found[0];
}

/** 豫, 京 …; undefined when the place does not tell its province. */
export function provinceLetterOf(place: string): string | undefined {
  const code = provinceCodeOf(place);
  return code === undefined ? undefined : LETTERS[code];
}

const bareCode = (flat: string) => flat.replace(/(00)+$/, '');

/** Same place, or one lies in the other (a district in its city); names by their beginning, codes by theirs. */
export function samePlace(a: string, b: string): boolean {
  const [x, y] = [flatPlace(a), flatPlace(b)];
  const coded = /^\d+$/.test(x) && /^\d+$/.test(y);
  const [p, q] = coded ? [bareCode(x), bareCode(y)] : [x, y];
  return p !== '' && q !== '' && (p.startsWith(q) || q.startsWith(p));
}
