import { cite } from '../../citations.ts';
import { type Link, link } from '../court.ts';
import type { CivilCase } from '../input.ts';
import { homeLinks, homes } from '../parties.ts';
import { type Ground, placed } from './ground.ts';

const ABROAD = {
  'overseas-married-in-china': placed(
    '在国内结婚并定居国外的华侨，定居国法院不予受理的，由婚姻缔结地或者一方在国内的最后居住地法院管辖',
    cite('CPI', '13'),
    'wedding-place',
    'last-residence',
  ),
  'overseas-married-abroad': placed(
    '在国外结婚并定居国外的华侨，定居国法院不予受理的，由一方原住所地或者在国内的最后居住地法院管辖',
    cite('CPI', '14'),
    'former-domicile',
    'last-residence',
  ),
  'one-abroad': placed(
    '中国公民一方居住在国外，一方居住在国内，国内一方住所地法院都有权管辖',
    cite('CPI', '15'),
    'domestic-spouse',
  ),
  'both-abroad-not-settled': placed(
    '中国公民双方在国外但未定居，由原告或者被告原住所地法院管辖',
    cite('CPI', '16'),
    'former-domicile',
  ),
  'property-after-divorce': placed(
    '已经离婚的中国公民双方均定居国外，仅就国内财产分割提起诉讼的，由主要财产所在地法院管辖',
    cite('CPI', '17'),
    'main-property',
  ),
} as const;

function divorceLinks(c: CivilCase): Link[] {
  const m = c.marriage ?? {};
  if (m.situation !== undefined) return ABROAD[m.situation](c);
  if (m.plaintiffAway === true && m.defendantAway === true)
    return c.defendants.map((d) =>
      d.habitualResidence === undefined
        ? link(
            'defendant-residence',
            d.residence,
            '夫妻双方离开住所地超过一年，被告没有经常居住地的，由原告起诉时被告居住地法院管辖',
            cite('CPI', '12.2'),
          )
        : link(
            'defendant-domicile',
            d.habitualResidence,
            '夫妻双方离开住所地超过一年，由被告经常居住地法院管辖',
            cite('CPI', '12.2'),
          ),
    );
  const home = homeLinks(c, true);
  if (m.defendantAway !== true) return home;
  const own = homes(c.plaintiffs).map((place) =>
    link(
      'plaintiff-domicile',
      place,
      '夫妻一方离开住所地超过一年，另一方起诉离婚的，可以由原告住所地法院管辖',
      cite('CPI', '12.1'),
    ),
  );
  return [...own, ...home];
}

/** 离婚纠纷 (CPI 12–17). */
export const MARRIAGE: Ground = {
  name: '离婚及离婚后财产纠纷',
  property: false,
  identity: true,
  links: divorceLinks,
};

/** 同居或者解除婚姻、收养关系后的财产争议: an agreement is possible (CPI 34). */
export const FAMILY_PROPERTY: Ground = {
  name: '同居或者解除婚姻、收养关系后的财产纠纷',
  property: true,
  links: (c) => homeLinks(c),
};

/** 追索赡养费、扶养费、抚养费 (CPI 9). */
export const SUPPORT: Ground = {
  name: '追索赡养费、扶养费、抚养费纠纷',
  property: false,
  identity: true,
  links: (c) => {
    const home = homeLinks(c, true);
    if (new Set(home.map((l) => l.place)).size < 2) return home;
    const own = homes(c.plaintiffs).map((place) =>
      link(
        'plaintiff-domicile',
        place,
        '追索赡养费、扶养费、抚养费案件的几个被告住所地不在同一辖区的，可以由原告住所地法院管辖',
        cite('CPI', '9'),
      ),
    );
    return [...own, ...home];
  },
};

/** 不服指定监护、变更监护关系 (CPI 10). */
export const GUARDIANSHIP: Ground = {
  name: '监护权纠纷',
  property: false,
  identity: true,
  links: (c) => [
    ...placed(
      '不服指定监护或者变更监护关系的案件，可以由被监护人住所地法院管辖',
      cite('CPI', '10'),
      'ward-domicile',
    )(c),
    ...homeLinks(c, true),
  ],
};

/** 人身安全保护令 (反家庭暴力法第二十五条). */
export const PROTECTION_ORDER: Ground = {
  name: '申请人身安全保护令',
  property: false,
  identity: true,
  level: {
    level: 'basic',
    why: { text: '人身安全保护令案件由基层人民法院管辖', article: cite('FAMILY_VIOLENCE', '25') },
  },
  links: placed(
    '由申请人或者被申请人居住地、家庭暴力发生地的基层人民法院管辖',
    cite('FAMILY_VIOLENCE', '25'),
    'residence-of-either',
    'violence-place',
  ),
};
