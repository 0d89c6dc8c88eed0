import { cite } from '#law/citations.ts';
import type { Choice } from '../engine/index.ts';
import { measureOf } from '../renew-preservation/rules.ts';
import type { CourtRule } from '../service.ts';

/** Why it should end: grounds of the one who asked for it (财产保全规定 第二十三条), and of the other side. */
export const OWN_GROUNDS: readonly Choice[] = [
  { id: 'no-suit', name: '诉前保全后三十日内没有起诉或者申请仲裁', article: cite('PRS', '23.1(一)') },
  {
    id: 'arbitration-not-accepted',
    name: '仲裁申请未被受理、被准许撤回或者按撤回处理',
    article: cite('PRS', '23.1(二)'),
  },
  { id: 'arbitration-lost', name: '仲裁申请或者请求被驳回', article: cite('PRS', '23.1(三)') },
  { id: 'suit-ended', name: '起诉未被受理、准许撤诉或者按撤诉处理', article: cite('PRS', '23.1(四)') },
  { id: 'suit-lost', name: '起诉或者诉讼请求被生效裁判驳回', article: cite('PRS', '23.1(五)') },
  { id: 'withdrawn', name: '撤回保全申请', article: cite('CPI', '166.1(二)') },
  { id: 'own-other', name: '其他应当申请解除的情形', article: cite('PRS', '23.1(六)') },
];
export const OTHER_GROUNDS: readonly Choice[] = [
  { id: 'security-given', name: '提供充分有效的担保', article: cite('PRS', '22') },
  { id: 'wrong', name: '保全错误', article: cite('CPI', '166.1(一)') },
  { id: 'claim-lost', name: '申请人的起诉或者诉讼请求被生效裁判驳回', article: cite('CPI', '166.1(三)') },
  { id: 'no-suit-followed', name: '诉前保全后申请人没有依法起诉或者申请仲裁', article: cite('CPL', '104.3') },
  { id: 'other', name: '其他应当解除的情形', article: cite('CPI', '166.1(四)') },
];

export const CHECKS: readonly CourtRule[] = [
  {
    id: 'side',
    field: 'side',
    weight: 'refuse',
    text: '所选的身份与该保全措施的申请人不一致，请核对。',
    article: cite('PRS', '23'),
    applies: ({ facts, answers }) => {
      const measure = measureOf(facts, answers);
      if (measure === undefined || typeof answers['side'] !== 'string') return false;
      const own = measure.partyIds.some((id) => facts.mine.partyIds.includes(id));
      return own !== (answers['side'] === 'own');
    },
  },
  {
    id: 'conduct-and-security',
    field: 'other-ground',
    weight: 'warn',
    text: '行为保全一般不因被申请人提供担保而解除，申请人同意的除外。',
    article: cite('IP_CONDUCT', '12'),
    applies: ({ answers }) => answers['what'] === 'conduct' && answers['other-ground'] === 'security-given',
  },
];
