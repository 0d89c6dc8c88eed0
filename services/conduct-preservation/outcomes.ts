import { cite } from '#law/citations.ts';
import { addMonths } from '#law/time.ts';
import type { Effect } from '../effects.ts';
import type { Outcome, Paper, Step } from '../engine/index.ts';
import { type Bases, paperByLaw } from '../law-of-case.ts';
import { REVIEW_LINE, REVIEWED_BY } from '../preservation/course.ts';
import type { CourtRule } from '../service.ts';

const ruling = (id: string, name: string, to: Paper['to']) => ({ id, form: 'ruling', name, to }) as const;

/** Not longer than other rights are held (民诉法解释 第四百八十五条), and not over before it begins. */
const LONGEST_MONTHS = 36;
export const CONDUCT_UNTIL: CourtRule = {
  id: 'until',
  field: 'until',
  weight: 'refuse',
  text: '保全期限届满日应当在今日之后，最长不超过三年；需要延长的，届满七日前可以续行。',
  article: cite('IP_CONDUCT', '13.1'),
  applies: ({ facts, court }) => {
    const until = court?.words['until'];
    return (
      typeof until === 'string' && (until <= facts.today || until > addMonths(facts.today, LONGEST_MONTHS))
    );
  },
};

type Wording = {
  readonly applicant: string;
  readonly respondents: string;
  readonly matter: string;
  readonly orderedBy: Bases;
  readonly refusedBy: Bases;
  readonly next?: string;
};

/** The rulings that order or forbid a conduct, and what is told when it is carried out. */
export function conductOutcomes({ applicant, respondents, matter, ...by }: Wording): {
  outcomes: Record<'allow' | 'refuse', Outcome<Effect>>;
  carryOut: Step<Effect>;
} {
  const head = [
    `申请人：${applicant}。`,
    `被申请人：${respondents}。`,
    matter,
    '申请的内容为：{answer.conduct}',
  ];
  const considered = (basis: string) => ['本院经审查认为，{reasons}', `依照${basis}的规定，裁定如下：`];
  const reviewed = (id: string, operative: string) =>
    paperByLaw(ruling(id, '复议裁定书', 'all'), REVIEWED_BY, (basis) => [
      ...head,
      '当事人不服本院就该申请作出的裁定，申请复议。',
      ...considered(basis),
      operative,
    ]);
  return {
    outcomes: {
      allow: {
        name: '裁定保全',
        tone: 'good',
        article: cite('CPL', '103.1'),
        form: [
          { id: 'ordered', label: '责令或者禁止的内容', type: 'long', article: cite('CPL', '103.1') },
          {
            id: 'until',
            label: '保全期限届满日',
            type: 'date',
            help: '知识产权案件一般维持至裁判生效；请确定一个最迟的日期',
            article: cite('IP_CONDUCT', '13'),
          },
          {
            id: 'demanded',
            label: '责令提供担保的数额',
            type: 'money',
            least: 0,
            optional: true,
            help: '由法院根据案件具体情况决定；未责令提供的，不填',
            article: cite('CPI', '152'),
          },
        ],
        papers: paperByLaw(ruling('ruling', '行为保全裁定书', 'all'), by.orderedBy, (basis) => [
          ...head,
          '申请人以{?answer.security-by}提供担保，担保数额{?answer.security-amount}。',
          ...considered(basis),
          `被申请人${respondents}自收到本裁定之日起：{decision.ordered}`,
          '保全期限至{decision.until}届满；在此之前裁判生效的，至裁判生效时止。',
          `案件申请费由申请人${applicant}负担。`,
          '本裁定立即开始执行。',
          REVIEW_LINE,
        ]),
        reviewPapers: reviewed(
          'upheld',
          `被申请人${respondents}：{decision.ordered}保全期限至{decision.until}届满。`,
        ),
        effects: [
          { do: 'order-measure', kind: { is: 'other' }, object: { decision: 'ordered' } },
          { do: 'add-node', name: '裁定行为保全' },
        ],
        review: { by: 'all', article: cite('CPI', '171') },
        next: 'carry-out',
      },
      refuse: {
        name: '裁定驳回申请',
        tone: 'bad',
        article: cite('CPL', '103.2'),
        papers: paperByLaw(
          ruling('refusal', '驳回行为保全申请裁定书', 'applicant'),
          by.refusedBy,
          (basis) => [...head, ...considered(basis), `驳回申请人${applicant}的行为保全申请。`, REVIEW_LINE],
        ),
        reviewPapers: reviewed(
          'revoked',
          `驳回申请人${applicant}的行为保全申请；已经采取保全措施的，撤销原裁定，解除保全措施。`,
        ),
        effects: [{ do: 'lift-measure', measure: 'this' }],
        review: { by: 'applicant', article: cite('CPI', '171') },
      },
    },
    carryOut: {
      name: '待送达裁定并执行',
      awaits: 'court',
      act: '登记执行情况',
      form: [
        {
          id: 'found',
          label: '送达和执行情况',
          type: 'long',
          help: '写明向被申请人送达裁定书的时间，以及是否停止或者作出该行为',
          article: cite('IP_CONDUCT', '5.2'),
        },
      ],
      papers: [
        {
          id: 'result',
          form: 'notice',
          name: '行为保全执行情况及期限告知书',
          to: 'applicant',
          text: [
            `${applicant}：`,
            '你方申请的行为保全，本院已经执行，情况如下：{decision.found}',
            '保全期限至{decision.until}届满。需要续行的，应当在期限届满前七日内提出。',
          ],
        },
      ],
      effects: [
        { do: 'take-measure', kind: { is: 'other' }, until: { decision: 'until' } },
        { do: 'add-node', name: '执行行为保全' },
      ],
      ...(by.next === undefined ? {} : { next: by.next }),
    },
  };
}
