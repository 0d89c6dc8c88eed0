import { cite, type Citation } from '../citations.ts';
import { noticeBefore } from '../periods/index.ts';
import type { PlainDate } from '../time.ts';
import type { TrialProcedure } from './postponement.ts';

/** Days of notice before a hearing (开庭三日前通知). */
export const HEARING_NOTICE_DAYS = 3;

/**
 * Whether a hearing, first fixed or changed, is notified in time (CPL 139): three full days between is safe, whether the third day before
 * suffices is disputed, later is short. A case tried by one judge in the summary way is not bound (CPL 163).
 */
export function hearingNotice(input: {
  hearing: PlainDate;
  notifiedOn: PlainDate;
  procedure: TrialProcedure;
}): {
  state: 'in-time' | 'disputed' | 'short' | 'not-bound';
  safe: PlainDate;
  text: string;
  article: Citation;
} {
  const { safe, latest } = noticeBefore(input.hearing, HEARING_NOTICE_DAYS);
  const article = cite('CPL', '139');
  if (input.procedure !== 'ordinary')
    return {
      state: 'not-bound',
      safe,
      text: '简单的民事案件由审判员一人独任审理，不受开庭三日前通知的限制',
      article: cite('CPL', '163'),
    };
  if (input.notifiedOn <= safe) return { state: 'in-time', safe, text: '已在开庭三日前通知', article };
  return input.notifiedOn <= latest
    ? { state: 'disputed', safe, text: '距开庭恰为三日，是否满足“三日前”存在争议，请提前通知', article }
    : { state: 'short', safe, text: '距开庭不足三日，应当在开庭三日前通知当事人和其他诉讼参与人', article };
}
