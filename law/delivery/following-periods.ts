import { DOCUMENT_TYPES, DOCUMENTS, type DocumentType, type StartedPeriod } from '../documents/index.ts';
import {
  countRule,
  type PeriodCount,
  type PeriodEntry,
  type PeriodId,
  PERIODS,
  type PeriodRule,
  type WorkCalendar,
} from '../periods/index.ts';
import type { Instant, PlainDate } from '../time.ts';

/** Which periods the service of a document starts. */
export const FOLLOWING_PERIODS: Readonly<Record<DocumentType, readonly PeriodId[]>> = DOCUMENT_TYPES.reduce(
  (all, type) => ({ ...all, [type]: DOCUMENTS[type].starts.map((s) => s.period) }),
  {} as Record<DocumentType, readonly PeriodId[]>, // filled for every type by the line above
);

/** Under which law a document is served; `committee` is that of a 赔偿委员会, whose decisions are final (国家赔偿法 第二十九条). */
export const SERVED_LAWS = [
  'civil',
  'administrative',
  'criminal',
  'enforcement',
  'compensation',
  'committee',
] as const;
export type ServedLaw = (typeof SERVED_LAWS)[number];

/** What may be done against a ruling: appeal, in enforcement reconsideration, against a liable court its superior's committee. */
const AGAINST_RULING: Readonly<Record<ServedLaw, StartedPeriod | undefined>> = {
  civil: { period: 'D45', when: '裁定' },
  administrative: { period: 'D46', when: '裁定' },
  criminal: { period: 'D47', when: '裁定' },
  enforcement: { period: 'D44', when: '向上一级法院申请复议' },
  compensation: { period: 'D64' },
  committee: undefined,
};

type Under = (started: StartedPeriod, law: ServedLaw) => StartedPeriod | undefined;

/** What another law makes of a period that the catalogue names for the civil suit. */
const UNDER: Partial<Record<PeriodId, Under>> = {
  D45: (started, law) => (started.when === '裁定' ? AGAINST_RULING[law] : started),
  // an agency answers and shows its evidence at once (行政诉讼法 第六十七条)
  D16: (started, law) =>
    law === 'administrative' ? { period: 'D50' } : law === 'civil' ? started : undefined,
  D18: (started, law) => (law === 'civil' || law === 'administrative' ? started : undefined),
  D64: (started, law) => (law === 'committee' ? undefined : started),
};

/** The periods that the service of a document starts under a law: the same paper has another remedy in another procedure. */
export const startsUnder = (type: DocumentType, law: ServedLaw): readonly StartedPeriod[] =>
  DOCUMENTS[type].starts.flatMap((started) => {
    const under = UNDER[started.period];
    return (under ? under(started, law) : started) ?? [];
  });

/** A deadline a served document has set going. */
export type FollowingDeadline = PeriodCount & { id: PeriodId; rule: PeriodRule; entry: PeriodEntry };

/**
 * The deadlines that follow from serving this document at that time. `lengths` carries what the court has set (D09, D27);
 * a period that only the court can measure and has not, or that is counted backwards, is left out.
 */
export function followingDeadlines(input: {
  type: DocumentType;
  servedAt: PlainDate | Instant;
  calendar: WorkCalendar;
  lengths?: Partial<Record<PeriodId, number>>;
  /** Civil when absent. */
  law?: ServedLaw;
}): FollowingDeadline[] {
  return startsUnder(input.type, input.law ?? 'civil').flatMap(({ period: id, when }) => {
    const length = input.lengths?.[id];
    const rule = PERIODS[id];
    if (rule.bound === 'before' || (length === undefined && rule.length === undefined)) return [];
    const given = { event: input.servedAt, calendar: input.calendar };
    return [
      {
        id,
        ...countRule(id, {
          ...given,
          ...(when !== undefined && { when }),
          ...(length !== undefined && { length }),
        }),
      },
    ];
  });
}
