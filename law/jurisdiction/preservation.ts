import { cite, type Citation } from '../citations.ts';
import { type Connection, type JurisdictionAdvice, type Link, link } from './court.ts';
import type { ConfirmationCase, PreservationCase } from './input.ts';
import type { CourtRank } from './level.ts';
import { listWarnings, rankLinks } from './rank.ts';

/** What happens to an application at a court that is not competent. */
export const WRONG_PRESERVATION_COURT = {
  text: '对保全申请没有管辖权的法院不予受理，请向下列法院申请。',
  articles: [cite('CPL', '104.1'), cite('CPL', '103.1')],
} as const;

const plain = (links: readonly Link[], level: CourtRank) =>
  rankLinks(links, () => ({ level, kind: 'ordinary', why: [] }), false);

/** The competent courts of an application for preservation (CPL 84, 103–104; CPI 161, 163; ENF 9–10). */
export function preservationCourts(c: PreservationCase): JurisdictionAdvice {
  const evidence = c.object === 'evidence';
  const level = c.court?.level ?? 'basic';
  const own = (connection: Connection, text: string, article: Citation) =>
    plain([link(connection, c.court?.place, text, article)], level);
  const at = (text: string, article: Citation): Link[] =>
    evidence
      ? [link('evidence-place', c.evidencePlace, text, article)]
      : (c.propertyPlaces ?? []).map((p) => link('preserved-property', p, text, article));
  const respondent = (text: string, article: Citation) =>
    link('respondent-domicile', c.respondentDomicile, text, article);
  const listed = () => {
    switch (c.stage) {
      case 'pre-suit': {
        const article = evidence ? cite('CPL', '84.2') : cite('CPL', '104.1');
        const text = evidence
          ? '起诉前可以向证据所在地、被申请人住所地或者对案件有管辖权的法院申请保全证据'
          : '起诉前可以向被保全财产所在地、被申请人住所地或者对案件有管辖权的法院申请';
        const competent =
          c.court === undefined ? [] : [link('competent-court', c.court.place, text, article)];
        return plain([...at(text, article), respondent(text, article), ...competent], level);
      }
      case 'in-suit':
        return own(
          'hearing-court',
          '诉讼中向受理案件的法院申请',
          evidence ? cite('CPL', '84.1') : cite('CPL', '103.1'),
        );
      case 'appeal-pending':
        return own(
          'first-instance-court',
          '第二审法院接到报送的案件之前，由第一审法院采取保全措施',
          cite('CPI', '161'),
        );
      case 'pre-enforcement':
        return own('enforcing-court', '法律文书生效后、进入执行程序前，向执行法院申请', cite('CPI', '163'));
      case 'arbitration': {
        const foreign = c.foreignArbitration === true;
        const article = foreign ? cite('ENF', '10') : cite('ENF', '9');
        const court = foreign ? '中级人民法院' : '基层人民法院';
        const text = evidence
          ? `仲裁中申请证据保全的，由证据所在地的${court}裁定并执行`
          : `仲裁中申请财产保全的，由被申请人住所地或者被申请保全的财产所在地的${court}裁定并执行`;
        const links = evidence ? at(text, article) : [...at(text, article), respondent(text, article)];
        return plain(links, foreign ? 'intermediate' : 'basic');
      }
    }
  };
  const candidates = listed();
  const warnings = listWarnings(candidates);
  return { candidates, warnings, wrongCourt: WRONG_PRESERVATION_COURT };
}

/** What happens to a joint application at a court that is not competent. */
export const WRONG_CONFIRMATION_COURT = {
  text: '不属于收到申请的法院管辖的，裁定不予受理；受理后发现的，裁定驳回申请。',
  articles: [cite('CPI', '355(二)')],
} as const;

/** The competent courts of a joint application for judicial confirmation (CPL 205; CPI 352). */
export function confirmationCourts(c: ConfirmationCase): JurisdictionAdvice {
  const done = (links: readonly Link[], level: CourtRank): JurisdictionAdvice => {
    const candidates = plain(links, level);
    const warnings = listWarnings(candidates).map((w) => {
      if (w.code !== 'several-courts') return w;
      const text = '双方当事人可以共同向其中一个法院提出；向两个以上法院提出的，由最先立案的法院管辖。';
      return { ...w, text, article: cite('CPI', '352.2') };
    });
    return { candidates, warnings, wrongCourt: WRONG_CONFIRMATION_COURT };
  };
  if (c.invitedBy !== undefined)
    return done(
      [
        link(
          'inviting-court',
          c.invitedBy.place,
          '人民法院邀请调解组织开展先行调解的，向作出邀请的法院提出',
          cite('CPL', '205(一)'),
        ),
      ],
      c.invitedBy.level,
    );
  const text = '调解组织自行开展调解的，向当事人住所地、标的物所在地、调解组织所在地的法院提出';
  const article = cite('CPL', '205(二)');
  const parties = c.partyDomiciles?.length ? c.partyDomiciles : [undefined];
  const links: Link[] = [
    ...parties.map((p) => link('party-domicile', p, text, article)),
    ...(c.subjectPlace === undefined ? [] : [link('subject-place', c.subjectPlace, text, article)]),
    ...(c.mediatorPlaces ?? []).map((p) => link('mediator-place', p, text, article)),
  ];
  return done(links, c.intermediate === true ? 'intermediate' : 'basic');
}
