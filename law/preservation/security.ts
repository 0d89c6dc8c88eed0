import { cite, type Citation } from '../citations.ts';

/** Most security that may be asked in a pending case, percent of what is asked (财产保全规定第五条). */
export const MOST_SECURITY_PERCENT = 30;

/** When the court may ask no security at all in a pending case (财产保全规定第九条第一款). */
export const SECURITY_WAIVERS = {
  livelihood: {
    text: '追索赡养费、扶养费、抚育费、抚恤金、医疗费用、劳动报酬、工伤赔偿、交通事故人身损害赔偿',
    article: cite('PRS', '9.1(一)'),
  },
  'family-violence': { text: '婚姻家庭纠纷案件中遭遇家庭暴力且经济困难', article: cite('PRS', '9.1(二)') },
  'public-interest': { text: '人民检察院提起的公益诉讼涉及损害赔偿', article: cite('PRS', '9.1(三)') },
  rescuer: { text: '因见义勇为遭受侵害请求损害赔偿', article: cite('PRS', '9.1(四)') },
  clear: { text: '案件事实清楚、权利义务关系明确，发生保全错误可能性较小', article: cite('PRS', '9.1(五)') },
  'financial-institution': {
    text: '申请保全人为具有独立偿付债务能力的金融机构及其分支机构',
    article: cite('PRS', '9.1(六)'),
  },
} as const satisfies Record<string, { text: string; article: Citation }>;

export type SecurityWaiver = keyof typeof SECURITY_WAIVERS;

export type SecurityFinding = {
  outcome: 'dismiss' | 'warning';
  code: string;
  text: string;
  article: Citation;
};

/** What is to be said of the security: too much asked in a pending case, none or too little before the suit. Sums in 分. */
export function securityFinding(input: {
  stage: 'pre-suit' | 'in-suit' | 'pre-enforcement';
  /** Requested sum, or value of the disputed object. */
  requestedFen: number;
  /** What the court asks for; for `offeredFen` what the applicant gives. */
  demandedFen?: number;
  offeredFen?: number;
}): SecurityFinding | undefined {
  const { stage, requestedFen, demandedFen = 0, offeredFen = 0 } = input;
  const find = (
    outcome: SecurityFinding['outcome'],
    code: string,
    text: string,
    article: Citation,
  ): SecurityFinding => ({ outcome, code, text, article });
  if (stage === 'pre-suit') {
    if (offeredFen === 0)
      return find(
        'dismiss',
        'none',
        '申请诉前保全应当提供担保，不提供担保的，裁定驳回申请。',
        cite('CPL', '104.1'),
      );
    return offeredFen < requestedFen
      ? find(
          'warning',
          'too-little',
          '诉前财产保全应当提供相当于请求保全数额的担保，情况特殊的由法院酌情处理。',
          cite('PRS', '5.2'),
        )
      : undefined;
  }
  if (stage === 'pre-enforcement')
    return demandedFen > 0
      ? find('warning', 'waivable', '法律文书生效后申请财产保全的，可以不要求提供担保。', cite('PRS', '9.2'))
      : undefined;
  if (demandedFen * 100 > requestedFen * MOST_SECURITY_PERCENT)
    return find(
      'warning',
      'too-much',
      '要求的担保数额超过请求保全数额（争议标的价值）的百分之三十。',
      cite('PRS', '5.1'),
    );
  return demandedFen > 0 && offeredFen === 0
    ? find('dismiss', 'none', '责令提供担保而不提供的，裁定驳回申请。', cite('CPL', '103.2'))
    : undefined;
}
