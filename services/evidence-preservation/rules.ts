import { cite } from '#law/citations.ts';
import { evidenceRequestLate } from '#law/evidence/index.ts';
import type { CourtRule } from '../service.ts';

export const BARS: readonly CourtRule[] = [
  {
    id: 'civil-or-administrative',
    weight: 'refuse',
    text: '证据保全适用于民事、行政案件；本案请申请人民法院收集、调取证据。',
    article: cite('CPL', '84.1'),
    applies: ({ facts }) => facts.law !== 'civil' && facts.law !== 'administrative',
  },
  {
    id: 'late',
    weight: 'warn',
    text: '举证期限已经届满，当事人申请证据保全应当在举证期限届满前提出；是否主动保全由人民法院决定。',
    article: cite('EVR', '25.2'),
    applies: ({ facts }) =>
      facts.evidenceUntil !== null &&
      evidenceRequestLate('preservation', { periodEnds: facts.evidenceUntil, askedOn: facts.today }) !==
        undefined,
  },
];

/** Security must be where it may do harm. */
export const SECURITY_RULE: CourtRule = {
  id: 'security',
  field: 'security',
  weight: 'warn',
  text: '保全措施限制使用、流通或者可能造成损失的，人民法院应当责令申请人提供相应的担保。',
  article: cite('EVR', '26.1'),
  applies: ({ answers }) => answers['security'] === 'none',
};
