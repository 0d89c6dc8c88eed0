import { cite, type Citation } from '../citations.ts';
import { samePlace } from '../jurisdiction/place.ts';
import { addMonths, type PlainDate } from '../time.ts';
import { actingBarred, LAWYER_CATEGORIES, type LawyerCategory } from './lawyers.ts';

/** Whether something stands against a person's acting in a case: refused, or only said to the filer and the court. */
export type CapacityFinding = {
  severity: 'refused' | 'warning';
  rule: string;
  text: string;
  article: Citation;
};

const refused = (rule: string, text: string, article: Citation): CapacityFinding => ({
  severity: 'refused',
  rule,
  text,
  article,
});
const warning = (rule: string, text: string, article: Citation): CapacityFinding => ({
  severity: 'warning',
  rule,
  text,
  article,
});

/** Years after leaving a court in which its former staff may not act as lawyers anywhere (律师法第四十一条). */
export const FORMER_JUDGE_YEARS = 2;

/** What is known of a lawyer who wants to act in a case. */
export type LawyerCapacity = {
  category: LawyerCategory;
  clientIsOwnUnit: boolean;
  assignedByLegalAid: boolean;
  /** 担任各级人民代表大会常务委员会组成人员. */
  standingCommitteeMember?: boolean;
  /** 公务员. */
  civilServant?: boolean;
  /** 曾任审判人员或者法院其他工作人员: the day of leaving, and whether it was the court of this case. */
  leftCourtOn?: PlainDate;
  formerlyOfThisCourt?: boolean;
  /** 配偶、子女、父母在审理法院任职. */
  relativeInThisCourt?: boolean;
  /** The client's guardian or near relative: then some bars fall away. */
  guardianOrRelative?: boolean;
  on: PlainDate;
};

/** Everything that stands against this lawyer's acting for this client in this court (律师法 11, 39–41; 审判人员回避规定 8–9). */
export function lawyerCapacity(c: LawyerCapacity): CapacityFinding[] {
  const found: CapacityFinding[] = [];
  const barred = actingBarred(c);
  if (barred) found.push(refused('category', barred.text, barred.article));
  const row = LAWYER_CATEGORIES[c.category];
  if (row.mayActFor === 'limited-matters')
    found.push(warning('limited-matters', `${row.name}${row.rule}。`, row.article));
  if (c.civilServant === true)
    found.push(refused('civil-servant', '公务员不得兼任执业律师。', cite('LAWYERS', '11.1')));
  if (c.standingCommitteeMember === true)
    found.push(
      refused(
        'standing-committee',
        '律师担任各级人大常委会组成人员的，任职期间不得从事诉讼代理或者辩护业务。',
        cite('LAWYERS', '11.2'),
      ),
    );
  if (c.leftCourtOn !== undefined && c.on <= addMonths(c.leftCourtOn, FORMER_JUDGE_YEARS * 12))
    found.push(
      refused(
        'former-judge',
        '从人民法院离任后二年内，不得以律师身份担任诉讼代理人或者辩护人。',
        cite('RECUSAL', '8.1'),
      ),
    );
  if (c.formerlyOfThisCourt === true && c.guardianOrRelative !== true)
    found.push(
      refused(
        'former-court',
        '从人民法院离任后，不得担任原任职法院所审理案件的诉讼代理人或者辩护人。',
        cite('RECUSAL', '8.2'),
      ),
    );
  if (c.relativeInThisCourt === true)
    found.push(
      refused(
        'relative-in-court',
        '审判人员及法院其他工作人员的配偶、子女或者父母不得担任其所任职法院审理案件的诉讼代理人或者辩护人。',
        cite('RECUSAL', '9'),
      ),
    );
  return found;
}

/** One of the parties is at home in the area of the legal worker's office; areas are set by each province. */
export function partyInWorkArea(areas: readonly string[], partyPlaces: readonly string[]): boolean {
  return areas.some((area) => partyPlaces.some((place) => samePlace(area, place)));
}

/** What stands against a grassroots legal worker (基层法律服务工作者): no criminal case; a case outside the area is told to the court. */
export function legalWorkerCapacity(c: {
  matter: 'civil' | 'administrative' | 'criminal' | 'enforcement' | 'compensation';
  areas: readonly string[];
  partyPlaces: readonly string[];
}): CapacityFinding[] {
  const found: CapacityFinding[] = [];
  if (c.matter === 'criminal')
    found.push(
      refused(
        'no-criminal',
        '基层法律服务工作者不能担任刑事案件的辩护人、诉讼代理人。',
        cite('CrPL', '33.1'),
      ),
    );
  if (!partyInWorkArea(c.areas, c.partyPlaces))
    found.push(
      warning(
        'outside-area',
        '没有当事人位于该基层法律服务工作者的执业辖区内，请审查。',
        cite('CPI', '88(二)'),
      ),
    );
  return found;
}
