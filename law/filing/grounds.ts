import { cite, type Citation } from '../citations.ts';

/** What the court does: a ruling the plaintiff can appeal, or telling him where to go (释明), then a ruling if he insists. */
export type NonAcceptanceOutcome = 'ruling' | 'redirect-then-ruling';

/** Why an action is not accepted (不予受理的情形), each with what the plaintiff is told. */
export const NON_ACCEPTANCE_GROUNDS = [
  {
    id: 'not-interested',
    text: '原告与本案没有直接利害关系',
    outcome: 'ruling',
    article: cite('CPL', '122(一)'),
  },
  {
    id: 'no-definite-defendant',
    text: '经补正仍不能确定明确的被告',
    outcome: 'ruling',
    article: cite('CPI', '209.2'),
  },
  {
    id: 'no-specific-claim',
    text: '没有具体的诉讼请求和事实、理由',
    outcome: 'ruling',
    article: cite('CPL', '122(三)'),
  },
  {
    id: 'administrative',
    text: '属于行政诉讼受案范围，请提起行政诉讼',
    outcome: 'redirect-then-ruling',
    article: cite('CPL', '127(一)'),
  },
  {
    id: 'arbitration',
    text: '双方有书面仲裁协议，请向仲裁机构申请仲裁',
    outcome: 'redirect-then-ruling',
    article: cite('CPL', '127(二)'),
  },
  {
    id: 'other-authority',
    text: '依法应当由其他机关处理，请向有关机关申请解决',
    outcome: 'redirect-then-ruling',
    article: cite('CPL', '127(三)'),
  },
  {
    id: 'other-court',
    text: '不属于本院管辖，请向有管辖权的人民法院起诉',
    outcome: 'redirect-then-ruling',
    article: cite('CPL', '127(四)'),
  },
  {
    id: 'res-judicata',
    text: '裁判已经发生法律效力，请申请再审',
    outcome: 'redirect-then-ruling',
    article: cite('CPL', '127(五)'),
  },
  {
    id: 'barred-period',
    text: '在依法不得起诉的期限内起诉',
    outcome: 'ruling',
    article: cite('CPL', '127(六)'),
  },
  {
    id: 'divorce-six-months',
    text: '离婚、收养关系案件没有新情况、新理由，在六个月内又起诉',
    outcome: 'ruling',
    article: cite('CPL', '127(七)'),
  },
  {
    id: 'not-corrected',
    text: '起诉材料经补正仍不符合要求，坚持起诉',
    outcome: 'ruling',
    article: cite('REG', '7.4'),
  },
  {
    id: 'correction-missed',
    text: '在指定期限内没有补正，坚持起诉',
    outcome: 'ruling',
    article: cite('REG', '7.3'),
  },
  { id: 'unlawful', text: '违法起诉或者不符合法律规定', outcome: 'ruling', article: cite('REG', '10(一)') },
  {
    id: 'sovereignty',
    text: '涉及危害国家主权和领土完整',
    outcome: 'ruling',
    article: cite('REG', '10(二)'),
  },
  { id: 'state-security', text: '危害国家安全', outcome: 'ruling', article: cite('REG', '10(三)') },
  { id: 'national-unity', text: '破坏国家统一和民族团结', outcome: 'ruling', article: cite('REG', '10(四)') },
  { id: 'religious-policy', text: '破坏国家宗教政策', outcome: 'ruling', article: cite('REG', '10(五)') },
  {
    id: 'outside-jurisdiction',
    text: '所诉事项不属于人民法院主管',
    outcome: 'ruling',
    article: cite('REG', '10(六)'),
  },
] as const satisfies readonly {
  id: string;
  text: string;
  outcome: NonAcceptanceOutcome;
  article: Citation;
}[];

export type NonAcceptanceGroundId = (typeof NON_ACCEPTANCE_GROUNDS)[number]['id'];

/** When a court may still ask for the original after a compliant electronic filing (OLR 12): it must name one. */
export const ORIGINAL_REQUIRED_GROUNDS = [
  {
    id: 'opponent-objects',
    text: '对方当事人认为与原件、原物不一致，并提出合理理由和依据',
    article: cite('OLR', '12(一)'),
  },
  { id: 'unclear', text: '电子化材料不完整、不清晰、格式不规范', article: cite('OLR', '12(二)') },
  { id: 'archive-rule', text: '卷宗、档案管理规定要求提供原件、原物', article: cite('OLR', '12(三)') },
  { id: 'court-needs', text: '人民法院认为有必要', article: cite('OLR', '12(四)') },
] as const;

export type OriginalRequiredGroundId = (typeof ORIGINAL_REQUIRED_GROUNDS)[number]['id'];
