import { cite } from '../citations.ts';
import { type JurisdictionAdvice, type JurisdictionWarning, link, type Link } from './court.ts';
import type { CompensationCase } from './input.ts';
import type { CourtRank } from './level.ts';
import { listWarnings, rankLinks } from './rank.ts';

/** What happens to an application for compensation at a court that is not competent. */
export const WRONG_COMPENSATION_COURT = {
  text: '不符合立案条件的，法院在七日内作出不予受理决定；请先向赔偿义务机关提出。',
  articles: [cite('COMPENSATION_FILING', '9.3'), cite('SCL', '22.2')],
} as const;

const UPPER: Readonly<Record<CourtRank, CourtRank | undefined>> = {
  basic: 'intermediate',
  intermediate: 'high',
  high: undefined,
};
const SAME: Readonly<Record<'county' | 'city' | 'province' | 'state', CourtRank | undefined>> = {
  county: undefined,
  city: 'intermediate',
  province: 'high',
  state: undefined,
};

const committeeWhy = { text: '中级以上的人民法院设立赔偿委员会', article: cite('SCL', '29.1') };

/** The competent court of a claim for state compensation in criminal and judicial matters (SCL 21–25, 29). */
export function compensationCourts(c: CompensationCase): JurisdictionAdvice {
  const warnings: JurisdictionWarning[] = [];
  const done = (
    links: readonly Link[],
    level: CourtRank,
    kind: 'ordinary' | 'compensation-committee',
  ): JurisdictionAdvice => {
    const why = kind === 'ordinary' ? [] : [committeeWhy];
    const candidates = rankLinks(links, () => ({ level, kind, why }), true);
    const more = listWarnings(candidates).map((w) => ({ ...w, article: cite('COMPENSATION_FILING', '2') }));
    return { candidates, warnings: [...warnings, ...more], wrongCourt: WRONG_COMPENSATION_COURT };
  };
  const say = (code: string, text: string, article: JurisdictionWarning['article']) =>
    warnings.push({ code, text, article });
  if (c.stage === 'first') {
    if (!c.liable.court) {
      say(
        'liable-organ-first',
        '要求赔偿应当先向赔偿义务机关提出，对其决定不服的再申请复议。',
        cite('SCL', '22.2'),
      );
      return done([], 'intermediate', 'compensation-committee');
    }
    const text = '赔偿义务机关是人民法院的，先向该法院提出赔偿申请';
    return done(
      [link('liable-court', c.liable.place, text, cite('SCL', '22.2'))],
      c.liable.level,
      'ordinary',
    );
  }
  if (c.liable.court) {
    const level = UPPER[c.liable.level];
    const text = '赔偿义务机关是人民法院的，向其上一级人民法院赔偿委员会申请作出赔偿决定';
    if (level === undefined)
      say('supreme-committee', '上一级为最高人民法院赔偿委员会。', cite('SCL', '24.3'));
    return done(
      [link('upper-committee', c.liable.place, text, cite('SCL', '24.3'))],
      level ?? 'high',
      'compensation-committee',
    );
  }
  if (c.reconsideration === undefined) {
    say(
      'reconsideration-first',
      '赔偿义务机关不是人民法院的，应当先向其上一级机关申请复议。',
      cite('SCL', '24.1'),
    );
    return done([], 'intermediate', 'compensation-committee');
  }
  const level = SAME[c.reconsideration.level];
  if (level === undefined)
    say(
      'committee-level',
      c.reconsideration.level === 'county'
        ? '基层人民法院不设赔偿委员会，请核对复议机关的级别。'
        : '复议机关为中央国家机关的，由最高人民法院赔偿委员会管辖。',
      cite('SCL', '29.1'),
    );
  const text = '向复议机关所在地的同级人民法院赔偿委员会申请作出赔偿决定';
  return done(
    [link('reconsideration-committee', c.reconsideration.place, text, cite('SCL', '25.2'))],
    level ?? (c.reconsideration.level === 'county' ? 'intermediate' : 'high'),
    'compensation-committee',
  );
}
