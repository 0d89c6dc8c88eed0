import { addDays, addMonths } from '#law/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { Example } from '../engine/example.ts';

/** A frozen account, thirty days before its freeze ends. */
export const frozen = (plain: CaseFacts): CaseFacts => ({
  ...plain,
  measures: [
    ...plain.measures,
    {
      id: '018f0000-0000-7000-8000-000000000002',
      kind: 'deposit',
      object: '示例银行甲区支行账号尾号0001的存款',
      amountFen: 500_000_00,
      until: addDays(plain.today, 30),
      state: 'in-force',
      partyIds: plain.mine.partyIds,
    },
  ],
});
const until = ({ measures, today }: CaseFacts) => addMonths(measures.at(-1)?.until ?? today, 12);

export const EXAMPLE: Example<CaseFacts> = {
  ground: frozen,
  answers: (facts) => ({
    measure: facts.measures.at(-1)?.id,
    what: 'property',
    until: until(facts),
    reason: '案件尚未审结',
  }),
  materials: [],
  decisions: { allow: (facts) => ({ until: until(facts) }) },
  refused: [{ rule: 'no-measure', ground: (plain) => ({ ...plain, measures: [] }) }],
};
