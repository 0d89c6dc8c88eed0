import { cite, type Citation } from '../citations.ts';
import { STAGE_IDS, type StageId } from './stages.ts';

/** Open, only under a condition, not at all (● ○ –). */
export type ServiceState = 'allowed' | 'conditional' | 'no';

type Note = { text: string; article: Citation };

/** One service over the stages: nine signs, S0 first, the article of the rule, and what is special at some stages. */
export type ServiceRow = {
  name: string;
  signs: string;
  article: Citation;
  notes?: Partial<Record<StageId, Note>>;
};

const note = (text: string, article: Citation): Note => ({ text, article });

/** Which service is open at which stage (各阶段可以办理的事项). */
export const SERVICE_STAGES = {
  mediation: {
    name: '调解',
    signs: '●●●●●–●○–',
    article: cite('OMR', '3.1'),
    notes: {
      S4: note('判决前能够调解的，还可以进行调解', cite('CPL', '145')),
      S6: note('第二审人民法院可以进行调解', cite('CPL', '179')),
      S7: note('执行中由当事人自行和解', cite('OMR', '3.1')),
    },
  },
  confirmation: {
    name: '申请司法确认',
    signs: '●––––––––',
    article: cite('CPL', '205'),
    notes: { S0: note('自调解协议生效之日起三十日内，由双方共同提出', cite('CPL', '205')) },
  },
  preservation: {
    name: '申请财产、行为保全',
    signs: '●●●●●●●○–',
    article: cite('CPL', '103.1'),
    notes: {
      S0: note('诉前保全应当提供担保', cite('CPL', '104.1')),
      S5: note('第二审法院接到报送的案件之前，由第一审法院采取', cite('CPI', '161')),
      S7: note('进入执行程序前，债权人可以向执行法院申请', cite('CPI', '163')),
    },
  },
  'evidence-preservation': {
    name: '申请证据保全',
    signs: '●●●○––○––',
    article: cite('CPI', '98'),
    notes: {
      S0: note('因情况紧急，可以在起诉前申请', cite('CPL', '84.2')),
      S2: note('在举证期限届满前书面提出', cite('EVR', '25.2')),
      S3: note('举证期限届满后由人民法院决定是否主动保全', cite('CPL', '84.1')),
      S6: note('在新的举证期限内提出', cite('EVR', '25.2')),
    },
  },
  fees: {
    name: '交费，申请缓减免',
    signs: '–●○––●○––',
    article: cite('FEE', '48.1'),
    notes: {
      S1: note('司法救助在起诉时申请', cite('FEE', '48.1')),
      S2: note('补交、反诉费等按通知交纳', cite('FEE', '22.1')),
      S5: note('上诉时交纳，司法救助在上诉时申请', cite('FEE', '48.1')),
      S6: note('按通知补交', cite('FEE', '22.2')),
    },
  },
  refund: { name: '申请退费', signs: '––●●●●●●●', article: cite('FEE', '53.2') },
  'jurisdiction-objection': {
    name: '提出管辖异议',
    signs: '––●––––●–',
    article: cite('CPL', '130.1'),
    notes: {
      S2: note('在提交答辩状期间提出', cite('CPL', '130.1')),
      S7: note('自收到执行通知书之日起十日内提出', cite('EXI', '3.1')),
    },
  },
  recusal: {
    name: '申请回避',
    signs: '––●●––●●–',
    article: cite('CPL', '48.1'),
    notes: {
      S3: note('回避事由在案件开始审理后知道的，在法庭辩论终结前提出', cite('CPL', '48.1')),
      S7: note('申请执行人员回避', cite('CPI', '49')),
    },
  },
  investigation: {
    name: '申请调查取证',
    signs: '––●–––○○–',
    article: cite('CPI', '94.2'),
    notes: {
      S2: note('在举证期限届满前书面申请', cite('CPI', '94.2')),
      S6: note('在新的举证期限内申请', cite('CPI', '99.2')),
      S7: note('申请查询被执行人财产', cite('CPI', '483')),
    },
  },
  'extend-evidence': {
    name: '申请延长举证期限',
    signs: '––●–––○––',
    article: cite('CPI', '100.1'),
    notes: { S6: note('在新的举证期限届满前申请', cite('CPI', '99.2')) },
  },
  appraisal: {
    name: '申请鉴定',
    signs: '○–●○––○○–',
    article: cite('CPI', '121.1'),
    notes: {
      S0: note('诉前委托鉴定', cite('OMR', '26.1')),
      S3: note('在人民法院指定期间内提出，并预交鉴定费用', cite('EVR', '31.1')),
      S6: note('由第二审人民法院决定', cite('EVR', '31.1')),
      S7: note('执行中委托评估、鉴定', cite('FEE', '12.1')),
    },
  },
  witness: {
    name: '申请证人出庭',
    signs: '––●–––○––',
    article: cite('CPI', '117.1'),
    notes: { S6: note('在新的举证期限届满前提出', cite('CPI', '99.2')) },
  },
  adjournment: {
    name: '申请延期开庭、变更开庭日期',
    signs: '––●●––●○–',
    article: cite('CPL', '149'),
    notes: { S7: note('执行听证可以申请变更日期', cite('CPL', '149')) },
  },
  withdrawal: {
    name: '申请撤诉',
    signs: '–●●●○–●●–',
    article: cite('CPL', '148.1'),
    notes: {
      S1: note('立案前撤回起诉材料', cite('CPL', '148.1')),
      S4: note('法庭辩论终结后被告不同意的，可以不予准许', cite('CPI', '238.2')),
      S6: note('申请撤回上诉', cite('CPL', '180')),
      S7: note('撤回执行申请', cite('CPL', '268(一)')),
    },
  },
  'verify-representation': {
    name: '申请核实代理关系',
    signs: '–●●●●●●●○',
    article: cite('CPI', '88'),
    notes: { S8: note('为申请再审的需要', cite('READ', '1.2')) },
  },
  'file-reading': {
    name: '网上阅卷',
    signs: '––●●●●●●●',
    article: cite('READ', '5.1'),
    notes: { S8: note('案件审理终结后可以查阅审判卷的正卷', cite('READ', '5.2')) },
  },
  'online-hearing': {
    name: '在线庭审',
    signs: '––●●––●○–',
    article: cite('OLR', '21.1'),
    notes: { S7: note('在线听证、询问参照在线庭审的规则', cite('OLR', '21.3')) },
  },
  avoidance: { name: '开庭排期避让', signs: '––●●––●●–', article: cite('OPINIONS', '10') },
  'contact-judge': {
    name: '联系法官',
    signs: '–○●●●●●●○',
    article: cite('OPINIONS', '13'),
    notes: {
      S1: note('联系立案法官', cite('OPINIONS', '13')),
      S8: note('结案后的事务联系', cite('OPINIONS', '13')),
    },
  },
  'submit-material': {
    name: '提交材料',
    signs: '–●●○○–●●–',
    article: cite('OLR', '11'),
    notes: {
      S3: note('逾期提供证据的，应当说明理由', cite('CPI', '101.1')),
      S4: note('法庭辩论终结后由人民法院决定是否接收', cite('CPI', '101.1')),
    },
  },
} as const satisfies Record<string, ServiceRow>;

export type StagedService = keyof typeof SERVICE_STAGES;

const STATE_OF: readonly (readonly [string, ServiceState])[] = [
  ['●', 'allowed'],
  ['○', 'conditional'],
];

/** Whether a service is open at a stage, with the condition or the reason and its article. */
export function serviceAt(
  service: StagedService,
  stage: StageId,
): { state: ServiceState; text: string; article: Citation } {
  const row: ServiceRow = SERVICE_STAGES[service];
  const sign = row.signs.charAt(STAGE_IDS.indexOf(stage));
  const state = STATE_OF.find(([mark]) => mark === sign)?.[1] ?? 'no';
  const own = row.notes?.[stage];
  const text = own?.text ?? (state === 'no' ? `本阶段不能${row.name}` : `本阶段可以${row.name}`);
  return { state, text, article: own?.article ?? row.article };
}

/** What is open at a stage, conditional ones last. */
export function servicesAt(stage: StageId): StagedService[] {
  const all = Object.keys(SERVICE_STAGES) as StagedService[];
  const of = (state: ServiceState) => all.filter((s) => serviceAt(s, stage).state === state);
  return [...of('allowed'), ...of('conditional')];
}
