import { cite } from '#law/citations.ts';
import type { CourtRule } from '../service.ts';

const ending = (how: unknown) => how === 'end' || how === 'resign';

export const CHECKS: readonly CourtRule[] = [
  {
    id: 'term-over',
    field: 'until',
    weight: 'refuse',
    text: '变更后的代理期限已经届满，需要结束代理的请选择解除委托。',
    article: cite('CPL', '63'),
    applies: ({ facts, answers }) => typeof answers['until'] === 'string' && answers['until'] < facts.today,
  },
  {
    id: 'from-later',
    field: 'from',
    weight: 'refuse',
    text: '请在变更或者解除之日及以后告知，日期不能晚于今天。',
    article: cite('CPL', '63'),
    applies: ({ facts, answers }) => typeof answers['from'] === 'string' && answers['from'] > facts.today,
  },
  {
    id: 'hearing-fixed',
    weight: 'warn',
    text: '本案已经确定开庭日期，解除委托不当然使开庭延期，请告知当事人及时另行委托或者本人到庭。',
    article: cite('CPL', '146'),
    applies: ({ facts, answers }) =>
      ending(answers['how']) && facts.hearings.some(({ state }) => state === 'fixed'),
  },
];
