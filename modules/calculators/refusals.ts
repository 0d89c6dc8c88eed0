import { defineRefusals } from '#kernel/refusals.ts';

/** Every refusal of the calculators. */
export const refuseTools = defineRefusals({
  'tools.interest': {
    status: 422,
    title: '利息无法计算',
    detail: '所给的条件还不能算出利息，原因写在各项之后，请补充或者更正。',
  },
});
