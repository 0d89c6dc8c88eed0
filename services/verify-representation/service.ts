import { cite, citeAll } from '#law/citations.ts';
import { LAW } from '../law-of-case.ts';
import { type CourtService, stagesOf } from '../service.ts';
import { MANDATE, POWERS_FIELD, UNTIL_FIELD } from './mandate.ts';
import { CHECKS, COURT_CHECKS } from './rules.ts';
import { OUTCOMES } from './outcomes.ts';

/** 申请核实代理关系: whoever is not yet known to the case as counsel. */
export const VERIFY_REPRESENTATION: CourtService = {
  id: 'verify-representation',
  version: 2,
  name: '申请核实代理关系',
  summary: '请法院核实您在本案中的代理人身份，核实后即可在线办理本案事项',
  group: 'representation',
  articles: [
    ...citeAll('CPL', '61', '62'),
    ...citeAll('CPI', '88', '89'),
    ...citeAll('LAWYERS', '39'),
    ...citeAll('OPINIONS', '7'),
  ],
  guide: [
    '不是由您在线立案的案件，请凭案号申请核实代理关系。核实前您看不到案件材料。',
    '上传授权委托书和律师事务所函；基层法律服务工作者上传介绍信和当事人一方位于本辖区的证明。执业证已经平台核验，不需要再交。',
    '法院核对：一方当事人最多两名代理人，不得同时代理双方，执业状态正常，委托书的阶段与案件一致。',
    '书记员在一个工作日内核实。核实后案件进入您的案件列表，文书送达至您的平台账户。',
  ],
  who: { roles: ['unconfirmed'], article: cite('CPI', '88') },
  stages: stagesOf('verify-representation'),
  bars: [],
  form: [
    LAW,
    {
      id: 'party-name',
      label: '您代理的当事人',
      type: 'text',
      most: 100,
      help: '姓名或者名称的全称，与委托书一致',
      article: cite('CPL', '62.1'),
    },
    {
      id: 'capacity',
      label: '代理身份',
      type: 'choice',
      choices: [
        { id: 'agent', name: '委托诉讼代理人', article: cite('CPL', '61') },
        { id: 'defender', name: '辩护人', article: cite('CrPL', '33.1') },
        { id: 'legal-aid', name: '法律援助机构指派', article: cite('LEGAL_AID', '13') },
      ],
      article: cite('CPI', '88'),
    },
    {
      id: 'stage',
      label: '委托代理的阶段',
      type: 'choice',
      choices: [
        { id: 'first', name: '第一审' },
        { id: 'appeal', name: '第二审' },
        { id: 'enforcement', name: '执行' },
        { id: 'retrial', name: '申请再审', article: cite('READ', '1.2') },
      ],
      article: cite('CPL', '62.2'),
    },
    POWERS_FIELD,
    { id: 'from', label: '委托书签署日期', type: 'date', article: cite('CPL', '62.1') },
    UNTIL_FIELD,
    {
      id: 'letter',
      label: '律师事务所函编号',
      type: 'text',
      most: 60,
      optional: true,
      article: cite('CPI', '88(一)'),
    },
  ],
  materials: [
    MANDATE,
    { id: 'letter', name: '律师事务所函或者法律服务所介绍信', article: cite('CPI', '88') },
    {
      id: 'area',
      name: '当事人一方位于本辖区的证明',
      optional: true,
      help: '基层法律服务工作者提交',
      article: cite('CPI', '88(二)'),
    },
    {
      id: 'assignment',
      name: '法律援助指派通知书',
      when: { field: 'capacity', is: ['legal-aid'] },
      article: cite('LEGAL_AID', '13'),
    },
  ],
  checks: CHECKS,
  courtChecks: COURT_CHECKS,
  life: { opens: 'applicant' },
  decider: [{ role: 'clerk', article: cite('CPI', '88') }],
  clocks: {
    decide: [{ promise: { length: 1, unit: 'working-day' } }],
    correct: [{ promise: { length: 5, unit: 'day' } }],
  },
  outcomes: OUTCOMES,
};
