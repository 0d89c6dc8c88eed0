import { DOCUMENT_TYPES, DOCUMENTS, type DocumentType } from '../documents/index.ts';
import {
  countRule,
  type PeriodCount,
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

/** A deadline a served document has set going. */
export type FollowingDeadline = PeriodCount & { id: PeriodId; rule: PeriodRule };

/**
 * The deadlines that follow from serving this document at that time. `lengths` carries what the court has set (D09, D27);
 * a period that only the court can measure and has not, or that is counted backwards, is left out.
 */
export function followingDeadlines(input: {
  type: DocumentType;
  servedAt: PlainDate | Instant;
  calendar: WorkCalendar;
  lengths?: Partial<Record<PeriodId, number>>;
}): FollowingDeadline[] {
  return DOCUMENTS[input.type].starts.flatMap(({ period: id, when }) => {
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
