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

/** How wide the area of a legal worker's office is: its county or district, its prefecture, or the whole province (执业辖区). */
export type WorkAreaLevel = 'county' | 'city' | 'province';
export const WORK_AREA_LEVELS: Readonly<Record<WorkAreaLevel, string>> = {
  county: '县（市、区）',
  city: '设区的市',
  province: '省、自治区、直辖市',
};

/** Provinces that have widened the area (基层法律服务工作者办法 第二十七条), by their two-digit code; elsewhere it is the county. */
export const WORK_AREAS: Readonly<Record<string, { level: WorkAreaLevel; source: string }>> = {
  35: { level: 'city', source: '福建省高级人民法院、福建省司法厅通知（2021年5月25日）' },
  50: { level: 'province', source: '重庆市司法局通知（2018年8月28日）' },
};

/** The area of this office after the rule of its province: 河南省郑州市金水区 → itself, 河南省郑州市, or 河南省. */
export function workArea(area: string, level: WorkAreaLevel): string {
  if (level === 'county') return area;
  const province = /^(?:.{2,8}?(?:省|自治区)|[^省区]{2}市)/.exec(area)?.[0];
  if (province === undefined) return area;
  if (level === 'province' || province.endsWith('市')) return level === 'province' ? province : area;
  const city = /^.{2,10}?(?:市|州|盟|地区)/.exec(area.slice(province.length))?.[0];
  return city === undefined ? area : `${province}${city}`;
}

/** The same place written without its province, as addresses often are. */
const spellings = (area: string): string[] => {
  const short = area.replace(/^.{2,8}?(?:省|自治区)/, '');
  return short === '' ? [area] : [area, short];
};

/** One of the parties is at home in the area of the legal worker's office; areas are set by each province. */
export function partyInWorkArea(areas: readonly string[], partyPlaces: readonly string[]): boolean {
  return areas.some((area) =>
    spellings(area).some((name) => partyPlaces.some((place) => samePlace(name, place))),
  );
}

/**
 * What stands against a grassroots legal worker (基层法律服务工作者): civil and administrative matters only, and where a party is at home in his
 * area or a basic court of it hears the case. Outside it the court is warned of a worker who already acts; his own filing is refused by the check.
 */
export function legalWorkerCapacity(c: {
  matter: 'civil' | 'administrative' | 'criminal' | 'enforcement' | 'compensation';
  areas: readonly string[];
  partyPlaces: readonly string[];
  /** Name of the basic court that hears it, if it is one. */
  basicCourt?: string | undefined;
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
  if (c.matter === 'compensation')
    found.push(
      refused(
        'no-compensation',
        '申请国家赔偿，基层法律服务工作者不在法律规定的代理人之列。',
        cite('COMPENSATION_COMMITTEE', '5.1'),
      ),
    );
  const courtHere = c.basicCourt !== undefined && partyInWorkArea(c.areas, [c.basicCourt]);
  if (!courtHere && !partyInWorkArea(c.areas, c.partyPlaces))
    found.push(
      warning(
        'outside-area',
        '没有当事人位于该基层法律服务工作者的执业辖区内，也不是由辖区内的基层人民法院审理。',
        cite('LEGAL_WORKERS', '27'),
      ),
    );
  return found;
}
