import { cite, type Citation } from '../citations.ts';

/** 基层, 中级, 高级人民法院. */
export type CourtRank = 'basic' | 'intermediate' | 'high';

export const COURT_RANKS = {
  basic: '基层人民法院',
  intermediate: '中级人民法院',
  high: '高级人民法院',
} as const;

const 亿 = 10_000_000_000; // 分
const 万 = 1_000_000; // 分

/** First amounts of each level, 分; 以上 includes the number. */
export const LEVEL_THRESHOLDS = {
  high: 50 * 亿,
  /** Both parties in, or both out of, the court's province. */
  intermediateSameProvince: 5 * 亿,
  /** One party outside the court's province. */
  intermediateOneOutside: 1 * 亿,
  intermediateForeign: 2000 * 万,
  intermediateForeignHigher: 4000 * 万,
} as const;

/** 法院代字 of the nine provinces with the higher threshold for foreign cases (涉外管辖规定第二条). */
export const HIGHER_FOREIGN_PROVINCES = '京津沪苏浙闽鲁粤渝';

export type LevelInput = {
  amountFen: number;
  /** True also when both parties are outside the court's province. */
  bothInProvince: boolean;
  /** 涉外、涉港澳台. */
  foreign: boolean;
  /** 法院代字 of the province, for foreign cases. */
  province?: string;
};

/** Where a case of this amount usually begins. A hint for the filer, never a block: the court decides. */
export function levelHint(input: LevelInput): { level: CourtRank; why: { text: string; article: Citation } } {
  const say = (level: CourtRank, text: string, article: Citation) => ({
    level,
    why: { text: `${text}，一般由${COURT_RANKS[level]}管辖`, article },
  });
  const t = LEVEL_THRESHOLDS;
  if (input.foreign) {
    if (input.amountFen >= t.high)
      return say('high', '涉外民商事案件诉讼标的额50亿元以上', cite('FOREIGN', '3'));
    const higher = input.province !== undefined && HIGHER_FOREIGN_PROVINCES.includes(input.province);
    if (input.amountFen >= (higher ? t.intermediateForeignHigher : t.intermediateForeign))
      return say(
        'intermediate',
        `涉外民商事案件诉讼标的额${higher ? 4000 : 2000}万元以上`,
        cite('FOREIGN', '2'),
      );
    return say('basic', '涉外民商事案件诉讼标的额未达到中级人民法院标准', cite('FOREIGN', '1'));
  }
  if (input.amountFen >= t.high) return say('high', '诉讼标的额50亿元以上', cite('LEVEL_HIGH', '2'));
  if (input.bothInProvince && input.amountFen >= t.intermediateSameProvince)
    return say('intermediate', '当事人住所地均在或者均不在本省，诉讼标的额5亿元以上', cite('LEVEL', '1'));
  if (!input.bothInProvince && input.amountFen >= t.intermediateOneOutside)
    return say('intermediate', '当事人一方住所地不在本省，诉讼标的额1亿元以上', cite('LEVEL', '2'));
  return say('basic', '诉讼标的额未达到中级人民法院标准', cite('CPL', '18'));
}
