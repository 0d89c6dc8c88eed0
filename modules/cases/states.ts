import type { CaseTypeCode } from '#law/case-numbers/index.ts';
import type { PeriodId } from '#law/periods/index.ts';
import type { StageId } from '#law/stages/index.ts';
import type { CaseFacts } from '#services/case-facts.ts';

/** What a case of a type is when it is opened (收案): its law, procedure, first stage, and the court's own limit. */
export type CaseKind = {
  law: CaseFacts['law'];
  procedure: CaseFacts['procedure'];
  stage: StageId;
};

/** The types of case that are opened here (类型代字). */
export const CASE_KINDS = {
  民初: { law: 'civil', procedure: 'ordinary', stage: 'S2' },
  民终: { law: 'civil', procedure: 'appeal', stage: 'S6' },
  民特: { law: 'civil', procedure: null, stage: 'S2' },
  行初: { law: 'administrative', procedure: 'ordinary', stage: 'S2' },
  行终: { law: 'administrative', procedure: 'appeal', stage: 'S6' },
  刑初: { law: 'criminal', procedure: 'ordinary', stage: 'S2' },
  执: { law: 'enforcement', procedure: 'enforcement', stage: 'S7' },
  执恢: { law: 'enforcement', procedure: 'enforcement', stage: 'S7' },
  法赔: { law: 'compensation', procedure: 'compensation', stage: 'S2' },
  委赔: { law: 'compensation', procedure: 'compensation', stage: 'S2' },
  // measures asked for before a suit: there is no trial yet
  财保: { law: 'civil', procedure: null, stage: 'S0' },
  行保: { law: 'civil', procedure: null, stage: 'S0' },
  证保: { law: 'civil', procedure: null, stage: 'S0' },
} as const satisfies Partial<Record<CaseTypeCode, CaseKind>>;
export type OpenedType = keyof typeof CASE_KINDS;

/** From which stage a case goes to which (诉讼阶段). S8 is the end: what comes after is another case with its own number. */
export const STAGE_MOVES: Readonly<Record<StageId, readonly StageId[]>> = {
  S0: ['S1', 'S2', 'S8'],
  S1: ['S2', 'S8'],
  // back to S2: the time for evidence is set anew (民事证据规定 第五十三条、第五十五条)
  S2: ['S3', 'S4', 'S5', 'S8'],
  S3: ['S2', 'S4', 'S5', 'S8'],
  // back to S3: the investigation or debate is opened again
  S4: ['S3', 'S5', 'S8'],
  S5: ['S6', 'S8'],
  S6: ['S5', 'S8'],
  S7: ['S8'],
  S8: [],
};

/**
 * Which limit the court itself has in such a case (审限、执行期限); undefined where the catalogue has none. `detained`: the accused of a private
 * prosecution is in custody (刑诉法 第二百一十二条第二款).
 */
export function trialLimitOf(
  type: string,
  procedure: CaseFacts['procedure'],
  detained = false,
): { rule: PeriodId; when: string } | undefined {
  const summary = procedure === 'summary' || procedure === 'small-claims';
  switch (type) {
    case '民初':
      return { rule: 'D54', when: summary ? procedure : 'ordinary' };
    case '民终':
      return { rule: 'D54', when: 'appeal-judgment' };
    case '民特':
      return { rule: 'D54', when: 'special' };
    case '行初':
      return { rule: 'D55', when: summary ? 'summary' : 'ordinary' };
    case '行终':
      return { rule: 'D55', when: 'appeal' };
    case '执':
    case '执恢':
      return { rule: 'D56', when: 'execution' };
    case '刑初':
      if (procedure === 'summary') return { rule: 'D68', when: 'summary' };
      return { rule: 'D68', when: detained ? 'detained' : 'not-detained' };
    case '法赔':
      return { rule: 'D63', when: 'court' };
    case '委赔':
      return { rule: 'D63', when: 'committee' };
    default:
      return undefined;
  }
}

/** The rules of the catalogue that are a court's own limit for the whole case. */
export const TRIAL_LIMITS: readonly PeriodId[] = ['D54', 'D55', 'D56', 'D63', 'D68'];

/** What comes after a stage, in words for the page. */
const NEXT_OF_STAGE: Readonly<Record<StageId, string>> = {
  S0: '法院审查诉前申请；采取保全措施后应当依法起诉或者申请仲裁',
  S1: '法院审查立案材料',
  S2: '送达、答辩、举证，之后开庭审理',
  S3: '开庭审理，法庭辩论终结后择日或者当庭宣判',
  S4: '合议、宣判并送达裁判文书',
  S5: '各方上诉期届满没有上诉的，裁判发生法律效力；上诉的，移送第二审法院',
  S6: '第二审法院审理',
  S7: '执行',
  S8: '案件已结案归档',
};

/** The same where a committee or a liable court decides, and nobody answers or is judged. */
const NEXT_OF_COMPENSATION: Partial<Record<StageId, string>> = {
  S2: '送达赔偿义务机关、复议机关，书面审查，必要时组织质证，之后作出国家赔偿决定',
  S3: '组织质证，之后作出国家赔偿决定',
  S4: '作出国家赔偿决定并送达',
  S5: '赔偿请求人可以在三十日内向上一级人民法院赔偿委员会申请作出赔偿决定；逾期没有申请的，决定生效',
};

export const nextOf = ({ law, stage }: { law: CaseFacts['law']; stage: StageId }): string =>
  (law === 'compensation' ? NEXT_OF_COMPENSATION[stage] : undefined) ?? NEXT_OF_STAGE[stage];
