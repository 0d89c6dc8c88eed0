import { cite, type Citation } from '../citations.ts';

/** The four conditions of a civil action (起诉条件). */
export const ACCEPTANCE_CONDITIONS = [
  {
    id: 'interested-plaintiff',
    text: '原告是与本案有直接利害关系的公民、法人和其他组织',
    article: cite('CPL', '122(一)'),
  },
  { id: 'definite-defendant', text: '有明确的被告', article: cite('CPL', '122(二)') },
  { id: 'specific-claim', text: '有具体的诉讼请求和事实、理由', article: cite('CPL', '122(三)') },
  {
    id: 'court-competence',
    text: '属于人民法院受理民事诉讼的范围和受诉人民法院管辖',
    article: cite('CPL', '122(四)'),
  },
] as const;

export type ConditionId = (typeof ACCEPTANCE_CONDITIONS)[number]['id'];

/** Whether a complaint lacks without it (`must`), or the law asks for it but a gap alone is no ground to return it. */
export type ComplaintItem = {
  id: string;
  name: string;
  of: 'person' | 'organisation' | 'claim';
  party?: 'plaintiff' | 'defendant';
  must: boolean;
  article: Citation;
};

const plaintiff = cite('CPL', '124(一)');
const defendant = cite('CPL', '124(二)');

/** What a statement of claim states (起诉状应当记明的事项, CPL 124; REG 4). */
export const COMPLAINT_ITEMS = [
  {
    id: 'plaintiff-name',
    name: '原告姓名',
    of: 'person',
    party: 'plaintiff',
    must: true,
    article: plaintiff,
  },
  { id: 'plaintiff-sex', name: '原告性别', of: 'person', party: 'plaintiff', must: true, article: plaintiff },
  {
    id: 'plaintiff-age',
    name: '原告年龄（出生日期）',
    of: 'person',
    party: 'plaintiff',
    must: true,
    article: plaintiff,
  },
  {
    id: 'plaintiff-ethnic-group',
    name: '原告民族',
    of: 'person',
    party: 'plaintiff',
    must: false,
    article: plaintiff,
  },
  {
    id: 'plaintiff-occupation',
    name: '原告职业',
    of: 'person',
    party: 'plaintiff',
    must: false,
    article: plaintiff,
  },
  {
    id: 'plaintiff-employer',
    name: '原告工作单位',
    of: 'person',
    party: 'plaintiff',
    must: false,
    article: plaintiff,
  },
  {
    id: 'plaintiff-address',
    name: '原告住所',
    of: 'person',
    party: 'plaintiff',
    must: true,
    article: plaintiff,
  },
  {
    id: 'plaintiff-contact',
    name: '原告联系方式',
    of: 'person',
    party: 'plaintiff',
    must: true,
    article: plaintiff,
  },
  {
    id: 'plaintiff-organisation-name',
    name: '原告名称',
    of: 'organisation',
    party: 'plaintiff',
    must: true,
    article: plaintiff,
  },
  {
    id: 'plaintiff-organisation-address',
    name: '原告住所',
    of: 'organisation',
    party: 'plaintiff',
    must: true,
    article: plaintiff,
  },
  {
    id: 'plaintiff-representative',
    name: '法定代表人或者主要负责人的姓名、职务、联系方式',
    of: 'organisation',
    party: 'plaintiff',
    must: true,
    article: plaintiff,
  },
  {
    id: 'defendant-name',
    name: '被告姓名',
    of: 'person',
    party: 'defendant',
    must: true,
    article: defendant,
  },
  {
    id: 'defendant-sex',
    name: '被告性别',
    of: 'person',
    party: 'defendant',
    must: false,
    article: defendant,
  },
  {
    id: 'defendant-employer',
    name: '被告工作单位',
    of: 'person',
    party: 'defendant',
    must: false,
    article: defendant,
  },
  {
    id: 'defendant-address',
    name: '被告住所等足以与他人相区别的信息',
    of: 'person',
    party: 'defendant',
    must: true,
    article: cite('CPI', '209'),
  },
  {
    id: 'defendant-organisation-name',
    name: '被告名称',
    of: 'organisation',
    party: 'defendant',
    must: true,
    article: defendant,
  },
  {
    id: 'defendant-organisation-address',
    name: '被告住所',
    of: 'organisation',
    party: 'defendant',
    must: true,
    article: defendant,
  },
  { id: 'claims', name: '诉讼请求', of: 'claim', must: true, article: cite('CPL', '124(三)') },
  {
    id: 'facts-and-grounds',
    name: '所根据的事实与理由',
    of: 'claim',
    must: true,
    article: cite('CPL', '124(三)'),
  },
  { id: 'evidence', name: '证据和证据来源', of: 'claim', must: true, article: cite('CPL', '124(四)') },
  {
    id: 'witnesses',
    name: '证人姓名和住所（有证人的）',
    of: 'claim',
    must: false,
    article: cite('REG', '4.1(五)'),
  },
] as const satisfies readonly ComplaintItem[];

export type ComplaintItemId = (typeof COMPLAINT_ITEMS)[number]['id'];

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
