import { cite } from '#law/citations.ts';
import { recusalBarred } from '#law/hearings/index.ts';
import type { CaseFacts, CaseStaffRole } from '../case-facts.ts';
import type { Answer } from '../engine/definition.ts';
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

const listOf = (answer: Answer | undefined): readonly string[] =>
  typeof answer === 'object' ? answer : typeof answer === 'string' ? [answer] : [];
const namedIn = ({ staff }: CaseFacts, answer: Answer | undefined) => {
  const ids = listOf(answer);
  return staff.filter(({ id }) => ids.includes(id));
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
      const meant = MEANT[String(answers['whose'])];
      return (
        meant !== undefined && namedIn(facts, answers['person']).some(({ role }) => !meant.includes(role))
      );
    },
  },
  {
    id: 'asked-already',
    field: 'person',
    weight: 'refuse',
    text: '您方申请该人员回避的申请正在审查，该人员已经暂停参与本案的工作。',
    mend: '请等待法院的决定；不服的，可以申请复议一次。',
    article: cite('CPL', '50'),
    applies: ({ facts, answers }) =>
      facts.earlier.some(({ service, mine, open }) => service === 'recusal' && mine && open) &&
      namedIn(facts, answers['person']).some(({ paused }) => paused),
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

/** Of several some: neither all of them nor somebody whose recusal nobody has asked for. */
export const COURT_CHECKS: readonly CourtRule[] = [
  {
    id: 'partly',
    field: 'persons',
    weight: 'refuse',
    text: '准许回避的人员应当是被申请人员中的一部分；全部准许或者全部驳回的，请选择相应的决定。',
    article: cite('CPL', '50'),
    applies: ({ answers, court }) => {
      if (court === undefined || !court.act.endsWith('partly')) return false;
      const asked = listOf(answers['person']);
      const granted = listOf(court.words['persons']);
      return granted.length >= asked.length || granted.some((id) => !asked.includes(id));
    },
  },
];
