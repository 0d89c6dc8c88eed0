import { cite } from '../citations.ts';
import {
  agentIs,
  always,
  anyAgent,
  anyClaimant,
  anyOrganisation,
  anyPerson,
  type GuideRule,
  line,
  never,
} from './guide-facts.ts';

const IDENTITY = cite('ALI', '54.1(一)');
const AGENT = cite('ALI', '54.2');

/** 行政起诉材料 (ALL 49–53; ALI 54). */
export const ADMINISTRATIVE_MATERIALS: readonly GuideRule[] = [
  line('complaint', '行政起诉状', cite('ALL', '50.1'), always, { note: '写明原告的有效联系方式' }),
  line('complaint-copies', '起诉状副本', cite('ALL', '50.1'), (f) => !f.online, {
    note: '按照被告人数；在线提交不需要',
    copies: (f) => f.otherParties ?? 1,
  }),
  line('plaintiff-identity', '原告身份证明', IDENTITY, anyPerson, { of: 'claimant' }),
  line('business-licence', '营业执照或者登记证书', IDENTITY, anyOrganisation, { of: 'claimant' }),
  line(
    'representative-certificate',
    '法定代表人（主要负责人）身份证明书',
    cite('REG', '6(一)'),
    anyOrganisation,
    { of: 'claimant' },
  ),
  line(
    'guardian-proof',
    '法定代理人身份及监护关系证明',
    cite('ALL', '30'),
    anyClaimant((c) => c.lacksCapacity === true),
    { of: 'claimant' },
  ),
  line('representatives-proof', '推选诉讼代表人的证明', cite('ALL', '28'), (f) => f.representatives === true),
  line(
    'challenged-act',
    '被诉行政行为存在的材料',
    cite('ALI', '54.1(二)'),
    (f) => f.administrative?.omission !== true,
    { note: '行政决定书等；没有书面决定的，提供能够证明行为存在的材料' },
  ),
  line(
    'application-to-authority',
    '曾向行政机关提出申请的证据',
    cite('ALL', '38.1'),
    (f) => f.administrative?.omission === true && f.administrative.exOfficio !== true,
    { note: '有正当理由不能提供的，说明理由' },
  ),
  line(
    'omission-proof',
    '行政机关不作为存在的材料',
    cite('ALI', '54.1(二)'),
    (f) => f.administrative?.omission === true,
  ),
  line('interest-proof', '原告与被诉行政行为具有利害关系的材料', cite('ALI', '54.1(三)'), always),
  line(
    'reconsideration-decision',
    '行政复议决定书及收到日期的材料',
    cite('ALL', '45'),
    (f) => f.administrative?.reconsideration === 'decided',
  ),
  line(
    'reconsideration-application',
    '已申请行政复议而复议机关不受理或者逾期未决定的材料',
    cite('ALI', '56.2'),
    (f) => f.administrative?.reconsideration === 'overdue',
  ),
  line(
    'damage-proof',
    '行政行为造成损害的证据和赔偿、补偿的事项、数额',
    cite('ALL', '38.2'),
    (f) => f.administrative?.compensation === true,
  ),
  line(
    'norm',
    '请求一并审查的规范性文件',
    cite('ALI', '68.2'),
    (f) => f.administrative?.normReview === true,
    { note: '写明文件名称或者审查对象；规章不在审查范围' },
  ),
  line(
    'civil-dispute',
    '一并解决的民事争议的请求和证据',
    cite('ALI', '68.2'),
    (f) => f.administrative?.civilDispute === true,
  ),
  line('evidence', '其他证据材料', cite('ALI', '54.1(四)'), never, { offered: always }),
  line('power-of-attorney', '授权委托书', cite('ALI', '31'), anyAgent, {
    of: 'agent',
    note: '写明委托事项和具体权限',
  }),
  line('lawyer-licence', '律师执业证', AGENT, agentIs('lawyer'), { of: 'agent' }),
  line('firm-letter', '律师事务所函', AGENT, agentIs('lawyer'), { of: 'agent' }),
  line('legal-worker-licence', '法律服务工作者执业证', AGENT, agentIs('legal-worker'), { of: 'agent' }),
  line('legal-worker-letter', '基层法律服务所介绍信', AGENT, agentIs('legal-worker'), { of: 'agent' }),
  line('relative-proof', '代理人身份证件及近亲属关系证明', AGENT, agentIs('close-relative'), {
    of: 'agent',
  }),
  line('employee-proof', '代理人身份证件及劳动人事关系证明', cite('ALI', '32'), agentIs('employee'), {
    of: 'agent',
    note: '社会保险缴纳记录、领取工资凭证或者其他证据之一',
  }),
  line('recommendation-proof', '代理人身份证件、推荐材料及证明', cite('ALI', '33'), agentIs('recommended'), {
    of: 'agent',
  }),
  line('fee-relief', '司法救助申请及经济困难证明', cite('FEE', '48.1'), (f) => f.asksFeeRelief === true),
  line('service-address', '送达地址确认书', cite('CPI', '136'), never, {
    offered: always,
    note: '可以稍后提交，不影响立案',
  }),
];
