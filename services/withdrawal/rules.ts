import { cite, type Citation } from '#law/citations.ts';
import type { CourtRule } from '../service.ts';
import { specialPower } from '../powers.ts';
import { kindOf } from './kinds.ts';

export const BARS: readonly CourtRule[] = [
  {
    id: 'pronounced',
    weight: 'refuse',
    text: '本案已经宣判，不能再撤诉。',
    mend: '不服一审裁判的，可以在上诉期内上诉。',
    article: cite('CPL', '148.1'),
    applies: ({ facts }) => facts.pronounced && facts.stage !== 'S6' && facts.stage !== 'S7',
  },
  {
    id: 'no-case',
    weight: 'refuse',
    text: '本案尚未立案。',
    mend: '请在“我的立案”中撤回立案申请。',
    article: cite('CPL', '148.1'),
    applies: ({ facts }) => facts.stage === 'S1',
  },
  specialPower('withdraw'),
];

/** A warning about what follows from a withdrawal of one kind. */
const follows = (id: string, text: string, article: Citation, applies: CourtRule['applies']): CourtRule => ({
  id,
  weight: 'warn',
  text,
  article,
  applies,
});

export const CHECKS: readonly CourtRule[] = [
  {
    id: 'kind',
    field: 'what',
    weight: 'refuse',
    text: '按本案所处的阶段和您方的诉讼地位，不能撤回所选的事项。',
    mend: '请核对要撤回的是起诉、反诉、上诉还是执行申请。',
    article: cite('CPL', '148.1'),
    applies: ({ facts: { stage, law, mine }, answers }) => {
      const kind = kindOf(answers['what']);
      return (
        kind !== undefined &&
        !(
          kind.stages.includes(stage) &&
          kind.bases[law] &&
          mine.role !== null &&
          kind.roles.includes(mine.role)
        )
      );
    },
  },
  {
    id: 'consent',
    field: 'consent',
    weight: 'refuse',
    text: '在二审中撤回起诉，应当经其他当事人同意。',
    article: cite('CPI', '336.1'),
    applies: ({ answers }) => answers['what'] === 'suit-on-appeal' && answers['consent'] === false,
  },
  {
    id: 'voluntary',
    field: 'voluntary',
    weight: 'refuse',
    text: '撤回自诉应当出于自诉人自愿。',
    article: cite('CrI', '329.2'),
    applies: ({ facts, answers }) => facts.law === 'criminal' && answers['voluntary'] === false,
  },
  follows(
    'divorce',
    '离婚案件撤诉后，没有新情况、新理由，六个月内又起诉的，法院不予受理。',
    cite('CPI', '214.2'),
    ({ facts, answers }) => answers['what'] === 'suit' && facts.causeName.includes('离婚'),
  ),
  follows(
    'no-second-suit',
    '行政案件准许撤诉后，以同一事实和理由重新起诉的，法院不予立案。',
    cite('ALI', '60.1'),
    ({ facts, answers }) => answers['what'] === 'suit' && facts.law === 'administrative',
  ),
  follows(
    'no-second-prosecution',
    '撤回自诉后就同一事实又告诉的，法院不予受理，因证据不足而撤诉的除外。',
    cite('CrI', '320.2(六)'),
    ({ facts, answers }) => answers['what'] === 'suit' && facts.law === 'criminal',
  ),
  follows(
    'no-suit-after-appeal',
    '在二审中撤回起诉后重复起诉的，法院不予受理。',
    cite('CPI', '336.2'),
    ({ answers }) => answers['what'] === 'suit-on-appeal',
  ),
  follows(
    'judgment-stands',
    '准许撤回上诉、他方没有上诉的，一审裁判发生法律效力。',
    cite('CPL', '180'),
    ({ answers }) => answers['what'] === 'appeal',
  ),
  follows(
    'enforcement-again',
    '撤回执行申请后，在申请执行时效期间内可以再次申请执行。',
    cite('CPI', '518'),
    ({ answers }) => answers['what'] === 'enforcement',
  ),
  follows(
    'fee',
    '准许撤诉的，案件受理费减半交纳，由申请撤诉的一方负担，多交部分原路退回。',
    cite('FEE', '34.1'),
    ({ facts, answers }) =>
      facts.law === 'civil' && (answers['what'] === 'suit' || answers['what'] === 'appeal'),
  ),
];

export const COURT_CHECKS: readonly CourtRule[] = [
  {
    id: 'counterclaim-goes-on',
    field: 'rest',
    weight: 'refuse',
    text: '本案有已经受理的反诉。准许本诉原告撤诉的，应当对反诉继续审理。',
    article: cite('CPI', '239'),
    applies: ({ facts, answers, court }) =>
      court?.act === 'granted' &&
      answers['what'] === 'suit' &&
      court.words['rest'] === 'none' &&
      facts.earlier.some(({ service, outcome }) => service === 'counterclaim' && outcome === 'joined'),
  },
  {
    id: 'counterclaim-let-go',
    weight: 'warn',
    text: '本诉撤诉后，被告申请撤回反诉的，应予准许。',
    article: cite('CPI', '239'),
    applies: ({ answers, court }) => court?.act === 'refused' && answers['what'] === 'counterclaim',
  },
];
