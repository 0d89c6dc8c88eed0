const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];

/** 1234567890 分 → "12,345,678.90". */
export function yuanText(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const whole = Math.abs(fen);
  const yuan = Math.floor(whole / 100).toString();
  return `${sign}${yuan.replace(/\B(?=(\d{3})+$)/g, ',')}.${String(whole % 100).padStart(2, '0')}`;
}

function groupWords(group: number): string {
  let words = '';
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit === 0) gap ||= words !== '';
    else {
      words += `${gap ? '零' : ''}${DIGITS[digit]}${PLACES[place]}`;
      gap = false;
    }
  }
  return words;
}

function integerWords(yuan: number): string {
  let words = '';
  let gap = false;
  for (let index = GROUPS.length - 1; index >= 0; index--) {
    const group = Math.floor(yuan / 10_000 ** index) % 10_000;
    if (group === 0) {
      gap ||= words !== '';
      continue;
    }
    if (words !== '' && (gap || group < 1000)) words += '零';
    words += groupWords(group) + GROUPS[index];
    gap = false;
  }
  return words;
}

/** An amount in capitals (大写): 12000000 分 → 壹拾贰万元整. 分 up to the safe integers. */
export function capitalAmount(fen: number): string {
  const whole = Math.abs(fen);
  const yuan = Math.floor(whole / 100);
  const jiao = Math.floor(whole / 10) % 10;
  const cent = whole % 10;
  if (whole === 0) return '零元整';
  let words = fen < 0 ? '负' : '';
  if (yuan > 0) words += `${integerWords(yuan)}元`;
  if (jiao === 0 && cent === 0) return `${words}整`;
  if (jiao > 0) words += `${DIGITS[jiao]}角`;
  else if (yuan > 0) words += '零';
  return cent > 0 ? `${words}${DIGITS[cent]}分` : `${words}整`;
}

/** What a person types or pastes as an amount in 元 ("12万", "1,234.5", "¥3000元") as 分; undefined when it is none. */
export function parseYuan(typed: string): number | undefined {
  const plain = typed
    .replace(/[０-９．]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s,，¥￥元]|人民币/g, '');
  const found = /^(\d+)(?:\.(\d{1,6}))?(万|亿)?$/.exec(plain);
  if (!found) return undefined;
  const scale = found[3] === '亿' ? 10 : found[3] === '万' ? 6 : 2; // decimal places from the unit down to 分
  const decimals = found[2] ?? '';
  if (decimals.length > scale) return undefined;
  const fen = Number(`${found[1]}${decimals.padEnd(scale, '0')}`);
  return Number.isSafeInteger(fen) ? fen : undefined;
}
