import { cite } from '../citations.ts';
import {
  agentIs,
  always,
  anyAgent,
  anyOrganisation,
  anyPerson,
  type GuideFacts,
  type GuideRule,
  line,
  never,
} from './guide-facts.ts';

const IDENTITY = cite('COMPENSATION_FILING', '4(一)');
const committee = (f: GuideFacts) => f.compensation?.committee === true;
const decided = (f: GuideFacts) => committee(f) && f.compensation?.overdue !== true;

/** Copies of the application to a compensation committee on paper (赔委会程序规定第一条). */
export const COMMITTEE_COPIES = 4;

/** 国家赔偿申请材料 (SCL 12; 赔偿立案规定; 赔委会程序规定 1–2, 5–6). No fee at all (SCL 41). */
export const COMPENSATION_MATERIALS: readonly GuideRule[] = [
  line('compensation-application', '国家赔偿申请书', cite('SCL', '12.1'), always, {
    note: '向赔偿委员会申请的一式四份；在线提交一份；书写确有困难的可以口头申请',
    copies: (f) => (committee(f) && !f.online ? COMMITTEE_COPIES : 1),
  }),
  line('claimant-identity', '赔偿请求人身份证明', IDENTITY, anyPerson, { of: 'claimant' }),
  line('business-licence', '营业执照或者登记证书', IDENTITY, anyOrganisation, { of: 'claimant' }),
  line('representative-certificate', '法定代表人（主要负责人）身份证明书', IDENTITY, anyOrganisation, {
    of: 'claimant',
  }),
  line(
    'victim-relation',
    '与受害人关系的证明',
    cite('SCL', '12.3'),
    (f) => f.compensation?.notVictim === true,
    { note: '继承人、有扶养关系的亲属或者权利承受人' },
  ),
  line('liability-decision', '赔偿义务机关作出的决定书', cite('COMPENSATION_COMMITTEE', '2(一)'), decided),
  line(
    'reconsideration-decision',
    '复议机关作出的复议决定书',
    cite('COMPENSATION_COMMITTEE', '2(二)'),
    (f) => decided(f) && f.compensation?.liableCourt !== true,
    { note: '赔偿义务机关是人民法院的不需要' },
  ),
  line(
    'receipt-proof',
    '赔偿申请的收讫凭证等证明材料',
    cite('COMPENSATION_COMMITTEE', '2(三)'),
    (f) => committee(f) && f.compensation?.overdue === true,
    { note: '证明赔偿义务机关或者复议机关已收到申请而逾期未作出决定' },
  ),
  line('original-documents', '原案的法律文书', cite('COMPENSATION_COMMITTEE', '2(四)'), committee, {
    offered: always,
    note: '赔偿申请所涉刑事、民事、行政诉讼和执行程序中的法律文书',
  }),
  line('damage-proof', '职权行为造成损害的证明材料', cite('COMPENSATION_COMMITTEE', '2(五)'), committee, {
    offered: always,
  }),
  line('power-of-attorney', '授权委托书', cite('COMPENSATION_COMMITTEE', '6.1'), anyAgent, {
    of: 'agent',
    note: '承认、放弃、变更赔偿请求应当有特别授权',
  }),
  line('lawyer-licence', '律师执业证', cite('COMPENSATION_COMMITTEE', '5.1'), agentIs('lawyer'), {
    of: 'agent',
  }),
  line('firm-letter', '律师事务所函', cite('COMPENSATION_COMMITTEE', '5.1'), agentIs('lawyer'), {
    of: 'agent',
  }),
  line(
    'relative-proof',
    '代理人身份证件及近亲属关系证明',
    cite('COMPENSATION_COMMITTEE', '5.1'),
    agentIs('close-relative'),
    { of: 'agent' },
  ),
  line(
    'recommendation-proof',
    '代理人身份证件及推荐材料',
    cite('COMPENSATION_COMMITTEE', '5.1'),
    agentIs('recommended'),
    { of: 'agent', note: '其他公民须经赔偿委员会许可' },
  ),
  line('further-proof', '证明符合申请条件的其他材料', cite('COMPENSATION_COMMITTEE', '2(六)'), never, {
    offered: committee,
  }),
];
