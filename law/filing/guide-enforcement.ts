import { cite } from '../citations.ts';
import {
  agentIs,
  always,
  anyAgent,
  anyClaimant,
  anyOrganisation,
  anyPerson,
  type EnforcementTitle,
  type GuideFacts,
  type GuideRule,
  line,
  never,
} from './guide-facts.ts';

const IDENTITY = cite('ENF', '18(三)');
const titleIs = (title: EnforcementTitle) => (f: GuideFacts) => (f.enforcement?.title ?? 'court') === title;

/** 申请执行材料 (ENF 16–20). Nothing is prepaid (FEE 20), so there is no relief to ask for. */
export const ENFORCEMENT_MATERIALS: readonly GuideRule[] = [
  line('enforcement-application', '申请执行书', cite('ENF', '18(一)'), always, {
    note: '写明理由、事项、执行标的和所了解的被执行人财产状况；外国一方提交中文申请执行书',
  }),
  line('enforcement-title', '生效法律文书副本', cite('ENF', '18(二)'), always),
  line('effect-proof', '法律文书已经生效的证明', cite('ENF', '16(一)'), never, { offered: titleIs('court') }),
  line('applicant-identity', '申请执行人居民身份证', IDENTITY, anyPerson, { of: 'claimant' }),
  line('business-licence', '营业执照副本', IDENTITY, anyOrganisation, { of: 'claimant' }),
  line('representative-certificate', '法定代表人（主要负责人）身份证明', IDENTITY, anyOrganisation, {
    of: 'claimant',
  }),
  line(
    'guardian-proof',
    '法定代理人身份及监护关系证明',
    cite('CPL', '60'),
    anyClaimant((c) => c.lacksCapacity === true),
    { of: 'claimant' },
  ),
  line(
    'successor-proof',
    '继承或者承受权利的证明文件',
    cite('ENF', '18(四)'),
    (f) => f.enforcement?.successor === true,
  ),
  line(
    'arbitration-agreement',
    '有仲裁条款的合同书或者仲裁协议书',
    cite('ENF', '19'),
    titleIs('arbitral-award'),
  ),
  line('execution-certificate', '执行证书', cite('NOTARISED', '3'), titleIs('notarised-debt'), {
    note: '由公证机构出具，证明履行情况等内容',
  }),
  line(
    'local-property-proof',
    '该法院辖区有可供执行财产的证明材料',
    cite('EXI', '1'),
    (f) => f.enforcement?.atPropertyPlace === true,
  ),
  line('property-clues', '被执行人财产线索', cite('ENF', '18(一)'), never, { offered: always }),
  line('power-of-attorney', '授权委托书', cite('ENF', '20'), anyAgent, {
    of: 'agent',
    note: '放弃、变更权利，执行和解，代收执行款项，应当有特别授权',
  }),
  line('lawyer-licence', '律师执业证', cite('CPI', '88(一)'), agentIs('lawyer'), { of: 'agent' }),
  line('firm-letter', '律师事务所函', cite('CPI', '88(一)'), agentIs('lawyer'), { of: 'agent' }),
  line('legal-worker-licence', '法律服务工作者执业证', cite('CPI', '88(二)'), agentIs('legal-worker'), {
    of: 'agent',
  }),
  line('legal-worker-letter', '基层法律服务所介绍信', cite('CPI', '88(二)'), agentIs('legal-worker'), {
    of: 'agent',
  }),
  line(
    'legal-worker-area',
    '当事人一方位于本辖区内的证明材料',
    cite('CPI', '88(二)'),
    agentIs('legal-worker'),
    {
      of: 'agent',
    },
  ),
  line('relative-proof', '代理人身份证件及近亲属关系证明', cite('CPI', '88(三)'), agentIs('close-relative'), {
    of: 'agent',
  }),
  line('employee-proof', '代理人身份证件及劳动人事关系证明', cite('CPI', '88(四)'), agentIs('employee'), {
    of: 'agent',
  }),
  line(
    'recommendation-proof',
    '代理人身份证件、推荐材料及证明',
    cite('CPI', '88(五)'),
    agentIs('recommended'),
    {
      of: 'agent',
    },
  ),
  line('service-address', '送达地址确认书', cite('CPI', '136'), never, {
    offered: always,
    note: '可以稍后提交，不影响立案',
  }),
];
