import {
  type AgentKind,
  FILING_KINDS,
  type FilingKind,
  type GuideFacts,
  isFilingKind,
  type Origin,
} from '#law/filing/index.ts';

/** What the guide asks, as its address carries it: shared by page and server, so that a link says the same to both. */
export type GuideQuestion = {
  kind: FilingKind;
  who: 'person' | 'organisation' | 'both';
  origin: Origin;
  agent: AgentKind | 'none';
  /** 对方当事人 and 第三人. */
  others: number;
  channel: 'online' | 'paper';
  /** Ids of FLAGS that hold. */
  on: readonly string[];
  title: 'court' | 'arbitral-award' | 'notarised-debt';
  review: 'none' | 'decided' | 'overdue';
  court: string;
};

/** Who files, by kind. */
export const CLAIMANTS: Readonly<Record<FilingKind, string>> = {
  civil: '原告',
  administrative: '原告',
  'private-prosecution': '自诉人',
  enforcement: '申请执行人',
  compensation: '赔偿请求人',
};

export const WHO = { person: '自然人', organisation: '法人或者非法人组织', both: '两者都有' } as const;
export const ORIGINS: Readonly<Record<Origin, string>> = {
  mainland: '内地',
  'hong-kong-macao': '香港、澳门',
  taiwan: '台湾',
  'overseas-chinese': '华侨',
  foreign: '外国人、外国企业',
};
export const AGENTS: Readonly<Record<AgentKind | 'none', string>> = {
  lawyer: '律师',
  'legal-worker': '基层法律服务工作者',
  'close-relative': '近亲属',
  employee: '单位工作人员',
  recommended: '社区、单位、社会团体推荐的公民',
  none: '不委托代理人',
};
export const TITLES = {
  court: '法院的裁判、调解书',
  'arbitral-award': '仲裁裁决',
  'notarised-debt': '公证债权文书',
} as const;
export const REVIEWS = {
  none: '没有经过复议',
  decided: '复议机关已作决定',
  overdue: '复议机关不受理或者逾期',
} as const;

type Flag = {
  readonly label: string;
  readonly kinds?: readonly FilingKind[];
  readonly set: (facts: GuideFacts) => GuideFacts;
};
const administrative =
  (change: GuideFacts['administrative']) =>
  (facts: GuideFacts): GuideFacts => ({
    ...facts,
    administrative: { ...facts.administrative, ...change },
  });
const prosecution =
  (change: GuideFacts['prosecution']) =>
  (facts: GuideFacts): GuideFacts => ({
    ...facts,
    prosecution: { ...facts.prosecution, ...change },
  });
const enforcement =
  (change: GuideFacts['enforcement']) =>
  (facts: GuideFacts): GuideFacts => ({
    ...facts,
    enforcement: { ...facts.enforcement, ...change },
  });
const compensation =
  (change: GuideFacts['compensation']) =>
  (facts: GuideFacts): GuideFacts => ({
    ...facts,
    compensation: { ...facts.compensation, ...change },
  });
const OF_SUIT: readonly FilingKind[] = ['civil', 'administrative'];

/** Circumstances that add to the list. */
export const FLAGS = {
  minor: {
    label: '未成年或者没有完全民事行为能力',
    set: (facts) => ({
      ...facts,
      plaintiffs: facts.plaintiffs.map((each) =>
        each.kind === 'natural-person' ? { ...each, lacksCapacity: true } : each,
      ),
    }),
  },
  relief: {
    label: '申请缓交、减交、免交诉讼费用',
    kinds: OF_SUIT,
    set: (facts) => ({ ...facts, asksFeeRelief: true }),
  },
  many: {
    label: '人数众多，推选诉讼代表人',
    kinds: OF_SUIT,
    set: (facts) => ({ ...facts, representatives: true }),
  },
  'power-abroad': { label: '授权委托书在境外形成', set: (facts) => ({ ...facts, powerFromAbroad: true }) },
  foreign: { label: '有外文材料', set: (facts) => ({ ...facts, foreignLanguage: true }) },
  omission: {
    label: '起诉行政机关不履行法定职责',
    kinds: ['administrative'],
    set: administrative({ omission: true }),
  },
  'ex-officio': {
    label: '行政机关应当主动履行',
    kinds: ['administrative'],
    set: administrative({ exOfficio: true }),
  },
  damages: {
    label: '一并请求行政赔偿、补偿',
    kinds: ['administrative'],
    set: administrative({ compensation: true }),
  },
  norm: {
    label: '一并请求审查规范性文件',
    kinds: ['administrative'],
    set: administrative({ normReview: true }),
  },
  dispute: {
    label: '一并解决民事争议',
    kinds: ['administrative'],
    set: administrative({ civilDispute: true }),
  },
  'not-pursued': {
    label: '公安机关或者检察机关不予追究',
    kinds: ['private-prosecution'],
    set: prosecution({ refusedByAuthority: true }),
  },
  'with-civil': {
    label: '附带民事诉讼',
    kinds: ['private-prosecution'],
    set: prosecution({ civilClaim: true }),
  },
  'for-victim': { label: '代为告诉', kinds: ['private-prosecution'], set: prosecution({ forVictim: true }) },
  successor: {
    label: '由继承人、权利承受人申请',
    kinds: ['enforcement'],
    set: enforcement({ successor: true }),
  },
  'property-place': {
    label: '向财产所在地法院申请',
    kinds: ['enforcement'],
    set: enforcement({ atPropertyPlace: true }),
  },
  committee: { label: '向赔偿委员会申请', kinds: ['compensation'], set: compensation({ committee: true }) },
  'court-liable': {
    label: '赔偿义务机关是人民法院',
    kinds: ['compensation'],
    set: compensation({ liableCourt: true }),
  },
  overdue: { label: '逾期未作决定', kinds: ['compensation'], set: compensation({ overdue: true }) },
  'not-victim': {
    label: '请求人不是受害人本人',
    kinds: ['compensation'],
    set: compensation({ notVictim: true }),
  },
} as const satisfies Record<string, Flag>;
export type FlagId = keyof typeof FLAGS;

/** The circumstances asked about for this kind. */
export function flagsOf(kind: FilingKind): readonly [FlagId, string][] {
  return (Object.entries(FLAGS) as [FlagId, Flag][]) // entries of the table
    .filter(([, flag]) => !flag.kinds || flag.kinds.includes(kind))
    .map(([id, flag]) => [id, flag.label]);
}

const oneOf = <T extends string>(
  table: Readonly<Record<T, unknown>>,
  text: string | undefined,
  fallback: T,
): T => (text !== undefined && Object.hasOwn(table, text) ? (text as T) : fallback); // a key of the table

/** The question of an address; what it does not say, or says wrongly, is the usual. */
export function questionOf(fields: Readonly<Record<string, string | undefined>>): GuideQuestion {
  const kind = fields['kind'] !== undefined && isFilingKind(fields['kind']) ? fields['kind'] : 'civil';
  const others = Number(fields['others'] ?? '1');
  const known = new Set(flagsOf(kind).map(([id]) => id as string));
  return {
    kind,
    who: oneOf(WHO, fields['who'], 'person'),
    origin: oneOf(ORIGINS, fields['origin'], 'mainland'),
    agent: oneOf(AGENTS, fields['agent'], 'lawyer'),
    others: Number.isInteger(others) && others >= 1 && others <= 999 ? others : 1,
    channel: fields['channel'] === 'paper' ? 'paper' : 'online',
    on: (fields['on'] ?? '').split(',').filter((flag) => known.has(flag)),
    title: oneOf(TITLES, fields['title'], 'court'),
    review: oneOf(REVIEWS, fields['review'], 'none'),
    court: /^[0-9A-Z]{3}$/.test(fields['court'] ?? '') ? (fields['court'] ?? '') : '',
  };
}

/** The facts on which the law's list depends. */
export function guideFactsOf(question: GuideQuestion): GuideFacts {
  const kinds =
    question.who === 'both'
      ? (['natural-person', 'organisation'] as const)
      : question.who === 'person'
        ? (['natural-person'] as const)
        : (['organisation'] as const);
  const plain: GuideFacts = {
    plaintiffs: kinds.map((kind) => ({ kind, origin: question.origin })),
    agents: question.agent === 'none' ? [] : [question.agent],
    online: question.channel === 'online',
    otherParties: question.others,
    ...(question.kind === 'enforcement' ? { enforcement: { title: question.title } } : {}),
    ...(question.kind === 'administrative' && question.review !== 'none'
      ? { administrative: { reconsideration: question.review } }
      : {}),
  };
  return question.on.reduce((facts, flag) => FLAGS[flag as FlagId].set(facts), plain); // questionOf keeps only keys of the table
}

export { FILING_KINDS, type FilingKind };
