import { cite } from '#law/citations.ts';
import type { Choice } from '../engine/definition.ts';

/** Grounds of recusal in civil, administrative, enforcement and compensation cases (民诉法解释 第四十三条至第四十五条). */
export const CIVIL_GROUNDS: readonly Choice[] = [
  { id: 'party', name: '是本案当事人或者当事人近亲属', article: cite('CPI', '43(一)') },
  { id: 'interest', name: '本人或者其近亲属与本案有利害关系', article: cite('CPI', '43(二)') },
  {
    id: 'earlier-part',
    name: '担任过本案的证人、鉴定人、辩护人、诉讼代理人、翻译人员',
    article: cite('CPI', '43(三)'),
  },
  { id: 'kin-of-agent', name: '是本案诉讼代理人近亲属', article: cite('CPI', '43(四)') },
  {
    id: 'shares',
    name: '本人或者其近亲属持有本案非上市公司当事人的股份或者股权',
    article: cite('CPI', '43(五)'),
  },
  {
    id: 'relation',
    name: '与本案当事人或者诉讼代理人有其他利害关系，可能影响公正审理',
    article: cite('CPI', '43(六)'),
  },
  {
    id: 'banquet',
    name: '接受本案当事人及其受托人宴请，或者参加由其支付费用的活动',
    article: cite('CPI', '44(一)'),
  },
  { id: 'gifts', name: '索取、接受本案当事人及其受托人财物或者其他利益', article: cite('CPI', '44(二)') },
  { id: 'meeting', name: '违反规定会见本案当事人、诉讼代理人', article: cite('CPI', '44(三)') },
  {
    id: 'recommending',
    name: '为本案当事人推荐、介绍诉讼代理人，或者为律师、其他人员介绍代理本案',
    article: cite('CPI', '44(四)'),
  },
  { id: 'borrowing', name: '向本案当事人及其受托人借用款物', article: cite('CPI', '44(五)') },
  { id: 'misconduct', name: '有其他不正当行为，可能影响公正审理', article: cite('CPI', '44(六)') },
  { id: 'same-case', name: '在本案其他审判程序中参与过审判工作', article: cite('CPI', '45.1') },
];

/** Grounds of recusal in criminal cases (刑诉解释 第二十七条至第二十九条); those of article 28 must be proved. */
export const CRIMINAL_GROUNDS: readonly Choice[] = [
  { id: 'party', name: '是本案的当事人或者是当事人的近亲属', article: cite('CrI', '27(一)') },
  { id: 'interest', name: '本人或者其近亲属与本案有利害关系', article: cite('CrI', '27(二)') },
  {
    id: 'earlier-part',
    name: '担任过本案的证人、鉴定人、辩护人、诉讼代理人、翻译人员',
    article: cite('CrI', '27(三)'),
  },
  { id: 'kin-of-agent', name: '与本案的辩护人、诉讼代理人有近亲属关系', article: cite('CrI', '27(四)') },
  {
    id: 'relation',
    name: '与本案当事人有其他利害关系，可能影响公正审判',
    article: cite('CrI', '27(五)'),
  },
  { id: 'meeting', name: '违反规定会见本案当事人、辩护人、诉讼代理人', article: cite('CrI', '28(一)') },
  {
    id: 'recommending',
    name: '为本案当事人推荐、介绍辩护人、诉讼代理人，或者为律师、其他人员介绍办理本案',
    article: cite('CrI', '28(二)'),
  },
  {
    id: 'gifts',
    name: '索取、接受本案当事人及其委托的人的财物或者其他利益',
    article: cite('CrI', '28(三)'),
  },
  {
    id: 'banquet',
    name: '接受本案当事人及其委托的人的宴请，或者参加由其支付费用的活动',
    article: cite('CrI', '28(四)'),
  },
  { id: 'borrowing', name: '向本案当事人及其委托的人借用款物', article: cite('CrI', '28(五)') },
  { id: 'misconduct', name: '有其他不正当行为，可能影响公正审判', article: cite('CrI', '28(六)') },
  { id: 'same-case', name: '在本案其他审判程序中参与过审判工作', article: cite('CrI', '29.2') },
];

/** Grounds that a criminal court hears only with proof (刑诉解释 第三十三条). */
export const TO_BE_PROVED: readonly string[] = CRIMINAL_GROUNDS.filter(({ article }) =>
  article?.article.startsWith('28'),
).map(({ id }) => id);
