import { cite } from '../citations.ts';
import type { Connection, JurisdictionWarning, Link } from './court.ts';
import type { CivilCase } from './input.ts';

const TIES: readonly Connection[] = [
  'signing-place',
  'performance-place',
  'subject-place',
  'seizable-property',
  'tort-act',
  'tort-result',
  'representative-office',
];

/** Ties that suffice against a defendant without a home in China, save in matters of status (CPL 276). */
export function foreignLinks(c: CivilCase, identity: boolean): Link[] {
  if (c.foreign !== true || identity || !c.defendants.some((d) => d.abroad === true)) return [];
  return TIES.filter((connection) => c.places?.[connection] !== undefined).map(
    (connection): Link => ({
      connection,
      place: c.places?.[connection],
      why: [
        {
          text: '对在我国领域内没有住所的被告提起的诉讼，可以由合同签订地、合同履行地、诉讼标的物所在地、可供扣押财产所在地、侵权行为地、代表机构住所地法院管辖',
          article: cite('CPL', '276.1'),
        },
      ],
    }),
  );
}

/** What goes with a foreign case: concentrated courts, other proper connections, what only Chinese courts may hear. */
export function foreignWarnings(c: CivilCase, exclusive: boolean): JurisdictionWarning[] {
  if (c.foreign !== true) return [];
  const found: JurisdictionWarning[] = [
    {
      code: 'foreign-concentrated',
      text: '涉外、涉港澳台民商事案件可能由指定的法院跨区域集中管辖，请核对当地公布的管辖区域。',
      article: cite('FOREIGN', '4'),
    },
  ];
  if (!exclusive && c.defendants.some((d) => d.abroad === true))
    found.push({
      code: 'foreign-other-connection',
      text: '涉外民事纠纷与我国存在其他适当联系的，也可以由人民法院管辖。',
      article: cite('CPL', '276.2'),
    });
  return found;
}
