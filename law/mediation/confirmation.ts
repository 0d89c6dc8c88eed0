import { cite, type Citation } from '../citations.ts';
import { countRule, type WorkCalendar } from '../periods/index.ts';
import { isInstant, type PlainDate, toPlainDate } from '../time.ts';

/** When a joint application for judicial confirmation is not accepted (不予受理, CPI 355). */
export const CONFIRMATION_EXCLUSIONS = {
  'outside-courts': { text: '不属于人民法院受理范围', article: cite('CPI', '355.1(一)') },
  'other-court': { text: '不属于收到申请的人民法院管辖', article: cite('CPI', '355.1(二)') },
  'personal-status': {
    text: '申请确认婚姻关系、亲子关系、收养关系等身份关系无效、有效或者解除',
    article: cite('CPI', '355.1(三)'),
  },
  'other-procedure': {
    text: '涉及适用其他特别程序、公示催告程序、破产程序审理',
    article: cite('CPI', '355.1(四)'),
  },
  'title-of-right': { text: '调解协议内容涉及物权、知识产权确权', article: cite('CPI', '355.1(五)') },
} as const satisfies Record<string, { text: string; article: Citation }>;

export type ConfirmationExclusion = keyof typeof CONFIRMATION_EXCLUSIONS;

/** When an accepted application is dismissed (裁定驳回申请, CPI 358). */
export const CONFIRMATION_DISMISSALS = {
  unlawful: { text: '违反法律强制性规定', article: cite('CPI', '358(一)') },
  'others-harmed': { text: '损害国家利益、社会公共利益、他人合法权益', article: cite('CPI', '358(二)') },
  'public-order': { text: '违背公序良俗', article: cite('CPI', '358(三)') },
  involuntary: { text: '违反自愿原则', article: cite('CPI', '358(四)') },
  unclear: { text: '内容不明确', article: cite('CPI', '358(五)') },
  other: { text: '其他不能进行司法确认的情形', article: cite('CPI', '358(六)') },
} as const satisfies Record<string, { text: string; article: Citation }>;

export type ConfirmationDismissal = keyof typeof CONFIRMATION_DISMISSALS;

/** What the applicants are told before they send: late (CPL 205: thirty days), one side only, or a matter that is not accepted. */
export function confirmationHints(input: {
  /** Day on which the agreement took effect. */
  effectiveOn: PlainDate;
  appliedOn: PlainDate;
  bothApply: boolean;
  exclusions?: readonly ConfirmationExclusion[];
  calendar: WorkCalendar;
}): { due: PlainDate; hints: { code: string; text: string; article: Citation }[] } {
  const { due: end } = countRule('D39', { event: input.effectiveOn, calendar: input.calendar });
  const due = isInstant(end) ? toPlainDate(end) : end;
  const hints: { code: string; text: string; article: Citation }[] = [];
  if (input.appliedOn > due)
    hints.push({
      code: 'late',
      text: '自调解协议生效之日起已超过三十日，法院不予受理。',
      article: cite('CPL', '205'),
    });
  if (!input.bothApply)
    hints.push({ code: 'one-side', text: '司法确认应当由双方当事人共同申请。', article: cite('CPL', '205') });
  for (const id of input.exclusions ?? []) {
    const row = CONFIRMATION_EXCLUSIONS[id];
    hints.push({ code: id, text: `${row.text}的，法院裁定不予受理。`, article: row.article });
  }
  return { due, hints };
}
