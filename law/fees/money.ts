/** Money is an integer number of 分 (1/100 yuan); all sums of the law stay far below 2^53. */

/** 1 234 56 分 → "1,234.56". */
export function formatYuan(fen: number): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not an amount in 分: ${fen}`);
  const abs = Math.abs(fen);
  const yuan = String(Math.floor(abs / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fen < 0 ? '-' : ''}${yuan}.${String(abs % 100).padStart(2, '0')}`;
}

/** "1234.56", "1,234.5", "1,234元", "￥1234" → 分; undefined when it is no amount of at most two decimals. */
export function parseYuan(text: string): number | undefined {
  const bare = text
    .normalize('NFKC')
    .trim()
    .replace(/^[¥￥]\s*/, '')
    .replace(/\s*元$/, '');
  const m = /^(\d{1,13}|\d{1,3}(?:,\d{3}){1,4})(?:\.(\d{1,2}))?$/.exec(bare);
  if (!m) return undefined;
  const fen = Number((m[1] ?? '').replaceAll(',', '')) * 100 + Number((m[2] ?? '').padEnd(2, '0'));
  return Number.isSafeInteger(fen) ? fen : undefined;
}

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const GROUPS = ['', '万', '亿', '万亿'];

function groupInWords(n: number): string {
  let out = '';
  for (const [i, unit] of ['仟', '佰', '拾', ''].entries()) {
    const d = Math.floor(n / 10 ** (3 - i)) % 10;
    if (d !== 0) out += DIGITS.charAt(d) + unit;
    else if (out !== '' && !out.endsWith('零')) out += '零';
  }
  return out.replace(/零$/, '');
}

function yuanInWords(yuan: number): string {
  const groups: number[] = [];
  for (let rest = yuan; rest > 0; rest = Math.floor(rest / 10_000)) groups.push(rest % 10_000);
  let out = '';
  for (let i = groups.length - 1; i >= 0; i--) {
    const group = groups[i] ?? 0;
    if (group === 0) continue;
    // a 零 stands for every gap: a short group, a skipped group, or a group above that ends in zeros
    const gap = out !== '' && (group < 1000 || (groups[i + 1] ?? 0) % 10 === 0);
    out += (gap ? '零' : '') + groupInWords(group) + (GROUPS[i] ?? '');
  }
  return out;
}

/** The amount as a receipt writes it (大写): 12345678 → 人民币壹拾贰万叁仟肆佰伍拾陆元柒角捌分. */
export function moneyInWords(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new RangeError(`no amount in words for ${fen}`);
  const [yuan, jiao, cent] = [Math.floor(fen / 100), Math.floor(fen / 10) % 10, fen % 10];
  if (fen === 0) return '人民币零元整';
  let out = yuan === 0 ? '' : `${yuanInWords(yuan)}元`;
  if (jiao === 0 && cent === 0) return `人民币${out}整`;
  if (jiao !== 0) out += `${yuan !== 0 && yuan % 10 === 0 ? '零' : ''}${DIGITS.charAt(jiao)}角`;
  else if (yuan !== 0) out += '零';
  out += cent === 0 ? '整' : `${DIGITS.charAt(cent)}分`;
  return `人民币${out}`;
}
