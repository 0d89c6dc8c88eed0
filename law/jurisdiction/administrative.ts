import { cite } from '../citations.ts';
import {
  type CourtCandidate,
  type JurisdictionAdvice,
  type JurisdictionWarning,
  type Link,
  link,
  type Reason,
} from './court.ts';
import type { AdministrativeCase } from './input.ts';
import { ipLevel } from './ip.ts';
import type { CourtRank } from './level.ts';
import { samePlace } from './place.ts';
import { listWarnings, rankLinks } from './rank.ts';

/** What happens to an administrative suit at a court without jurisdiction. */
export const WRONG_ADMINISTRATIVE_COURT = {
  text: '法院发现受理的案件不属于本院管辖的，移送有管辖权的法院；不属于受诉法院管辖是裁定不予立案的情形。',
  articles: [cite('ALL', '22'), cite('ALL', '49(四)'), cite('ALL', '51')],
} as const;

/** The authority by which the level is fixed: the original one, also when the reconsidering one upheld it (ALI 134.3). */
function levelAgency(c: AdministrativeCase): AdministrativeCase['agency'] {
  const changed = c.reconsideration?.outcome === 'changed' ? c.reconsideration.agency : undefined;
  return changed ?? c.agency;
}

function levelOf(c: AdministrativeCase): { level: CourtRank; why: readonly Reason[] } {
  const at = (level: CourtRank, text: string, article: Reason['article']) => ({
    level,
    why: [{ text, article }],
  });
  const agency = levelAgency(c);
  if (agency === 'state-department' || agency === 'local-government')
    return at(
      'intermediate',
      '对国务院部门或者县级以上地方人民政府所作的行政行为提起诉讼，由中级人民法院管辖',
      cite('ALL', '15(一)'),
    );
  if (agency === 'customs')
    return at('intermediate', '海关处理的案件由中级人民法院管辖', cite('ALL', '15(二)'));
  if (c.foreign === true)
    return at('intermediate', '涉外或者涉港澳台的行政案件由中级人民法院管辖', cite('ALI', '5(二)'));
  if (c.complex === true)
    return at('intermediate', '本辖区内重大、复杂的案件由中级人民法院管辖', cite('ALL', '15(三)'));
  if (c.ip !== undefined) {
    const { level, why } = ipLevel({ subject: c.ip });
    return { level, why: [why] };
  }
  return at('basic', '第一审行政案件一般由基层人民法院管辖', cite('ALL', '14'));
}

const plaintiffPlaces = (c: AdministrativeCase): string[] => {
  const p = c.plaintiff ?? {};
  return [p.domicile, p.habitualResidence, p.custodyPlace].filter((x): x is string => x !== undefined);
};

function linksOf(c: AdministrativeCase): Link[] {
  if (c.immovable !== undefined)
    return [
      link(
        'immovable-place',
        c.immovable,
        '因不动产提起的行政诉讼，由不动产所在地法院管辖',
        cite('ALL', '20'),
      ),
    ];
  const seat = link(
    'agency-place',
    c.agencyPlace,
    '由最初作出行政行为的行政机关所在地法院管辖',
    cite('ALL', '18.1'),
  );
  const reconsidered =
    c.reconsideration === undefined
      ? []
      : [
          link(
            'reconsideration-place',
            c.reconsideration.place,
            '经复议的案件，也可以由复议机关所在地法院管辖',
            cite('ALL', '18.1'),
          ),
        ];
  if (c.libertyRestricted !== true) return [seat, ...reconsidered];
  const places = plaintiffPlaces(c);
  const own = (places.length > 0 ? places : [undefined]).map(
    (place): Link => ({
      connection: 'plaintiff-domicile',
      place,
      why: [
        {
          text: '对限制人身自由的行政强制措施不服的，由被告所在地或者原告所在地法院管辖',
          article: cite('ALL', '19'),
        },
        {
          text: '原告所在地包括户籍所在地、经常居住地和被限制人身自由地',
          article: cite('ALI', '8.1'),
        },
      ],
    }),
  );
  return [...own, seat, ...reconsidered];
}

/** Names the court that hears the cases of a place where the caller has configured one. */
function withDesignated(c: AdministrativeCase, candidates: readonly CourtCandidate[]): CourtCandidate[] {
  return candidates.map((x) => {
    const row = c.concentrated?.find((r) => x.place !== null && samePlace(r.place, x.place));
    return row === undefined
      ? x
      : {
          ...x,
          designated: row.court,
          why: [...x.why, { text: `该地行政案件由${row.court}集中管辖`, article: cite('ALL', '18.2') }],
        };
  });
}

/** The competent courts of an administrative case (ALL 14–21; ALI 5–9, 134). */
export function administrativeCourts(c: AdministrativeCase): JurisdictionAdvice {
  const { level, why } = levelOf(c);
  const kind = c.ip === undefined ? 'ordinary' : 'intellectual-property';
  const candidates = withDesignated(
    c,
    rankLinks(linksOf(c), () => ({ level, kind, why }), c.immovable !== undefined),
  );
  const warnings: JurisdictionWarning[] = listWarnings(candidates).map((w) =>
    w.code === 'several-courts'
      ? { ...w, article: cite('ALL', '21') }
      : { ...w, article: cite('ALL', '49(四)') },
  );
  if (c.reconsideration?.outcome === 'upheld')
    warnings.push({
      code: 'joint-defendants',
      text: '复议维持的，作出原行政行为的机关和复议机关是共同被告，以原行政机关确定级别管辖。',
      article: cite('ALI', '134.3'),
    });
  if (candidates.every((x) => x.designated === undefined))
    warnings.push({
      code: 'concentrated',
      text: '部分地区的行政案件由指定的法院跨行政区域集中管辖，请核对当地规定。',
      article: cite('ALL', '18.2'),
    });
  return { candidates, warnings, wrongCourt: WRONG_ADMINISTRATIVE_COURT };
}
