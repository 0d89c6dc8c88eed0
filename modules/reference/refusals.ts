import { defineRefusals } from '#kernel/refusals.ts';

/** Refusals of the reference room. */
export const refuseReference = defineRefusals({
  'reference.calendar-level': {
    status: 403,
    title: '本院不能补录工作日历',
    detail:
      '工作日历由全国法院共用，只能由最高人民法院或者高级人民法院的管理员按国务院办公厅的放假通知补录。请联系本省高级人民法院。',
  },
});
