import { CRIME_TYPES } from '../matters.ts';
import type { GroupOf, MatterOf } from './field.ts';

type Matter = MatterOf<'private-prosecution'>;
const forVictim = (matter: Matter) => matter.forVictim;

/** 指控的犯罪: time, place, means and harm, who the victim is, what the authorities said (刑诉解释 第三百一十六至三百一十九条). */
export const PROSECUTION_GROUPS: readonly GroupOf<Matter>[] = [
  {
    id: 'crime',
    title: '指控的犯罪',
    fields: [
      { name: 'crimeType', type: 'choice', label: '属于哪一类自诉案件', options: CRIME_TYPES },
      {
        name: 'committedOn',
        type: 'text',
        max: 100,
        label: '犯罪时间',
        placeholder: '如：2026年3月1日晚',
        hint: '持续一段时间的写明起止',
      },
      { name: 'place', type: 'text', max: 300, label: '犯罪地点', hint: '犯罪地法院有管辖权' },
      {
        name: 'means',
        type: 'long',
        max: 5_000,
        label: '手段和情节',
        hint: '被告人做了什么、怎样做的，只写事实',
      },
      { name: 'harm', type: 'long', max: 5_000, label: '危害后果', hint: '伤情、损失等，与证据对应' },
    ],
  },
  {
    id: 'victim',
    title: '被害人',
    fields: [
      {
        name: 'forVictim',
        type: 'flag',
        label: '自诉人不是被害人本人（代为告诉）',
        hint: '被害人死亡、丧失行为能力或者因受强制、威吓等无法告诉的，由法定代理人、近亲属告诉。',
      },
      { name: 'victimName', type: 'text', max: 100, label: '被害人姓名', when: forVictim },
      { name: 'victimRelation', type: 'text', max: 60, label: '与被害人的关系', when: forVictim },
      { name: 'victimUnable', type: 'text', max: 500, label: '被害人不能亲自告诉的原因', when: forVictim },
      { name: 'withCivilClaim', type: 'flag', label: '附带提起民事诉讼，请求赔偿物质损失' },
    ],
  },
  {
    id: 'refused',
    title: '控告和不予追究',
    when: (matter) => matter.crimeType === '3',
    fields: [
      { name: 'reportedTo', type: 'text', max: 200, label: '向哪一机关控告' },
      { name: 'reportedOn', type: 'date', label: '控告之日' },
      {
        name: 'refusalPaper',
        type: 'text',
        max: 200,
        label: '不予追究的文书',
        placeholder: '如：不予立案通知书及文号',
      },
      { name: 'refusedOn', type: 'date', label: '作出之日' },
    ],
  },
];
