import { cite, type Citation } from '#law/citations.ts';
import type { StageId } from '#law/stages/index.ts';

/** One of the 35 online services (三十五项在线服务), as the launch of the platform counted them. */
export type CatalogueEntry = {
  readonly name: string;
  readonly article: Citation;
  /** Services of the engine that carry it, by id. */
  readonly engine?: readonly string[];
  /** Or a room of the house of its own, with the page where it begins. */
  readonly own?: OwnService;
};

/** A service that runs on a room of its own, not on the engine: the same facts, for the list. */
export type OwnService = {
  readonly module: string;
  readonly page: string;
  readonly stages: readonly StageId[];
  readonly who: readonly string[];
  /** Keys of the catalogue of periods, or a promise in words. */
  readonly clocks: readonly string[];
  readonly outcomes: readonly string[];
};

const opinion = (article: string) => cite('OPINIONS', article);
const EVERYONE = ['律师', '基层法律服务工作者'];
const tool = (module: string, page: string, outcome: string): OwnService => ({
  module,
  page,
  stages: [],
  who: ['任何人'],
  clocks: [],
  outcomes: [outcome],
});
const running: readonly StageId[] = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8'];

/** The 35, in their usual order; an entry with neither `engine` nor `own` is not built yet and is not offered. */
export const CATALOGUE: Readonly<Record<string, CatalogueEntry>> = {
  filing: {
    name: '网上立案',
    article: opinion('8'),
    own: {
      module: 'filing',
      page: '/drafts',
      stages: ['S0', 'S1'],
      who: EVERYONE,
      clocks: ['D01', 'D02', 'D03', 'D04', 'D05', 'D09', 'D10'],
      outcomes: ['登记立案', '通知补正', '不予受理', '不予立案', '退回', '撤回'],
    },
  },
  mediation: { name: '网上调解', article: opinion('9') },
  refund: { name: '申请退费', article: opinion('8'), engine: ['refund'] },
  'pocket-court': { name: '掌上法庭', article: opinion('10') },
  avoidance: { name: '开庭排期避让', article: opinion('10') },
  'verify-rep': {
    name: '申请核实代理关系',
    article: opinion('7'),
    engine: ['verify-representation', 'change-representation'],
  },
  recusal: { name: '申请回避', article: opinion('7'), engine: ['recusal'] },
  investigate: {
    name: '申请调查取证',
    article: opinion('7'),
    engine: ['investigation', 'documentary-order', 'investigation-order'],
  },
  'extend-evidence': { name: '申请延长举证期限', article: opinion('7'), engine: ['extend-evidence'] },
  withdraw: { name: '申请撤诉', article: opinion('7'), engine: ['withdrawal', 'withdrawal-after-debate'] },
  adjourn: { name: '申请延期开庭', article: opinion('7'), engine: ['adjournment', 'change-hearing'] },
  'contact-judge': {
    name: '联系法官',
    article: opinion('13'),
    own: {
      module: 'contact',
      page: '/contact',
      stages: running,
      who: EVERYONE,
      clocks: ['答复承诺期限由法院设定，默认三个工作日，逾期上报'],
      outcomes: ['答复', '办结'],
    },
  },
  'case-space': { name: '个人案件空间', article: opinion('11') },
  'case-nodes': {
    name: '案件节点信息查看',
    article: opinion('12'),
    own: {
      module: 'cases',
      page: '/cases',
      stages: running,
      who: EVERYONE,
      clocks: ['D54', 'D55', 'D56'],
      outcomes: ['案件节点', '期限'],
    },
  },
  'link-case': {
    name: '一键关联代理案件',
    article: opinion('12'),
    own: {
      module: 'cases',
      page: '/cases',
      stages: running,
      who: EVERYONE,
      clocks: [],
      outcomes: ['已关联'],
    },
  },
  'evidence-drive': { name: '证据网盘', article: opinion('13') },
  'filing-guide': {
    name: '立案材料指引',
    article: opinion('13'),
    own: tool('filing', '/guide', '应当提交的材料清单'),
  },
  templates: {
    name: '诉状模板',
    article: opinion('13'),
    own: tool('pleadings', '/pleadings', '诉状（.docx、PDF）'),
  },
  'pleading-helper': {
    name: '诉状助手',
    article: opinion('13'),
    own: { ...tool('reading', '/drafts', '填好的立案申请'), who: EVERYONE },
  },
  'fee-calc': {
    name: '诉讼费用计算',
    article: opinion('13'),
    own: tool('calculators', '/tools/fee', '费用及计算步骤'),
  },
  'law-search': { name: '法律法规查询', article: opinion('13'), own: tool('law-library', '/law', '条文') },
  rating: { name: '满意度评价', article: opinion('15') },
  suggestion: { name: '意见建议', article: opinion('15') },
  'one-code': { name: '律师一码通', article: opinion('4') },
  assistants: { name: '律师助理账号与一案一授权', article: opinion('14') },
  identity: {
    name: '律师身份核验',
    article: opinion('2'),
    own: {
      module: 'identity',
      page: '/account',
      stages: [],
      who: EVERYONE,
      clocks: [],
      outcomes: ['核验通过', '核验未通过'],
    },
  },
  'e-service': {
    name: '网上送达',
    article: opinion('7'),
    own: {
      module: 'delivery',
      page: '/documents',
      stages: running,
      who: EVERYONE,
      clocks: ['D16', 'D21', 'D45'],
      outcomes: ['送达生效', '转其他方式'],
    },
  },
  preservation: {
    name: '网上保全',
    article: opinion('7'),
    engine: [
      'preservation',
      'conduct-preservation',
      'evidence-preservation',
      'pre-suit-preservation',
      'pre-suit-conduct',
      'pre-suit-evidence',
      'renew-preservation',
      'release-preservation',
    ],
  },
  appraisal: { name: '委托鉴定', article: opinion('7'), engine: ['appraisal'] },
  'hotline-consult': { name: '12368热线咨询', article: opinion('6') },
  'hotline-query': { name: '12368热线查询', article: opinion('6') },
  'hotline-feedback': { name: '12368意见反馈', article: opinion('6') },
  'file-reading': { name: '网上阅卷', article: opinion('11'), engine: ['file-reading', 'copies'] },
  'online-hearing': { name: '在线庭审', article: opinion('10') },
  payment: {
    name: '网上交费',
    article: opinion('8'),
    own: {
      module: 'payments',
      page: '/bills',
      stages: running,
      who: EVERYONE,
      clocks: ['D21', 'D22'],
      outcomes: ['已交费', '逾期未交'],
    },
  },
};
