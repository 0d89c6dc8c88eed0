import { cite, type Citation } from '../citations.ts';
import { countRule, type WorkCalendar } from '../periods/index.ts';
import { addDays, isInstant, type PlainDate, toPlainDate } from '../time.ts';

/** Days before the expiry by which renewal must be asked (财产保全规定第十八条). */
export const RENEWAL_DAYS = 7;

/** Whether a renewal is asked in time: at least seven days before the measure expires. */
export function renewalState(input: { expiresOn: PlainDate; askedOn: PlainDate }): {
  latest: PlainDate;
  late: boolean;
  text: string;
  article: Citation;
} {
  const latest = addDays(input.expiresOn, -RENEWAL_DAYS);
  const late = input.askedOn > latest;
  return {
    latest,
    late,
    text: late
      ? '申请续行保全应当在保全期限届满七日前提出，逾期申请的，自行承担不能续行的后果。'
      : '已在保全期限届满七日前申请续行',
    article: cite('PRS', '18.1'),
  };
}

/** After preservation before the suit: sue or go to arbitration within thirty days, else it is lifted (CPL 104.3). */
export function suitAfterPreservation(input: {
  takenOn: PlainDate;
  suedOn?: PlainDate;
  today: PlainDate;
  calendar: WorkCalendar;
}): { due: PlainDate; state: 'waiting' | 'sued' | 'lift'; text: string; article: Citation } {
  const { due: end } = countRule('D33', { event: input.takenOn, calendar: input.calendar });
  const due = isInstant(end) ? toPlainDate(end) : end;
  const article = cite('CPL', '104.3');
  if (input.suedOn !== undefined && input.suedOn <= due)
    return { due, state: 'sued', text: '已依法起诉或者申请仲裁，保全措施继续有效', article };
  return input.today > due
    ? { due, state: 'lift', text: '三十日内没有依法起诉或者申请仲裁，应当解除保全', article }
    : { due, state: 'waiting', text: '应当在采取保全措施后三十日内起诉或者申请仲裁', article };
}

/** Whether a person may see that preservation was asked or ordered: the other side not before it is carried out (审判流程公开规定第八条). */
export function preservationVisible(input: {
  viewer: 'applicant' | 'respondent' | 'other-party' | 'court';
  carriedOut: boolean;
}): { visible: boolean; article: Citation } {
  const own = input.viewer === 'applicant' || input.viewer === 'court';
  return { visible: own || input.carriedOut, article: cite('FLOW', '8.2') };
}
