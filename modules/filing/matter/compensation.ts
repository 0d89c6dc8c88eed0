import { COMPENSATION_PATHS, LIABLE_ORGANS, ORGAN_LEVELS } from '../matters.ts';
import type { GroupOf, MatterOf } from './field.ts';

type Matter = MatterOf<'compensation'>;
const committee = (matter: Matter) => matter.path === 'committee';
const reviewed = (matter: Matter) =>
  committee(matter) && matter.organ !== '' && matter.organ !== 'court' && matter.organ !== undefined;
const notVictim = (matter: Matter) => matter.notVictim;

/** 赔偿事项: against whom, by which path, what was asked and decided before (国家赔偿法 第二十二至二十五条). */
export const COMPENSATION_GROUPS: readonly GroupOf<Matter>[] = [
  {
    id: 'path',
    title: '向谁申请',
    fields: [
      { name: 'path', type: 'choice', label: '申请的途径', options: COMPENSATION_PATHS },
      { name: 'organ', type: 'choice', label: '赔偿义务机关是', options: LIABLE_ORGANS },
      { name: 'organLevel', type: 'choice', label: '赔偿义务机关的级别', options: ORGAN_LEVELS },
    ],
  },
  {
    id: 'wrong',
    title: '侵权行为',
    fields: [
      {
        name: 'wrong',
        type: 'long',
        max: 5_000,
        label: '职权行为和造成的损害',
        hint: '哪一机关、何时、作出什么行为，造成什么损害',
      },
      { name: 'happenedOn', type: 'date', label: '行为发生（结束）之日' },
      {
        name: 'knownOn',
        type: 'date',
        label: '知道侵权之日',
        hint: '请求时效自知道或者应当知道之日起两年，被羁押的期间不计算在内',
      },
      {
        name: 'originalNumber',
        type: 'text',
        max: 100,
        label: '原案的案号或者文号',
        hint: '没有的留空',
      },
      { name: 'notVictim', type: 'flag', label: '赔偿请求人不是受害人本人' },
      { name: 'victimName', type: 'text', max: 100, label: '受害人姓名（名称）', when: notVictim },
      { name: 'victimRelation', type: 'text', max: 60, label: '与受害人的关系', when: notVictim },
    ],
  },
  {
    id: 'first',
    title: '赔偿义务机关的先行处理',
    when: committee,
    fields: [
      { name: 'appliedOn', type: 'date', label: '赔偿义务机关收到申请之日' },
      {
        name: 'overdue',
        type: 'flag',
        label: '逾期没有作出决定',
        hint: '赔偿义务机关、复议机关应当自收到申请之日起两个月内作出决定。',
      },
      {
        name: 'decisionNumber',
        type: 'text',
        max: 100,
        label: '赔偿决定书文号',
        when: (matter) => !matter.overdue || reviewed(matter),
      },
      {
        name: 'decidedOn',
        type: 'date',
        label: '作出决定之日',
        when: (matter) => !matter.overdue || reviewed(matter),
      },
    ],
  },
  {
    id: 'reconsideration',
    title: '复议',
    when: reviewed,
    fields: [
      { name: 'reconsiderationAgency', type: 'text', max: 200, label: '复议机关' },
      {
        name: 'reconsiderationLevel',
        type: 'choice',
        label: '复议机关的级别',
        options: ORGAN_LEVELS,
      },
      { name: 'reconsiderationAppliedOn', type: 'date', label: '复议机关收到申请之日' },
      {
        name: 'reconsiderationNumber',
        type: 'text',
        max: 100,
        label: '复议决定书文号',
        when: (matter) => !matter.overdue,
      },
      {
        name: 'reconsiderationReceivedOn',
        type: 'date',
        label: '收到复议决定书之日',
        when: (matter) => !matter.overdue,
      },
    ],
  },
];
