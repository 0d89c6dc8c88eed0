import { readable } from '#law/archives/index.ts';
import { cite } from '#law/citations.ts';
import type { Answer } from '../engine/index.ts';
import type { CourtRule } from '../service.ts';

const has = (parts: Answer | undefined, part: string) => typeof parts === 'object' && parts.includes(part);

export const CHECKS: readonly CourtRule[] = [
  {
    id: 'undertaking',
    field: 'undertaking',
    weight: 'refuse',
    text: '对案件材料中的国家秘密、商业秘密和个人隐私应当保密，请确认后再提交。',
    article: cite('READ', '8'),
    applies: ({ answers }) => answers['undertaking'] === false,
  },
  {
    id: 'closed-for-retrial',
    field: 'purpose',
    weight: 'warn',
    text: '案件已经审理终结，诉讼代理人为申请再审的需要可以查阅审判卷的正卷；为其他目的查阅的，请说明需要。',
    article: cite('READ', '1.2'),
    applies: ({ facts, answers }) => facts.stage === 'S8' && answers['purpose'] !== 'retrial',
  },
  {
    id: 'enforcement-file',
    field: 'parts',
    weight: 'refuse',
    text: '本案不是执行案件，没有执行卷；请在执行案件中申请。',
    article: cite('READ', '5.1'),
    applies: ({ facts, answers }) => has(answers['parts'], 'enforcement-file') && facts.law !== 'enforcement',
  },
];

/** Nobody reads of a measure against him before it is carried out (审判流程公开规定 第八条). */
export const COURT_CHECKS: readonly CourtRule[] = [
  {
    id: 'preservation-hidden',
    field: 'parts',
    weight: 'refuse',
    text: '本案有尚未执行的保全裁定，执行之前不能向对方公开保全材料。',
    article: readable('preservation').article,
    applies: ({ facts, court }) =>
      has(court?.words['parts'], 'preservation') &&
      facts.measures.some(
        ({ state, partyIds }) =>
          state === 'ordered' && !partyIds.some((id) => facts.mine.partyIds.includes(id)),
      ),
  },
  {
    id: 'until',
    field: 'until',
    weight: 'refuse',
    text: '阅卷的截止日应当在今日之后。',
    article: cite('READ', '2'),
    applies: ({ facts, court }) => {
      const until = court?.words['until'];
      return typeof until === 'string' && until <= facts.today;
    },
  },
];
