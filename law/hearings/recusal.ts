import { cite, type Citation } from '../citations.ts';
import { countRule, type WorkCalendar } from '../periods/index.ts';
import { isInstant, type PlainDate, toPlainDate } from '../time.ts';

/** Why a recusal can no longer be asked for; undefined = it can (CPL 48.1; ALI 74.1). */
export function recusalBarred(input: {
  law: 'civil' | 'administrative';
  debateClosed: boolean;
}): { text: string; article: Citation } | undefined {
  if (!input.debateClosed) return undefined;
  return {
    text: '法庭辩论已经终结，不能再申请回避。',
    article: input.law === 'civil' ? cite('CPL', '48.1') : cite('ALI', '74.1'),
  };
}

/** Whether the court is late with its decision on a recusal: three days (CPL 50; ALI 74.3). */
export function recusalOverdue(input: { askedOn: PlainDate; today: PlainDate; calendar: WorkCalendar }): {
  due: PlainDate;
  overdue: boolean;
  article: Citation;
} {
  const { due: end } = countRule('D29', { event: input.askedOn, calendar: input.calendar });
  const due = isInstant(end) ? toPlainDate(end) : end;
  return { due, overdue: input.today > due, article: cite('CPL', '50') };
}

/** Whether the person whose recusal is asked may act before it is decided: only for urgent measures (CPL 48.2). */
export function mayActPendingRecusal(act: { urgentMeasure: boolean }): {
  may: boolean;
  text: string;
  article: Citation;
} {
  return {
    may: act.urgentMeasure,
    text: act.urgentMeasure
      ? '案件需要采取紧急措施的，不受暂停参与本案工作的限制'
      : '被申请回避的人员在作出是否回避的决定前，应当暂停参与本案的工作',
    article: cite('CPL', '48.2'),
  };
}
