import { cite } from '#law/citations.ts';
import type { Field, Material } from '../engine/index.ts';
import { securityFields } from '../preservation/security.ts';
import type { CourtRule } from '../service.ts';

/** What the other side is to do or to leave, and for how long. */
export const CONDUCT_FIELDS: readonly Field[] = [
  {
    id: 'kind',
    label: '请求的保全',
    type: 'choice',
    choices: [
      { id: 'forbid', name: '禁止对方作出一定行为' },
      { id: 'order', name: '责令对方作出一定行为' },
    ],
    article: cite('CPL', '103.1'),
  },
  {
    id: 'conduct',
    label: '具体行为和期限',
    type: 'long',
    most: 2_000,
    article: cite('IP_CONDUCT', '4.1(二)'),
  },
  {
    id: 'intellectual',
    label: '是否属于知识产权与竞争纠纷',
    type: 'yes-no',
    article: cite('IP_CONDUCT', '1'),
  },
  {
    id: 'right',
    label: '所依据的权利',
    type: 'choice',
    choices: [
      { id: 'utility-or-design', name: '实用新型或者外观设计专利权', article: cite('IP_CONDUCT', '9') },
      { id: 'other', name: '其他知识产权或者竞争权益' },
    ],
    when: { field: 'intellectual', is: ['yes'] },
    article: cite('IP_CONDUCT', '8'),
  },
  {
    id: 'facts',
    label: '事实与理由',
    type: 'long',
    help: '具体说明对方的行为将造成什么难以弥补的损害，或者怎样使裁决难以执行',
    article: cite('IP_CONDUCT', '4.1(三)'),
  },
];

export const CONDUCT_SECURITY = securityFields(cite('CPI', '152'));

export const CONDUCT_MATERIALS: readonly Material[] = [
  { id: 'evidence', name: '证据材料', article: cite('IP_CONDUCT', '4.1') },
  {
    id: 'evaluation',
    name: '检索报告、专利权评价报告或者维持专利权有效的决定',
    when: { field: 'right', is: ['utility-or-design'] },
    article: cite('IP_CONDUCT', '9'),
  },
];

/** In matters of intellectual property security is always due; before a suit in every matter. */
export const CONDUCT_SECURITY_RULE: CourtRule = {
  id: 'security',
  field: 'security',
  weight: 'warn',
  text: '申请知识产权行为保全或者诉前行为保全应当提供担保，不提供的，裁定驳回申请。',
  mend: '担保数额由法院决定，知识产权案件应当相当于对方可能遭受的损失。',
  article: cite('IP_CONDUCT', '11.1'),
  applies: ({ facts, answers }) =>
    answers['security'] === 'none' && (answers['intellectual'] === true || facts.caseId === null),
};
