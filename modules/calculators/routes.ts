import { anyone } from '#kernel/access/who.ts';
import { type Route, route } from '#kernel/http/index.ts';
import type { WorkCalendar } from '#law/periods/index.ts';
import { calendarView as viewOf } from './calendar.ts';
import { answerFee } from './fee.ts';
import { feeAnswer, feeQuestion } from './fee-terms.ts';
import { answerInterest, interestFault } from './interest.ts';
import { interestAnswer, interestQuestion } from './interest-terms.ts';
import { answerPeriods } from './period.ts';
import { refuseTools } from './refusals.ts';
import { calendarView, periodAnswer, periodQuestion } from './period-terms.ts';

/** What the calculators are given by the program: the calendar as the administrators have it now. */
export type CalculatorDeps = { calendar: () => WorkCalendar };

const open = anyone('计算工具，只用法律规定和输入的数字');
const nothing = { none: '只计算，不读取也不保存任何记录' };

/** The calculators for other software. The fields of a question are those of the page's share link. */
export function calculatorRoutes({ calendar }: CalculatorDeps): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/tools/fee',
      name: 'tools.fee',
      summary: '诉讼费用计算：应交数额、每一步及其依据',
      who: open,
      audit: nothing,
      pace: 'read',
      query: feeQuestion,
      output: feeAnswer,
      handle: async ({ query }) => answerFee(query),
    }),
    route({
      method: 'GET',
      path: '/api/tools/period',
      name: 'tools.period',
      summary: '期限计算：届满日、算法及其依据',
      who: open,
      audit: nothing,
      pace: 'read',
      query: periodQuestion,
      output: periodAnswer,
      handle: async ({ query }) => answerPeriods(query, calendar()),
    }),
    route({
      method: 'GET',
      path: '/api/tools/interest',
      name: 'tools.interest',
      summary: '利息计算：合计、分段、还款抵充及其依据',
      who: open,
      audit: nothing,
      pace: 'read',
      query: interestQuestion,
      output: interestAnswer,
      handle: async ({ query }) => {
        const fault = interestFault(query);
        return fault
          ? refuseTools('tools.interest', { faults: [{ field: fault.field, detail: fault.message }] })
          : answerInterest(query);
      },
    }),
    route({
      method: 'GET',
      path: '/api/tools/calendar',
      name: 'tools.calendar',
      summary: '管理员在国务院放假通知之外录入的休息日和工作日',
      who: open,
      audit: nothing,
      pace: 'read',
      output: calendarView,
      handle: async () => viewOf(calendar()),
    }),
  ];
}
