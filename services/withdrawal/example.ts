import type { CaseFacts } from '../case-facts.ts';
import type { Example } from '../engine/example.ts';

const SUIT = { what: 'suit', because: 'settled', reason: '双方已经和解并履行完毕。' };
const special = { special: true, matters: [] };

/** The parties have settled: the plaintiff takes the suit back. */
export const EXAMPLE: Example<CaseFacts> = {
  ground: (plain) => ({
    ...plain,
    stage: 'S2',
    mine: { ...plain.mine, role: 'plaintiff', powers: special },
  }),
  answers: () => SUIT,
  materials: ['agreement'],
  decisions: { granted: () => ({ rest: 'none' }) },
  refused: [
    {
      rule: 'power-withdraw',
      ground: (plain) => ({ ...plain, mine: { ...plain.mine, powers: { special: false, matters: [] } } }),
    },
    { rule: 'pronounced', ground: (plain) => ({ ...plain, pronounced: true }) },
    { rule: 'kind', answers: () => ({ ...SUIT, what: 'appeal' }) },
    {
      rule: 'kind',
      ground: (plain) => ({ ...plain, mine: { ...plain.mine, role: 'defendant' } }),
    },
    {
      rule: 'voluntary',
      ground: (plain) => ({ ...plain, law: 'criminal', mine: { ...plain.mine, role: 'prosecutor' } }),
      answers: () => ({ ...SUIT, voluntary: false }),
    },
  ],
};
