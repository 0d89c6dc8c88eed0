import { addDays } from '#law/time.ts';
import type { CaseFacts, CasePeriodFact } from '../case-facts.ts';
import type { Example } from '../engine/example.ts';

const enforced = (plain: CaseFacts): CaseFacts => ({
  ...plain,
  law: 'enforcement',
  procedure: 'enforcement',
  stage: 'S7',
  mine: { ...plain.mine, role: 'debtor' },
});
const ended = (facts: CaseFacts): CasePeriodFact => ({
  id: 'd19',
  rule: 'D19',
  name: '执行管辖异议',
  partyId: null,
  from: addDays(facts.today, -12),
  dueOn: addDays(facts.today, -2),
  state: 'ended',
});

/** The debtor's property lies elsewhere. */
export const EXAMPLE: Example<CaseFacts> = {
  ground: enforced,
  answers: () => ({ competent: '示例市乙区人民法院', reason: '被执行财产所在地在乙区。' }),
  materials: [],
  refused: [{ rule: 'late', ground: (facts) => ({ ...facts, periods: [ended(facts)] }) }],
};
