import { AGENCY_LEVELS, CHALLENGED, RECONSIDERED } from '../matters.ts';
import type { GroupOf, MatterOf } from './field.ts';

type Matter = MatterOf<'administrative'>;
const omission = (matter: Matter) => matter.challenged === 'omission';
const act = (matter: Matter) => !omission(matter);
const reviewed = (matter: Matter) => matter.reconsidered !== '' && matter.reconsidered !== 'none';
const answered = (matter: Matter) =>
  matter.reconsidered === 'upheld' || matter.reconsidered === 'changed' || matter.reconsidered === 'rejected';

/** 被诉行政行为: what is challenged, when it was known, what the reconsideration said (行诉法 第四十四至四十九条). */
export const ADMINISTRATIVE_GROUPS: readonly GroupOf<Matter>[] = [
  {
    id: 'act',
    title: '被诉行政行为',
    fields: [
      { name: 'challenged', type: 'choice', label: '起诉的是', options: CHALLENGED },
      { name: 'agencyLevel', type: 'choice', label: '被告行政机关的类别', options: AGENCY_LEVELS },
      {
        name: 'name',
        type: 'text',
        max: 200,
        label: '行政行为的名称',
        placeholder: '如：行政处罚决定、不予登记决定',
        when: act,
      },
      {
        name: 'name',
        type: 'text',
        max: 200,
        label: '申请履行的职责',
        placeholder: '如：办理不动产登记、查处举报事项',
        when: omission,
      },
      { name: 'number', type: 'text', max: 100, label: '文号', hint: '没有书面决定的留空', when: act },
      { name: 'madeOn', type: 'date', label: '作出日期', when: act },
      {
        name: 'knownOn',
        type: 'date',
        label: '知道行政行为之日',
        hint: '收到决定书，或者以其他方式知道的那一天',
        when: act,
      },
      {
        name: 'appliedOn',
        type: 'date',
        label: '向行政机关提出申请之日',
        when: (matter) => omission(matter) && !matter.exOfficio,
      },
      {
        name: 'exOfficio',
        type: 'flag',
        label: '行政机关应当依职权主动履行，不需要申请',
        when: omission,
      },
      { name: 'urgent', type: 'flag', label: '情况紧急，不受两个月履行期限的限制', when: omission },
      {
        name: 'notTold',
        type: 'flag',
        label: '行政机关没有告知起诉期限',
        hint: '自知道或者应当知道起诉期限之日起算，但自知道行政行为内容之日起最长一年。',
        when: act,
      },
      { name: 'immovable', type: 'flag', label: '因不动产提起诉讼', hint: '由不动产所在地法院管辖。' },
      { name: 'liberty', type: 'flag', label: '对限制人身自由的强制措施不服', when: act },
    ],
  },
  {
    id: 'reconsideration',
    title: '行政复议',
    fields: [
      { name: 'reconsidered', type: 'choice', label: '是否经过行政复议', options: RECONSIDERED },
      { name: 'reconsiderationAppliedOn', type: 'date', label: '申请复议之日', when: reviewed },
      { name: 'reconsiderationNumber', type: 'text', max: 100, label: '复议决定书文号', when: answered },
      { name: 'reconsiderationReceivedOn', type: 'date', label: '收到复议决定书之日', when: answered },
    ],
  },
  {
    id: 'together',
    title: '一并提出的请求',
    fields: [
      { name: 'withCompensation', type: 'flag', label: '一并请求行政赔偿、补偿' },
      { name: 'withCivilDispute', type: 'flag', label: '一并解决相关民事争议' },
      {
        name: 'norm',
        type: 'text',
        max: 300,
        label: '一并请求审查的规范性文件',
        hint: '写明文件名称或者审查对象，规章不在审查范围；没有的留空',
      },
    ],
  },
];
