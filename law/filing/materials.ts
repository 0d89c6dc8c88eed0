import { cite } from '../citations.ts';
import { type AgentKind, choose, type FilingFacts, type Material, type MaterialRule } from './material.ts';

const has = (kind: AgentKind) => (f: FilingFacts) => f.agents.includes(kind);
const plaintiffIs = (kind: 'natural-person' | 'organisation') => (f: FilingFacts) =>
  f.plaintiffs.some((p) => p.kind === kind);

/** 起诉材料 of a civil first-instance case. */
export const MATERIALS = [
  { id: 'complaint', name: '民事起诉状', article: cite('CPL', '123'), required: () => true },
  {
    id: 'complaint-copies',
    name: '起诉状副本',
    note: '按照被告和其他当事人人数；在线提交不需要',
    article: cite('REG', '6(四)'),
    required: (f) => !f.online,
    copies: (f) => f.otherParties ?? 1,
  },
  {
    id: 'plaintiff-identity',
    of: 'claimant',
    name: '原告身份证明',
    article: cite('REG', '6(一)'),
    required: plaintiffIs('natural-person'),
  },
  {
    id: 'business-licence',
    of: 'claimant',
    name: '营业执照',
    note: '或者组织机构代码证、登记证书',
    article: cite('REG', '6(一)'),
    required: plaintiffIs('organisation'),
  },
  {
    id: 'representative-certificate',
    of: 'claimant',
    name: '法定代表人（主要负责人）身份证明书',
    article: cite('REG', '6(一)'),
    required: plaintiffIs('organisation'),
  },
  {
    id: 'guardian-proof',
    of: 'claimant',
    name: '法定代理人身份及监护关系证明',
    article: cite('CPL', '60'),
    required: (f) => f.plaintiffs.some((p) => p.lacksCapacity === true),
  },
  {
    id: 'defendant-information',
    name: '被告身份信息',
    note: '足以使被告与他人相区别',
    article: cite('REG', '6(三)'),
    required: () => false,
    offered: () => true,
  },
  {
    id: 'evidence',
    name: '证据材料',
    note: '与诉请相关的证据或者证明材料',
    article: cite('REG', '6(五)'),
    required: () => true,
  },
  {
    id: 'power-of-attorney',
    of: 'agent',
    name: '授权委托书',
    note: '写明委托事项和权限',
    article: cite('CPL', '62.1'),
    required: (f) => f.agents.length > 0,
  },
  {
    id: 'lawyer-licence',
    of: 'agent',
    name: '律师执业证',
    article: cite('CPI', '88(一)'),
    required: has('lawyer'),
  },
  {
    id: 'firm-letter',
    of: 'agent',
    name: '律师事务所函',
    article: cite('CPI', '88(一)'),
    required: has('lawyer'),
  },
  {
    id: 'legal-worker-licence',
    of: 'agent',
    name: '法律服务工作者执业证',
    article: cite('CPI', '88(二)'),
    required: has('legal-worker'),
  },
  {
    id: 'legal-worker-letter',
    of: 'agent',
    name: '基层法律服务所介绍信',
    article: cite('CPI', '88(二)'),
    required: has('legal-worker'),
  },
  {
    id: 'legal-worker-area',
    of: 'agent',
    name: '当事人一方位于本辖区内的证明材料',
    article: cite('CPI', '88(二)'),
    required: has('legal-worker'),
  },
  {
    id: 'relative-proof',
    of: 'agent',
    name: '代理人身份证件及近亲属关系证明',
    article: cite('CPI', '88(三)'),
    required: has('close-relative'),
  },
  {
    id: 'employee-proof',
    of: 'agent',
    name: '代理人身份证件及劳动人事关系证明',
    article: cite('CPI', '88(四)'),
    required: has('employee'),
  },
  {
    id: 'recommendation-proof',
    of: 'agent',
    name: '代理人身份证件、推荐材料及证明',
    article: cite('CPI', '88(五)'),
    required: has('recommended'),
  },
  {
    id: 'fee-relief',
    name: '司法救助申请及经济困难证明',
    article: cite('FEE', '48.1'),
    required: (f) => f.asksFeeRelief === true,
  },
  {
    id: 'preservation-request',
    name: '财产保全申请书',
    article: cite('CPL', '103.1'),
    required: () => false,
    offered: () => true,
  },
  // never a condition of filing: a complaint without it is accepted and the form follows later (CPI 136 binds e-service only)
  {
    id: 'service-address',
    name: '送达地址确认书',
    note: '可以稍后提交，不影响立案',
    article: cite('CPI', '136'),
    required: () => false,
    offered: () => true,
  },
] as const satisfies readonly MaterialRule[];

export type MaterialId = (typeof MATERIALS)[number]['id'];

/** The materials this filing must have and those it may have. */
export function materialsFor(facts: FilingFacts): { required: Material[]; optional: Material[] } {
  const all: readonly MaterialRule[] = MATERIALS;
  return choose(all, facts);
}

/** How many copies of the complaint (CPL 123; REG 6(四)): one a defendant and other party; online one file serves all. */
export function copiesNeeded(input: { otherParties: number; online: boolean }): {
  copies: number;
  recipients: number;
} {
  return { copies: input.online ? 0 : input.otherParties, recipients: input.otherParties };
}
