import { cite, type Citation } from '../citations.ts';

/** Cases that never go by the small-claims procedure (不适用小额诉讼程序, CPL 166). */
export const SMALL_CLAIMS_EXCLUSIONS = {
  'personal-or-title': { text: '人身关系、财产确权案件', article: cite('CPL', '166(一)') },
  foreign: { text: '涉外案件', article: cite('CPL', '166(二)') },
  appraisal: { text: '需要评估、鉴定或者对诉前评估、鉴定结果有异议的案件', article: cite('CPL', '166(三)') },
  'party-missing': { text: '一方当事人下落不明的案件', article: cite('CPL', '166(四)') },
  counterclaim: { text: '当事人提出反诉的案件', article: cite('CPL', '166(五)') },
  unsuitable: { text: '其他不宜适用小额诉讼程序审理的案件', article: cite('CPL', '166(六)') },
} as const satisfies Record<string, { text: string; article: Citation }>;

export type SmallClaimsExclusion = keyof typeof SMALL_CLAIMS_EXCLUSIONS;

export type SmallClaimsAnswer = {
  applies: 'mandatory' | 'by-agreement' | 'no';
  why: { text: string; article: Citation };
  /** 分: up to the first mandatory, up to the second by agreement; null without a wage. */
  limits: { mandatoryFen: number; agreedFen: number } | null;
};

/**
 * Whether the small-claims procedure applies (CPL 165–166). `annualWageFen` is the province's published yearly wage of the
 * year before (CPI 272), configured by the caller; up to 50 % it must be used, up to twice it may be agreed on.
 */
export function smallClaims(input: {
  amountFen: number;
  annualWageFen?: number;
  /** 事实清楚、权利义务关系明确、争议不大的简单金钱给付案件. */
  simpleMoneyClaim: boolean;
  agreed?: boolean;
  exclusions?: readonly SmallClaimsExclusion[];
}): SmallClaimsAnswer {
  const wage = input.annualWageFen;
  const limits = wage === undefined ? null : { mandatoryFen: Math.floor(wage / 2), agreedFen: wage * 2 };
  const no = (text: string, article: Citation): SmallClaimsAnswer => ({
    applies: 'no',
    why: { text, article },
    limits,
  });
  const [excluded] = input.exclusions ?? [];
  if (excluded !== undefined) {
    const row = SMALL_CLAIMS_EXCLUSIONS[excluded];
    return no(`${row.text}，不适用小额诉讼程序`, row.article);
  }
  if (!input.simpleMoneyClaim)
    return no('不是简单金钱给付民事案件，不适用小额诉讼程序', cite('CPL', '165.1'));
  if (limits === null)
    return no('没有配置本省上年度就业人员年平均工资，无法判断是否适用小额诉讼程序', cite('CPI', '272'));
  if (input.amountFen <= limits.mandatoryFen)
    return {
      applies: 'mandatory',
      why: {
        text: '标的额在上年度就业人员年平均工资百分之五十以下，适用小额诉讼程序',
        article: cite('CPL', '165.1'),
      },
      limits,
    };
  if (input.amountFen > limits.agreedFen)
    return no('标的额超过上年度就业人员年平均工资二倍，不适用小额诉讼程序', cite('CPL', '165.2'));
  return input.agreed === true
    ? {
        applies: 'by-agreement',
        why: {
          text: '标的额在年平均工资百分之五十以上二倍以下，双方约定适用小额诉讼程序',
          article: cite('CPL', '165.2'),
        },
        limits,
      }
    : no('标的额超过年平均工资百分之五十，双方没有约定适用小额诉讼程序', cite('CPL', '165.2'));
}
