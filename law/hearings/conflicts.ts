import { cite, type Citation } from '../citations.ts';
import { type Instant, instantToMs, type PlainDate, toPlainDate } from '../time.ts';

/** Where a hearing takes place, for the time it takes to get there. */
export type HearingPlace = {
  online: boolean;
  court: string;
  district: string;
  city: string;
  province: string;
};

/** A hearing in a lawyer's calendar. */
export type PlannedHearing = {
  start: Instant;
  /** Absent = two hours. */
  end?: Instant;
  place: HearingPlace;
  /** When the date was fixed (排期、传票签发), not when the hearing is. */
  fixedAt: Instant;
  /** Last day of the time for trial (审限). */
  trialLimit?: PlainDate;
};

const MINUTE = 60_000;

/** Default length of a hearing and times of travel, minutes; practice, to be configured. */
export const CONFLICT_DEFAULTS = {
  hearing: 120,
  bothOnline: 15,
  onlineAndOnSite: 30,
  sameCourt: 15,
  sameDistrict: 45,
  sameCity: 90,
  sameProvince: 240,
  otherProvince: 480,
} as const;

/** Minutes between two places. */
export function travelMinutes(a: HearingPlace, b: HearingPlace): number {
  const t = CONFLICT_DEFAULTS;
  if (a.online && b.online) return t.bothOnline;
  if (a.online || b.online) return t.onlineAndOnSite;
  if (a.court === b.court) return t.sameCourt;
  if (a.city === b.city) return a.district === b.district ? t.sameDistrict : t.sameCity;
  return a.province === b.province ? t.sameProvince : t.otherProvince;
}

const endOf = (h: PlannedHearing) =>
  h.end === undefined ? instantToMs(h.start) + CONFLICT_DEFAULTS.hearing * MINUTE : instantToMs(h.end);

/** How two hearings of one lawyer meet: they overlap (hard), leave no time to travel (soft), fall on one day (info). */
export function hearingConflict(a: PlannedHearing, b: PlannedHearing): 'hard' | 'soft' | 'info' | undefined {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  const gap = instantToMs(second.start) - endOf(first);
  if (gap < 0) return 'hard';
  if (gap < travelMinutes(first.place, second.place) * MINUTE) return 'soft';
  return toPlainDate(first.start) === toPlainDate(second.start) ? 'info' : undefined;
}

/**
 * Which of two conflicting hearings keeps its date (排期避让): the one near its 审限, else the one fixed first. The courts decide; this is what
 * they are told. `near` says whether a case is near its limit, so that the caller may set the threshold.
 */
export function dateKeeper(
  a: PlannedHearing,
  b: PlannedHearing,
  near: (h: PlannedHearing) => boolean,
): { keeps: 'first' | 'second'; text: string; article: Citation } {
  const article = cite('OPINIONS', '10');
  const [nearA, nearB] = [near(a), near(b)];
  if (nearA !== nearB)
    return { keeps: nearA ? 'first' : 'second', text: '一案临近审限届满，建议保留该案的开庭日期', article };
  return {
    keeps: a.fixedAt <= b.fixedAt ? 'first' : 'second',
    text: '建议保留先确定的开庭日期，后确定的一案另行排期',
    article,
  };
}
