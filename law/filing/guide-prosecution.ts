import { cite } from '../citations.ts';
import {
  agentIs,
  always,
  anyAgent,
  anyOrganisation,
  anyPerson,
  type GuideRule,
  line,
  never,
} from './guide-facts.ts';

const IDENTITY = cite('REG', '6(一)');
const AGENT = cite('REG', '6(二)');

/** 刑事自诉材料 (CrI 316–319; REG 5–6). No legal worker: their business is civil and administrative. */
export const PROSECUTION_MATERIALS: readonly GuideRule[] = [
  line('private-complaint', '刑事自诉状', cite('CrI', '318'), always, {
    note: '写明双方身份信息，犯罪的时间、地点、手段、情节和后果，具体诉讼请求，证据',
  }),
  line('complaint-copies', '自诉状副本', cite('REG', '6(四)'), (f) => !f.online, {
    note: '按照被告人及其他当事人人数；在线提交不需要',
    copies: (f) => f.otherParties ?? 1,
  }),
  line(
    'civil-complaint',
    '刑事附带民事自诉状',
    cite('CrI', '318'),
    (f) => f.prosecution?.civilClaim === true,
  ),
  line('prosecutor-identity', '自诉人身份证明', IDENTITY, anyPerson, { of: 'claimant' }),
  line('business-licence', '营业执照或者登记证书', IDENTITY, anyOrganisation, { of: 'claimant' }),
  line('representative-certificate', '法定代表人（主要负责人）身份证明书', IDENTITY, anyOrganisation, {
    of: 'claimant',
  }),
  line('accused-information', '被告人身份信息', cite('REG', '6(三)'), always, {
    note: '足以使被告人与他人相区别的姓名、住所等',
  }),
  line('crime-evidence', '证明被告人犯罪事实的证据', cite('CrI', '316(四)'), always, {
    note: '缺乏罪证的，法院会说服撤回或者裁定不予受理',
  }),
  line(
    'damage-proof',
    '被害人遭受物质损失的证据',
    cite('CrPL', '101.1'),
    (f) => f.prosecution?.civilClaim === true,
  ),
  line(
    'refusal-proof',
    '曾经提出控告，公安机关或者人民检察院不予追究的证明',
    cite('CrI', '1(三)'),
    (f) => f.prosecution?.refusedByAuthority === true,
    { note: '不予立案通知书、不起诉决定书等' },
  ),
  line(
    'victim-relation',
    '代为告诉人身份证明及与被害人关系的证明',
    cite('CrI', '317.2'),
    (f) => f.prosecution?.forVictim === true,
  ),
  line(
    'victim-unable',
    '被害人不能亲自告诉的原因的证明',
    cite('CrI', '317.2'),
    (f) => f.prosecution?.forVictim === true,
  ),
  line('power-of-attorney', '授权委托书', AGENT, anyAgent, { of: 'agent' }),
  line('lawyer-licence', '律师执业证', AGENT, agentIs('lawyer'), { of: 'agent' }),
  line('firm-letter', '律师事务所函', cite('CrI', '66'), agentIs('lawyer'), {
    of: 'agent',
    note: '接受委托后三日以内提交委托手续',
  }),
  line('relative-proof', '代理人身份证件及关系证明', AGENT, agentIs('close-relative'), { of: 'agent' }),
  line('recommendation-proof', '代理人身份证件及推荐材料', AGENT, agentIs('recommended'), { of: 'agent' }),
  line('witnesses', '证人姓名、住所、联系方式', cite('REG', '5(六)'), never, { offered: always }),
];
