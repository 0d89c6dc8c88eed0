import { DELAYS, ENFORCEMENT_COURTS, INSTRUMENTS } from '../matters.ts';
import type { GroupOf, MatterOf } from './field.ts';

type Matter = MatterOf<'enforcement'>;

/** 执行依据: the effective instrument, until when it had to be performed, what was performed (执行工作规定 第十六至十八条). */
export const ENFORCEMENT_GROUPS: readonly GroupOf<Matter>[] = [
  {
    id: 'instrument',
    title: '执行依据',
    fields: [
      { name: 'instrument', type: 'choice', label: '文书种类', options: INSTRUMENTS },
      {
        name: 'number',
        type: 'text',
        max: 100,
        label: '文号（案号）',
        placeholder: '如：（2025）豫0105民初1234号',
      },
      { name: 'issuer', type: 'text', max: 200, label: '作出机关', hint: '法院、仲裁机构或者公证机构的全称' },
      { name: 'madeOn', type: 'date', label: '作出日期' },
      { name: 'servedOn', type: 'date', label: '送达被执行人之日', hint: '不清楚的留空' },
      { name: 'effectiveOn', type: 'date', label: '生效日期' },
      {
        name: 'courtGround',
        type: 'choice',
        label: '向本院申请，因为本院是',
        options: ENFORCEMENT_COURTS,
      },
    ],
  },
  {
    id: 'performance',
    title: '履行期间和已经履行的部分',
    fields: [
      {
        name: 'performUntil',
        type: 'date',
        label: '履行期间的最后一日',
        hint: '文书没有确定履行期间的留空，从生效之日起算',
      },
      {
        name: 'instalments',
        type: 'flag',
        label: '文书规定分期履行',
        hint: '从最后一期履行期限届满之日起算，上面填最后一期的届满日。',
      },
      {
        name: 'performed',
        type: 'long',
        max: 1_000,
        label: '被执行人已经履行的部分',
        hint: '写明日期和金额；没有履行的写“未履行”',
      },
      {
        name: 'interruption',
        type: 'long',
        max: 1_000,
        label: '时效中止、中断的情形',
        hint: '如催告、同意履行、申请保全，写明日期；没有的留空',
      },
      { name: 'delay', type: 'choice', label: '迟延履行', options: DELAYS },
    ],
  },
  {
    id: 'standing',
    title: '主体和以前的执行',
    fields: [
      { name: 'successor', type: 'flag', label: '申请执行人是继承人或者权利承受人' },
      {
        name: 'successorReason',
        type: 'text',
        max: 500,
        label: '继承或者承受权利的事实',
        when: (matter) => matter.successor,
      },
      {
        name: 'resumes',
        type: 'flag',
        label: '恢复执行',
        hint: '终结本次执行程序后发现财产，或者和解协议没有履行的。',
      },
      {
        name: 'formerNumber',
        type: 'text',
        max: 60,
        label: '原执行案号',
        placeholder: '如：（2024）豫0105执567号',
        when: (matter) => matter.resumes,
      },
    ],
  },
];
