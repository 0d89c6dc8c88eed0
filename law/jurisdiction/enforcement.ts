import { cite, type Citation } from '../citations.ts';
import { type JurisdictionAdvice, type JurisdictionWarning, type Link, link, type Reason } from './court.ts';
import type { EnforcementCase } from './input.ts';
import { type CourtRank, levelHint } from './level.ts';
import { listWarnings, rankLinks } from './rank.ts';

/** What happens to an application for enforcement at a court without jurisdiction. */
export const WRONG_ENFORCEMENT_COURT = {
  text: '不属于受申请执行的法院管辖的，裁定不予受理；受理后管辖异议成立的，撤销执行案件并告知向有管辖权的法院申请。',
  articles: [cite('ENF', '16'), cite('EXI', '3.2')],
} as const;

const orUnknown = (places: readonly string[] | undefined): readonly (string | undefined)[] =>
  places === undefined || places.length === 0 ? [undefined] : places;

const debtorLinks = (c: EnforcementCase, text: string, article: Citation): Link[] => [
  ...orUnknown(c.debtorDomiciles).map((p) => link('debtor-domicile', p, text, article)),
  ...propertyLinks(c, text, article),
];

function propertyLinks(c: EnforcementCase, text: string, article: Citation): Link[] {
  const proof: Reason = {
    text: '向被执行的财产所在地法院申请的，应当提供该法院辖区有可供执行财产的证明材料',
    article: cite('EXI', '1'),
  };
  return (c.propertyPlaces ?? []).map(
    (p): Link => ({
      connection: 'debtor-property',
      place: p,
      why: [{ text, article }, proof],
    }),
  );
}

/** Titles of a court: that court, or one of its level where property is (CPL 235.1; CPI 460.1). */
const OF_COURT = {
  judgment: {
    connection: 'first-instance-court',
    text: '由第一审人民法院或者与第一审人民法院同级的被执行的财产所在地法院执行',
    article: cite('CPL', '235.1'),
  },
  'confirmation-ruling': {
    connection: 'issuing-court',
    text: '确认调解协议裁定由作出裁定的法院或者与其同级的被执行财产所在地的法院执行',
    article: cite('CPI', '460.1'),
  },
  'payment-order': {
    connection: 'issuing-court',
    text: '支付令由作出支付令的法院或者与其同级的被执行财产所在地的法院执行',
    article: cite('CPI', '460.1'),
  },
  'security-ruling': {
    connection: 'issuing-court',
    text: '实现担保物权裁定由作出裁定的法院或者与其同级的被执行财产所在地的法院执行',
    article: cite('CPI', '460.1'),
  },
} as const;

/** Other titles: the debtor's domicile or property (CPL 235.2), some at the intermediate court. */
const OF_OTHERS: Readonly<
  Record<
    Exclude<EnforcementCase['title'], keyof typeof OF_COURT>,
    { text: string; article: Citation; level?: CourtRank }
  >
> = {
  'arbitral-award': {
    text: '仲裁裁决由被执行人住所地或者被执行的财产所在地的中级人民法院执行',
    article: cite('ARBITRATION_ENFORCEMENT', '2.1'),
    level: 'intermediate',
  },
  'foreign-judgment': {
    text: '外国法院判决、裁定向有管辖权的中级人民法院申请承认和执行',
    article: cite('CPL', '298'),
    level: 'intermediate',
  },
  'foreign-award': {
    text: '领域外作出的仲裁裁决向被执行人住所地或者其财产所在地的中级人民法院申请',
    article: cite('CPL', '304'),
    level: 'intermediate',
  },
  'notarised-debt': {
    text: '公证债权文书由被执行人住所地或者被执行的财产所在地法院执行',
    article: cite('NOTARISED', '2.1'),
  },
  'high-authority-decision': {
    text: '国务院各部门、省级人民政府和海关的决定，由被执行人住所地或者财产所在地的中级人民法院执行',
    article: cite('ENF', '12'),
    level: 'intermediate',
  },
  other: {
    text: '其他法律文书由被执行人住所地或者被执行的财产所在地法院执行',
    article: cite('CPL', '235.2'),
  },
};

const isOfCourt = (title: EnforcementCase['title']): title is keyof typeof OF_COURT =>
  Object.hasOwn(OF_COURT, title);

function plan(c: EnforcementCase): { links: Link[]; level: CourtRank; why: readonly Reason[] } {
  if (isOfCourt(c.title)) {
    const { connection, text, article } = OF_COURT[c.title];
    return {
      links: [link(connection, c.court?.place, text, article), ...propertyLinks(c, text, article)],
      level: c.court?.level ?? 'basic',
      why: [],
    };
  }
  const row = OF_OTHERS[c.title];
  const links = debtorLinks(c, row.text, row.article);
  if (row.level !== undefined) return { links, level: row.level, why: [] };
  if (c.title !== 'notarised-debt') return { links, level: 'basic', why: [] };
  const { level } = levelHint({ amountFen: c.amountFen ?? 0, bothInProvince: true, foreign: false });
  const why = { text: '级别管辖参照第一审民商事案件级别管辖的规定确定', article: cite('NOTARISED', '2.2') };
  return { links, level, why: [why] };
}

/** The competent courts of an application for enforcement (CPL 235; CPI 460; ENF 12–13). */
export function enforcementCourts(c: EnforcementCase): JurisdictionAdvice {
  const { links, level, why } = plan(c);
  const candidates = rankLinks(links, () => ({ level, kind: 'ordinary', why }), false);
  const warnings: JurisdictionWarning[] = listWarnings(candidates).map((w) =>
    w.code === 'several-courts'
      ? {
          ...w,
          text: '两个以上法院都有管辖权的，可以向其中一个申请执行；向两个以上法院申请的，由最先立案的法院管辖。',
          article: cite('ENF', '13'),
        }
      : { ...w, article: cite('ENF', '16') },
  );
  if (c.title === 'arbitral-award')
    warnings.push({
      code: 'award-basic-court',
      text: '经上级法院批准，中级人民法院可以指定符合条件的基层人民法院管辖。',
      article: cite('ARBITRATION_ENFORCEMENT', '2.2'),
    });
  return { candidates, warnings, wrongCourt: WRONG_ENFORCEMENT_COURT };
}
