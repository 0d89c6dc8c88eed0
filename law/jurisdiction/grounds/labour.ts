import { cite } from '../../citations.ts';
import type { JurisdictionWarning } from '../court.ts';
import { basic, type Ground, placed } from './ground.ts';

const arbitrationFirst = (): JurisdictionWarning[] => [
  {
    code: 'labour-arbitration-first',
    text: '劳动争议应当先申请劳动仲裁；不服裁决的，自收到裁决书之日起十五日内起诉。',
    article: cite('LABOUR_ARBITRATION', '50'),
  },
];

/** 劳动争议 (劳动争议解释一第三条). */
export const LABOUR: Ground = {
  name: '劳动争议',
  property: false,
  level: basic('劳动争议案件由基层人民法院管辖', cite('LABOUR_DISPUTES', '3.1')),
  links: (c) => {
    const employer = placed(
      '劳动争议案件由用人单位所在地或者劳动合同履行地的基层人民法院管辖',
      cite('LABOUR_DISPUTES', '3.1'),
      'employer-place',
    )(c);
    const performance = c.places?.['labour-performance'];
    if (performance !== undefined)
      return [
        ...placed(
          '劳动争议案件由用人单位所在地或者劳动合同履行地的基层人民法院管辖',
          cite('LABOUR_DISPUTES', '3.1'),
          'labour-performance',
        )(c),
        ...employer,
      ];
    return employer.map((l) => ({
      ...l,
      why: [
        {
          text: '劳动合同履行地不明确的，由用人单位所在地的基层人民法院管辖',
          article: cite('LABOUR_DISPUTES', '3.2'),
        },
      ],
    }));
  },
  warnings: arbitrationFirst,
};

/** 用人单位申请撤销终局仲裁裁决 (劳动争议调解仲裁法第四十九条). */
export const LABOUR_AWARD: Ground = {
  name: '用人单位申请撤销终局劳动仲裁裁决',
  property: false,
  level: {
    level: 'intermediate',
    why: {
      text: '向劳动争议仲裁委员会所在地的中级人民法院申请',
      article: cite('LABOUR_ARBITRATION', '49'),
    },
  },
  links: placed(
    '自收到仲裁裁决书之日起三十日内向劳动争议仲裁委员会所在地的中级人民法院申请撤销',
    cite('LABOUR_ARBITRATION', '49'),
    'commission-place',
  ),
};
