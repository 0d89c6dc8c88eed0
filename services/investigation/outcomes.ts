import { cite } from '#law/citations.ts';
import type { Condition } from '../engine/definition.ts';
import { type Bases, paperByLaw, under } from '../law-of-case.ts';
import type { CourtService } from '../service.ts';

const GRANT: Bases = {
  civil: [cite('CPL', '67.2'), cite('CPI', '94')],
  administrative: [cite('ALL', '41'), cite('AER', '25.1')],
  criminal: [cite('CrPL', '43.1'), cite('CrI', '61')],
  enforcement: [cite('CPI', '483')],
};
const REFUSE: Bases = {
  civil: [cite('CPI', '95')],
  criminal: [cite('CrI', '61.2')],
  enforcement: [cite('CPI', '483')],
};
const REFUSE_ADMINISTRATIVE: Bases = { administrative: [cite('ALI', '39'), cite('AER', '25.1')] };

const ASKED =
  '你方于{submittedOn}在{caseNumber}{title}一案中，申请本院向{answer.holder}调查收集下列证据：{answer.evidence}';
const refusal = (bases: Bases, after: string) =>
  paperByLaw(
    { id: 'refused', form: 'notice', name: '不予准许调查取证通知书', to: 'applicant' },
    bases,
    (basis) => [
      '{applicant}：',
      ASKED,
      '本院经审查认为，{reasons}',
      `依照${basis}的规定，对你方的申请不予准许。${after}`,
    ],
  );
const NOT_ALL: Condition = under('civil', 'criminal', 'enforcement', 'compensation');

/** How it can end. */
export const OUTCOMES: CourtService['outcomes'] = {
  granted: {
    name: '准许，由法院调查收集',
    tone: 'good',
    article: cite('CPL', '67.2'),
    reasons: 'optional',
    papers: paperByLaw(
      { id: 'granted', form: 'notice', name: '准许调查取证通知书', to: 'applicant' },
      GRANT,
      (basis) => [
        '{applicant}：',
        ASKED,
        '本院经审查认为，{?reasons}',
        `依照${basis}的规定，准许你方的申请，由本院调查收集。结果将另行告知。`,
      ],
    ),
    effects: [{ do: 'add-node', name: '准许调查取证' }],
    next: 'collect',
  },
  refused: {
    name: '不予准许',
    tone: 'bad',
    article: cite('CPI', '95'),
    when: NOT_ALL,
    papers: refusal(REFUSE, ''),
    effects: [],
  },
  'refused-reviewable': {
    name: '不予准许（行政案件）',
    tone: 'bad',
    article: cite('AER', '25.1'),
    when: under('administrative'),
    papers: refusal(REFUSE_ADMINISTRATIVE, '如不服，可以在收到本通知书之日起三日内向本院书面申请复议一次。'),
    reviewPapers: paperByLaw(
      { id: 'upheld', form: 'notice', name: '调取证据申请复议答复', to: 'applicant' },
      { administrative: [cite('AER', '25.1')] },
      (basis) => [
        '{applicant}：',
        ASKED,
        '经复议认为，{reasons}',
        `依照${basis}的规定，维持不予准许的决定。`,
      ],
    ),
    effects: [],
    review: { by: 'applicant', article: cite('AER', '25.1') },
  },
};

/** What follows the decision. */
export const STEPS: NonNullable<CourtService['steps']> = {
  collect: {
    name: '法院调查收集中',
    awaits: 'court',
    act: '登记调查结果',
    form: [
      {
        id: 'result',
        label: '结果',
        type: 'choice',
        article: cite('CPI', '97'),
        choices: [
          { id: 'collected', name: '已经取得' },
          { id: 'none', name: '未能取得' },
        ],
      },
      { id: 'list', label: '取得的证据，或者未能取得的原因', type: 'long', most: 2_000 },
    ],
    papers: [
      {
        id: 'collected',
        form: 'notice',
        name: '调查收集证据结果告知书',
        to: 'all',
        when: { field: 'result', is: ['collected'] },
        text: [
          '各方当事人：',
          '在{caseNumber}{title}一案中，本院依申请向{answer.holder}调查收集了下列证据：',
          '{decision.list}',
          '请查阅并准备质证意见。',
        ],
      },
      {
        id: 'none',
        form: 'notice',
        name: '调查收集证据结果告知书',
        to: 'applicant',
        when: { field: 'result', is: ['none'] },
        text: [
          '{applicant}：',
          '在{caseNumber}{title}一案中，本院依你方申请向{answer.holder}调查，未能取得相应证据，原因如下：{decision.list}',
        ],
      },
    ],
    effects: [{ do: 'add-node', name: '调查取证完成' }],
  },
};
