import { cite } from '#law/citations.ts';
import type { CourtRule } from '../service.ts';

/** Which stages of a case a power of attorney is given for (委托代理的阶段). */
const STAGES_OF: Readonly<Record<string, readonly string[]>> = {
  first: ['S1', 'S2', 'S3', 'S4', 'S5'],
  appeal: ['S5', 'S6'],
  enforcement: ['S7'],
  retrial: ['S8'],
};

export const CHECKS: readonly CourtRule[] = [
  {
    id: 'stage-of-mandate',
    field: 'stage',
    weight: 'refuse',
    text: '委托书所写的代理阶段与案件现在所处的阶段不一致。',
    mend: '请核对案件阶段；换阶段的，请提交该阶段的授权委托书。',
    article: cite('CPL', '62.2'),
    applies: ({ facts, answers }) => STAGES_OF[String(answers['stage'])]?.includes(facts.stage) === false,
  },
  {
    id: 'defender',
    field: 'capacity',
    weight: 'refuse',
    text: '辩护人只存在于刑事案件中，请选择“委托诉讼代理人”。',
    article: cite('CrPL', '33.1'),
    applies: ({ facts, answers }) => answers['capacity'] === 'defender' && facts.law !== 'criminal',
  },
  {
    id: 'signed-later',
    field: 'from',
    weight: 'refuse',
    text: '委托书的签署日期不能晚于今天。',
    article: cite('CPL', '62.1'),
    applies: ({ facts, answers }) => typeof answers['from'] === 'string' && answers['from'] > facts.today,
  },
  {
    id: 'expired',
    field: 'until',
    weight: 'refuse',
    text: '委托书载明的代理期限已经届满。',
    mend: '请提交新的授权委托书。',
    article: cite('CPL', '62.2'),
    applies: ({ facts, answers }) => typeof answers['until'] === 'string' && answers['until'] < facts.today,
  },
  {
    id: 'hearing-near',
    weight: 'warn',
    text: '授权委托书应当在开庭审理前送交法院。',
    article: cite('CPI', '89.1'),
    applies: ({ facts }) =>
      facts.hearings.some(
        ({ state, startsAt }) => state === 'held' || (state === 'fixed' && startsAt < facts.now),
      ),
  },
];

/** The clerk picks the party; the name that the lawyer wrote is compared. */
export const COURT_CHECKS: readonly CourtRule[] = [
  {
    id: 'another-party',
    field: 'party',
    weight: 'warn',
    text: ({ answers }) =>
      `申请人填写的当事人是“${String(answers['party-name'])}”，与所选当事人的名称不同，请核对委托书。`,
    article: cite('CPL', '62.1'),
    applies: ({ facts, answers, court }) => {
      const picked = court?.words['party'];
      const ids = typeof picked === 'object' ? picked : [picked];
      const names = facts.parties.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
      const written = String(answers['party-name']);
      // of many the lawyer writes the first: 示例业主1等二百人
      return names.length > 1
        ? !names.some((name) => written.includes(name))
        : names.some((name) => name !== written);
    },
  },
];
