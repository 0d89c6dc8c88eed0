import { cite } from '#law/citations.ts';
import type { Effect } from '../effects.ts';
import type { Outcome, Paper, Step, Value } from '../engine/index.ts';
import { type Bases, paperByLaw } from '../law-of-case.ts';
import { REVIEW_LINE, REVIEWED_BY } from './course.ts';
import { ORDER_MEASURES, PROPERTY_LINES, takeMeasures, TAKEN_FIELDS, UNTIL_LINES } from './measures.ts';
import { GRANT_FIELDS } from './security.ts';

const ruling = (id: string, name: string, to: Paper['to']) => ({ id, form: 'ruling', name, to }) as const;

type Wording = {
  /** Slots in which the sides stand, and the sentence that says what was asked. */
  readonly applicant: string;
  readonly respondents: string;
  readonly matter: string;
  readonly orderedBy: Bases;
  readonly refusedBy: Bases;
  /** The last day of the period for performance, where the measure comes before enforcement. */
  readonly performed?: Value;
  /** The step after the measures were taken. */
  readonly next?: string;
};

/** The rulings on the property of the other side, the notices, and what is done when it is carried out. */
export function propertyOutcomes({ applicant, respondents, matter, ...by }: Wording): {
  outcomes: Record<'allow' | 'refuse', Outcome<Effect>>;
  carryOut: Step<Effect>;
} {
  const head = [`申请人：${applicant}。`, `被申请人：${respondents}。`, matter];
  const considered = (basis: string) => ['本院经审查认为，{reasons}', `依照${basis}的规定，裁定如下：`];
  const reviewed = (id: string, operative: string) =>
    paperByLaw(ruling(id, '复议裁定书', 'all'), REVIEWED_BY, (basis) => [
      ...head,
      '当事人不服本院就该申请作出的裁定，申请复议。',
      ...considered(basis),
      operative,
    ]);
  const allow: Outcome<Effect> = {
    name: '裁定保全',
    tone: 'good',
    article: cite('CPL', '103.1'),
    form: GRANT_FIELDS,
    papers: [
      ...paperByLaw(ruling('ruling', '财产保全裁定书', 'all'), by.orderedBy, (basis) => [
        ...head,
        '申请人以{?answer.security-by}提供担保，担保数额{?answer.security-amount}。',
        ...considered(basis),
        `查封、扣押、冻结被申请人${respondents}的下列财产，以{decision.granted}为限。`,
        ...PROPERTY_LINES,
        `案件申请费由申请人${applicant}负担。`,
        '本裁定立即开始执行。',
        REVIEW_LINE,
      ]),
      {
        id: 'assistance',
        form: 'notice',
        name: '协助执行通知书',
        to: 'outside',
        text: [
          `本院已裁定对${respondents}的财产采取保全措施，请协助办理下列事项，并将办理结果书面回复本院。`,
          ...PROPERTY_LINES,
          '数额以{decision.granted}为限。附：裁定书一份。',
        ],
      },
    ],
    reviewPapers: reviewed(
      'upheld',
      `查封、扣押、冻结被申请人${respondents}的财产，以{decision.granted}为限；已经采取的保全措施，在此限度内继续有效。`,
    ),
    effects: [...ORDER_MEASURES, { do: 'add-node', name: '裁定财产保全' }],
    review: { by: 'all', article: cite('PRS', '25.1') },
    next: 'carry-out',
  };
  const refuse: Outcome<Effect> = {
    name: '裁定驳回申请',
    tone: 'bad',
    article: cite('CPL', '103.2'),
    papers: paperByLaw(ruling('refusal', '驳回财产保全申请裁定书', 'applicant'), by.refusedBy, (basis) => [
      ...head,
      ...considered(basis),
      `驳回申请人${applicant}的财产保全申请。`,
      REVIEW_LINE,
    ]),
    reviewPapers: reviewed(
      'revoked',
      `驳回申请人${applicant}的财产保全申请；已经采取保全措施的，撤销原裁定，解除保全措施。`,
    ),
    // refused on review: what had been taken is given free
    effects: [{ do: 'lift-measure', measure: 'this' }],
    review: { by: 'applicant', article: cite('PRS', '25.1') },
  };
  const carryOut: Step<Effect> = {
    name: '待采取保全措施',
    awaits: 'court',
    act: '登记保全结果',
    form: TAKEN_FIELDS,
    papers: [
      {
        id: 'result',
        form: 'notice',
        name: '财产保全结果及期限告知书',
        to: 'applicant',
        text: [
          `${applicant}：`,
          '你方申请的财产保全，本院已经实施，情况如下：{decision.found}',
          ...UNTIL_LINES,
          '需要续行保全的，应当在上述期限届满七日前向本院提出；逾期申请或者不申请的，自行承担不能续行保全的法律后果。',
        ],
      },
      {
        id: 'told',
        form: 'notice',
        name: '保全财产通知书',
        to: 'opponents',
        text: [
          `${respondents}：`,
          '本院依法对你方财产采取了保全措施：{decision.found}',
          ...UNTIL_LINES,
          '你方可以提供充分有效的担保请求解除保全；对裁定不服的，可以自收到裁定书之日起五日内向本院申请复议一次。',
        ],
      },
    ],
    effects: [...takeMeasures(by.performed), { do: 'add-node', name: '采取财产保全措施' }],
    ...(by.next === undefined ? {} : { next: by.next }),
  };
  return { outcomes: { allow, refuse }, carryOut };
}
