import { cite } from '#law/citations.ts';
import { recusalBarred } from '#law/hearings/index.ts';
import type { CaseStaffRole } from '../case-facts.ts';
import type { CourtRule } from '../service.ts';

/** Whose recusal: the words of the form, and which staff of the case each of them can mean. */
const MEANT: Readonly<Record<string, readonly CaseStaffRole[]>> = {
  president: ['presiding', 'judge'],
  judge: ['presiding', 'judge', 'lay-judge', 'enforcement'],
  staff: ['assistant', 'clerk'],
};

const late = (law: 'civil' | 'administrative'): CourtRule => {
  const barred = recusalBarred({ law, debateClosed: true });
  if (barred === undefined) throw new Error('a closed debate bars the recusal');
  return {
    id: `late-${law}`,
    weight: 'refuse',
    ...barred,
    mend: '如认为裁判人员应当回避而未回避，可以作为上诉或者申请再审的理由提出。',
    // enforcement and compensation have no debate that could close
    applies: ({ facts }) => facts.law === law && facts.debateClosed,
  };
};

export const BARS: readonly CourtRule[] = [late('civil'), late('administrative')];

export const CHECKS: readonly CourtRule[] = [
  {
    id: 'person',
    field: 'person',
    weight: 'refuse',
    text: '所选人员与“申请谁回避”不一致，请核对其职务。',
    article: cite('CPL', '49'),
    applies: ({ facts, answers }) => {
      const member = facts.staff.find(({ id }) => id === answers['person']);
      const meant = MEANT[String(answers['whose'])];
      return member !== undefined && meant !== undefined && !meant.includes(member.role);
    },
  },
  {
    id: 'after-start',
    field: 'learnt',
    weight: 'refuse',
    text: '本案已经开庭审理。只有在开始审理后才知道的回避事由，现在仍可以提出。',
    mend: '请写明知道该事由的日期。',
    article: cite('CPL', '48.1'),
    applies: ({ facts, answers }) =>
      facts.hearings.some(({ state }) => state === 'held') && answers['learnt'] === 'before',
  },
  {
    id: 'learnt-on',
    field: 'learnt-on',
    weight: 'refuse',
    text: '知道回避事由的日期不能晚于今天。',
    article: cite('CPL', '48.1'),
    applies: ({ facts, answers }) =>
      typeof answers['learnt-on'] === 'string' && answers['learnt-on'] > facts.today,
  },
  {
    id: 'asked-before',
    weight: 'warn',
    text: '本案中已经有回避申请被驳回；同一事由再次提出的，可能被当庭驳回。',
    article: cite('CPL', '50'),
    applies: ({ facts }) =>
      facts.earlier.some(
        ({ service, mine, outcome }) => mine && service === 'recusal' && outcome === 'refused',
      ),
  },
];
