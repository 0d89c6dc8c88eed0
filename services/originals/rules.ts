import { cite } from '#law/citations.ts';
import type { Choice } from '../engine/index.ts';
import type { CourtRule } from '../service.ts';

/** The only grounds on which a court asks for the original after a sound electronic one (在线诉讼规则 第十二条). */
export const GROUNDS: readonly Choice[] = [
  {
    id: 'objection',
    name: '对方当事人认为电子化材料与原件、原物不一致，并提出合理理由和依据',
    article: cite('OLR', '12(一)'),
  },
  { id: 'unclear', name: '电子化材料呈现不完整、内容不清晰、格式不规范', article: cite('OLR', '12(二)') },
  { id: 'archive', name: '卷宗、档案管理相关规定要求提供原件、原物', article: cite('OLR', '12(三)') },
  { id: 'necessary', name: '人民法院认为有必要提交原件、原物', article: cite('OLR', '12(四)') },
];

/** Of what lawyers may be asked to show the original (一站式诉讼服务意见 第七条). */
export const KINDS: readonly Choice[] = [
  { id: 'identity', name: '身份证明', article: cite('OPINIONS', '7') },
  { id: 'mandate', name: '授权委托书', article: cite('OPINIONS', '7') },
  { id: 'evidence', name: '书证、鉴定意见等需要质证的证据', article: cite('OPINIONS', '7') },
  { id: 'disputed', name: '对方当事人提出异议且有合理理由的材料', article: cite('OPINIONS', '7') },
];

export const CHECKS: readonly CourtRule[] = [
  {
    id: 'disputed-by-objection',
    field: 'ground',
    weight: 'refuse',
    text: '对方当事人没有提出异议的，不能以异议为由要求提供原件；请核对材料的种类和理由。',
    article: cite('OPINIONS', '7'),
    applies: ({ answers }) => answers['kind'] === 'disputed' && answers['ground'] !== 'objection',
  },
  {
    id: 'equal-to-original',
    field: 'ground',
    weight: 'warn',
    text: '对方没有异议、经过公证、已在之前诉讼中确认或者已经比对一致的电子化材料，可以认定符合原件、原物形式要求，请先核对是否仍有必要。',
    article: cite('OLR', '13'),
    applies: ({ answers }) => answers['ground'] === 'necessary' || answers['ground'] === 'archive',
  },
];
