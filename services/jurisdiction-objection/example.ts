import { addDays } from '#law/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { Example } from '../engine/example.ts';

const asDefendant = (plain: CaseFacts): CaseFacts => {
  const defendant = plain.parties.find(({ role }) => role === 'defendant');
  return {
    ...plain,
    stage: 'S2',
    answerUntil: plain.answerUntil ?? addDays(plain.today, 10),
    mine: { ...plain.mine, partyIds: defendant ? [defendant.id] : [], role: 'defendant' },
  };
};
const asked = {
  ground: 'territory',
  competent: '示例市乙区人民法院',
  reason: '被告住所地和合同履行地均在乙区。',
};

/** The defendant says that the court of his domicile is competent. */
export const EXAMPLE: Example<CaseFacts> = {
  ground: asDefendant,
  answers: () => asked,
  materials: ['proof'],
  response: () => ({ agrees: false, opinion: '合同履行地在甲区，受理法院有管辖权。' }),
  decisions: { upheld: () => ({ court: '示例市乙区人民法院' }) },
  steps: { effective: () => ({ result: 'stands' }), transfer: () => ({ result: 'reversed' }) },
  refused: [
    { rule: 'late', ground: (plain) => ({ ...plain, answerUntil: addDays(plain.today, -1) }) },
    {
      rule: 'late-administrative',
      ground: (plain) => ({ ...plain, law: 'administrative', answerUntil: addDays(plain.today, -1) }),
    },
    { rule: 'law', ground: (plain) => ({ ...plain, law: 'criminal' }) },
    { rule: 'this-court', answers: ({ courtName }) => ({ ...asked, competent: courtName }) },
  ],
};
