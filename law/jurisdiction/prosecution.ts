import { cite } from '../citations.ts';
import { type JurisdictionAdvice, link, type Link } from './court.ts';
import type { ProsecutionCase } from './input.ts';
import { homes } from './parties.ts';
import { listWarnings, rankLinks } from './rank.ts';

/** What happens to a private prosecution at a court without jurisdiction. */
export const WRONG_PROSECUTION_COURT = {
  text: '自诉案件不属于受诉法院管辖的，不符合受理条件；请向犯罪地或者被告人居住地的法院提起。',
  articles: [cite('CrI', '316'), cite('CrPL', '25')],
} as const;

const CRIME_PLACES: Readonly<Record<ProsecutionCase['crimePlaces'][number]['kind'], Link['why'][number]>> = {
  act: { text: '犯罪地包括犯罪行为地', article: cite('CrI', '2.1') },
  result: { text: '犯罪地包括犯罪结果地', article: cite('CrI', '2.1') },
  server: { text: '网络犯罪的犯罪地包括网络服务使用的服务器所在地', article: cite('CrI', '2.2') },
  provider: { text: '网络犯罪的犯罪地包括网络服务提供者所在地', article: cite('CrI', '2.2') },
  system: { text: '网络犯罪的犯罪地包括被侵害的信息网络系统及其管理者所在地', article: cite('CrI', '2.2') },
  victim: { text: '网络犯罪的犯罪地包括被害人被侵害时所在地', article: cite('CrI', '2.2') },
  loss: { text: '网络犯罪的犯罪地包括被害人财产遭受损失地', article: cite('CrI', '2.2') },
};

const RULE = { text: '刑事案件由犯罪地的法院管辖', article: cite('CrPL', '25') };

/** The competent courts of a private prosecution (CrPL 20, 25–26; CrI 2–3). */
export function prosecutionCourts(c: ProsecutionCase): JurisdictionAdvice {
  const places: Link[] = c.crimePlaces.map(({ kind, place }) => ({
    connection: 'crime-place',
    place,
    why: [RULE, CRIME_PLACES[kind]],
  }));
  const crime =
    places.length > 0 ? places : [{ connection: 'crime-place' as const, place: undefined, why: [RULE] }];
  const residence = homes(c.accused).map((place) =>
    link(
      'accused-residence',
      place,
      '由被告人居住地的法院审判更为适宜的，可以由被告人居住地的法院管辖',
      cite('CrPL', '25'),
    ),
  );
  const candidates = rankLinks(
    [...crime, ...residence],
    () => ({
      level: 'basic',
      kind: 'ordinary',
      why: [{ text: '第一审普通刑事案件由基层人民法院管辖', article: cite('CrPL', '20') }],
    }),
    false,
  );
  const warnings = listWarnings(candidates).map((w) =>
    w.code === 'several-courts'
      ? { ...w, text: '几个同级法院都有权管辖的，由最初受理的法院审判。', article: cite('CrPL', '26') }
      : { ...w, article: cite('CrI', '316') },
  );
  return { candidates, warnings, wrongCourt: WRONG_PROSECUTION_COURT };
}
