/** 分 to the "12.34" that channels write. */
export function yuanFromFen(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new Error(`not an amount: ${fen}`);
  return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
}

/** "12.34" to 分, or undefined when it is no amount. No floating point on the way. */
export function fenFromYuan(text: string): number | undefined {
  const [, whole, part = ''] = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text.trim()) ?? [];
  return whole === undefined ? undefined : Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

/** "2026-03-02 10:25:00" in Asia/Shanghai to an Instant, or undefined. */
export function instantFromShanghai(text: string): string | undefined {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return undefined;
  const at = new Date(`${text.replace(' ', 'T')}+08:00`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

/** An Instant to "2026-03-02 10:25:00" in Asia/Shanghai. */
export function shanghaiFromInstant(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}

/** An Instant to "20260302102500" in Asia/Shanghai. */
export const compactFromInstant = (instant: string): string =>
  shanghaiFromInstant(instant).replaceAll(/[- :]/g, '');

/** The natural day of Asia/Shanghai as instants, from its first to the first of the next. */
export function naturalDay(date: string): { from: string; until: string } {
  const from = new Date(`${date}T00:00:00+08:00`);
  return { from: from.toISOString(), until: new Date(from.getTime() + 86_400_000).toISOString() };
}
