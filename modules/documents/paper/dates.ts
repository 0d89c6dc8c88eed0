import { plainChineseDate } from '#law/chinese-text.ts';
import type { PlainDate } from '#law/time.ts';

/** 2026年3月2日. */
export const formatDate = (date: PlainDate): string => plainChineseDate(date);

/** The instant by which a file dates itself: noon in China, so that it is the same day everywhere people look. */
export const fileInstant = (date: PlainDate): string => `${date}T04:00:00Z`;
