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
