const ZONE = 'Asia/Shanghai';
const DAY_MS = 86_400_000;

const parts = new Intl.DateTimeFormat('zh-CN', {
  timeZone: ZONE,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

interface CivilTime {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly clock: string;
}

function civil(at: Date): CivilTime {
  const found = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    year: found['year'] ?? '',
    month: found['month'] ?? '',
    day: found['day'] ?? '',
    clock: `${found['hour']}:${found['minute']}`,
  };
}

/** An instant, or a plain date (then the end of that day in China, for a due date runs to its end). */
export function toMoment(value: string): Date {
  return new Date(isPlainDate(value) ? `${value}T23:59:59.999+08:00` : value);
}

export function isPlainDate(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value);
}

/** 2026年3月2日 */
export function dateText(value: string): string {
  const { year, month, day } = civil(toMoment(value));
  return `${year}年${month}月${day}日`;
}

/** 2026年3月2日 10:25 (a plain date has no time). */
export function dateTimeText(value: string): string {
  return isPlainDate(value) ? dateText(value) : `${dateText(value)} ${civil(toMoment(value)).clock}`;
}

/** 10:25 */
export function clockText(at: Date): string {
  return civil(at).clock;
}

/** Short form for lists: 今天 10:25, 昨天 10:25, 3月2日 10:25, 2025年3月2日. */
export function whenText(value: string, now: Date): string {
  const at = civil(toMoment(value));
  const days = dayNumber(now) - dayNumber(toMoment(value));
  const clock = isPlainDate(value) ? '' : ` ${at.clock}`;
  if (days === 0) return `今天${clock}`;
  if (days === 1) return `昨天${clock}`;
  if (days === -1) return `明天${clock}`;
  return at.year === civil(now).year
    ? `${at.month}月${at.day}日${clock}`
    : `${at.year}年${at.month}月${at.day}日`;
}

/** Number of the calendar day in China; differences of two are days between. */
function dayNumber(at: Date): number {
  return Math.floor((at.getTime() + 8 * 3_600_000) / DAY_MS);
}

export type Nearness = 'overdue' | 'near' | 'ahead';

/** How near a due time is and how to say it: by calendar days, within the last day by hours. */
export function timeLeft(
  due: string,
  now: Date,
  nearDays = 2,
): { readonly nearness: Nearness; readonly text: string } {
  const at = toMoment(due);
  const ms = at.getTime() - now.getTime();
  const days = dayNumber(at) - dayNumber(now);
  if (ms < 0) return { nearness: 'overdue', text: days === 0 ? '今天已到期' : `已逾期 ${-days} 天` };
  if (days === 0) {
    const hours = Math.floor(ms / 3_600_000);
    return { nearness: 'near', text: hours >= 1 ? `今天到期，还剩 ${hours} 小时` : '今天到期，不足 1 小时' };
  }
  return { nearness: days <= nearDays ? 'near' : 'ahead', text: days === 1 ? '明天到期' : `还剩 ${days} 天` };
}
