import { addDays } from '#law/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { Example } from '../engine/example.ts';

const inTime = (plain: CaseFacts): CaseFacts => ({
  ...plain,
  stage: 'S2',
  evidenceUntil: plain.evidenceUntil ?? addDays(plain.today, 10),
});
const opponent = ({ parties, mine }: CaseFacts) => parties.find(({ id }) => !mine.partyIds.includes(id))?.id;

/** The defendant keeps the books in which the goods are entered. */
export const EXAMPLE: Example<CaseFacts> = {
  ground: inTime,
  answers: (facts) => ({
    holder: opponent(facts),
    document: '二〇二五年一月至六月的入库单和存货明细账',
    prove: '被告收到了全部货物',
    matters: '交付数量是本案的主要争议',
    control: '被告在答辩状中引用了该账册的数字',
    ground: 'accounts',
  }),
  materials: ['proof'],
  response: () => ({ controls: true, agrees: false, confidential: true, opinion: '账册涉及商业秘密。' }),
  steps: {
    submit: () => ({ submitted: 'no', why: '原件在审计机构，审计结束后提交。' }),
    close: () => ({ result: 'excused' }),
  },
  refused: [
    { rule: 'late', ground: (plain) => ({ ...plain, evidenceUntil: addDays(plain.today, -1) }) },
    {
      rule: 'late-administrative',
      ground: (plain) => ({ ...plain, law: 'administrative', evidenceUntil: addDays(plain.today, -1) }),
    },
    { rule: 'law', ground: (plain) => ({ ...plain, law: 'criminal' }) },
    {
      rule: 'agency',
      ground: (plain) => ({ ...plain, law: 'administrative', mine: { ...plain.mine, role: 'defendant' } }),
    },
  ],
};
