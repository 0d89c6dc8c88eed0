import { plainChineseDate } from '../chinese-text.ts';
import { cite, type Citation, shortLabel } from '../citations.ts';
import { chinaClock, type Instant, isInstant, type PlainDate, toPlainDate } from '../time.ts';
import { type CountInput, countPeriod, lastMoment, type PeriodCount, type Regime } from './count.ts';

const moment = (at: Instant) => `${plainChineseDate(toPlainDate(at))}${chinaClock(at)}`;
const said = (at: PlainDate | Instant) => (isInstant(at) ? moment(at) : plainChineseDate(at));

const TRANSIT: Record<Regime, Citation> = {
  civil: cite('CPL', '85.4'),
  administrative: cite('ALI', '48.4'),
  criminal: cite('CrPL', '105.3'),
  custody: cite('CrPL', '105.3'),
};

/** Whether an act keeps the period, and why. A document posted before the end is in time whenever it arrives. */
export type InTime = { inTime: boolean; steps: string[]; article: Citation };

/** 在途时间不计算在期间内: the day of posting decides, not that of arrival (民事诉讼法第八十五条第四款). */
export function isInTime(input: {
  due: PlainDate | Instant;
  /** When it reached the court, or was handed to the post. */
  actedAt: PlainDate | Instant;
  posted?: boolean;
  regime: Regime;
}): InTime {
  const { due, actedAt, posted = false, regime } = input;
  const article = TRANSIT[regime];
  const inTime = isInstant(actedAt)
    ? actedAt <= lastMoment(due)
    : actedAt <= (isInstant(due) ? toPlainDate(due) : due);
  const act = posted ? '交邮' : '提交';
  const steps = [
    `期间于${said(due)}${isInstant(due) ? '' : '24时'}届满`,
    ...(posted ? [`期间不包括在途时间，以交邮时间为准（${shortLabel(article)}）`] : []),
    `${said(actedAt)}${act}，${inTime ? '没有超过期限' : '已超过期限'}`,
  ];
  return { inTime, steps, article };
}

const REINSTATEMENT = {
  civil: { days: 10, article: cite('CPL', '86'), text: '可以申请顺延期限，是否准许由法院决定' },
  administrative: { days: 10, article: cite('ALL', '48.2'), text: '可以申请延长期限，是否准许由法院决定' },
  criminal: { days: 5, article: cite('CrPL', '106.1'), text: '可以申请继续进行应当在期满以前完成的诉讼活动' },
} as const;

/** A period missed for force majeure or another just cause: until when one may ask for it to go on (期限的顺延、恢复). */
export function reinstatement(
  input: Pick<CountInput, 'calendar'> & { obstacleEnded: PlainDate; regime: keyof typeof REINSTATEMENT },
): PeriodCount<PlainDate> & { article: Citation } {
  const { days, article, text } = REINSTATEMENT[input.regime];
  const { calendar, regime, obstacleEnded: event } = input;
  const count = countPeriod({ event, length: days, unit: 'day', regime, calendar });
  return {
    ...count,
    steps: [
      `因不可抗拒的事由或者其他正当理由耽误期限的，在障碍消除后${days}日内${text}（${shortLabel(article)}）`,
      ...count.steps,
    ],
    article,
  };
}

/** A period made longer before it ended (延长): the added time follows on the last day without a gap. */
export function extension(
  input: Pick<CountInput, 'length' | 'regime' | 'calendar'> & { due: PlainDate; unit: 'day' | 'month' },
): PeriodCount<PlainDate> {
  const { due: event, ...rest } = input;
  const { due, steps, warnings } = countPeriod({ ...rest, event });
  return {
    due,
    steps: [`原期限于${plainChineseDate(event)}届满，自次日起连续计算延长的期限`, ...steps.slice(1)],
    warnings,
  };
}
