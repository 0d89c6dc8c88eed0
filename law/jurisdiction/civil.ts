import { cite } from '../citations.ts';
import { readAgreement } from './agreement.ts';
import type { JurisdictionAdvice, JurisdictionWarning, Link } from './court.ts';
import { foreignLinks, foreignWarnings } from './foreign.ts';
import { type Ground, GROUNDS } from './grounds/index.ts';
import type { CivilCase } from './input.ts';
import { ipLevel } from './ip.ts';
import { levelHint } from './level.ts';
import { homeOf } from './parties.ts';
import { provinceCodeOf, provinceLetterOf } from './place.ts';
import { type LevelAt, listWarnings, rankLinks } from './rank.ts';

/** What happens to a civil suit at a court without jurisdiction. */
export const WRONG_CIVIL_COURT = {
  text: '对不属于本院管辖的案件，法院告知向有管辖权的法院起诉；坚持起诉的，裁定不予受理；立案后发现的，移送有管辖权的法院。',
  articles: [cite('CPL', '127(四)'), cite('CPI', '211'), cite('CPL', '37')],
} as const;

/** Whether all parties live in, or all out of, the province of the place; undefined = some home is not told. */
function bothInProvince(c: CivilCase, place: string | undefined): boolean | undefined {
  const province = place === undefined ? undefined : provinceCodeOf(place);
  const parties = [...c.plaintiffs, ...c.defendants].map(homeOf);
  const codes = parties.map((p) => (p === undefined ? undefined : provinceCodeOf(p)));
  if (province === undefined || codes.includes(undefined)) return undefined;
  return new Set(codes.map((code) => code === province)).size < 2;
}

/** Level and branch of the court at a place. */
function levelOf(c: CivilCase, ground: Ground): LevelAt {
  const kind =
    ground.kind ?? (c.ip !== undefined ? 'intellectual-property' : isMilitary(c) ? 'military' : 'ordinary');
  return (place) => {
    if (ground.level !== undefined) return { level: ground.level.level, kind, why: [ground.level.why] };
    if (kind === 'maritime')
      return {
        level: 'intermediate',
        kind,
        why: [{ text: '海事、海商案件由海事法院管辖', article: cite('CPI', '2.2') }],
      };
    const amountFen = c.amountFen ?? 0;
    if (c.ip !== undefined) {
      const threshold = c.ipThresholdFen;
      const { level, why } = ipLevel({
        subject: c.ip,
        amountFen,
        ...(threshold !== undefined && { thresholdFen: threshold }),
      });
      return { level, kind, why: [why] };
    }
    const province = place === undefined ? undefined : provinceLetterOf(place);
    const { level, why } = levelHint({
      amountFen,
      bothInProvince: bothInProvince(c, place) ?? true,
      foreign: c.foreign === true,
      ...(province !== undefined && { province }),
    });
    return { level, kind, why: [why] };
  };
}

const isMilitary = (c: CivilCase) => [...c.plaintiffs, ...c.defendants].every((p) => p.military === true);

function generalWarnings(c: CivilCase): JurisdictionWarning[] {
  const found: JurisdictionWarning[] = [];
  if (isMilitary(c))
    found.push({
      code: 'military-court',
      text: '双方当事人均为军人或者军队单位的民事案件由军事法院管辖。',
      article: cite('CPI', '11'),
    });
  if (c.complex === true)
    found.push({
      code: 'major-case',
      text: '在本辖区有重大影响的案件由中级以上人民法院管辖。',
      article: cite('CPL', '19(二)'),
    });
  if (c.ip !== undefined)
    found.push({
      code: 'ip-designated-court',
      text: '知识产权案件由依法指定的法院管辖，请核对该地由哪一法院审理。',
      article: cite('IP', '5'),
    });
  return found;
}

/** The competent courts of a civil case, in the order exclusive – agreed – by the ground (domain order of CPL 22–36). */
export function civilCourts(c: CivilCase): JurisdictionAdvice {
  const ground = GROUNDS[c.ground];
  const exclusive = ground.exclusive === true;
  const agreement = readAgreement(c, { exclusive, property: ground.property });
  const lawful: readonly Link[] =
    agreement.links.length > 0
      ? agreement.links
      : [...ground.links(c), ...(exclusive ? [] : foreignLinks(c, ground.identity === true))];
  const candidates = rankLinks(lawful, levelOf(c, ground), exclusive);
  const amountUnsure =
    ground.level === undefined &&
    ground.kind === undefined &&
    c.ip === undefined &&
    (c.amountFen ?? 0) >= 10_000_000_000 &&
    candidates.some((x) => x.place !== null && bothInProvince(c, x.place) === undefined);
  return {
    candidates,
    warnings: [
      ...agreement.warnings,
      ...listWarnings(candidates),
      ...generalWarnings(c),
      ...foreignWarnings(c, exclusive),
      ...(ground.warnings?.(c) ?? []),
      ...(amountUnsure
        ? [
            {
              code: 'level-needs-homes',
              text: '标的额1亿元以上，请补充各方住所地所在的省份，以便确定级别管辖。',
              article: cite('LEVEL', '2'),
            },
          ]
        : []),
    ],
    wrongCourt: WRONG_CIVIL_COURT,
  };
}
