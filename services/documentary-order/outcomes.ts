import { cite } from '#law/citations.ts';
import { type Bases, paperByLaw } from '../law-of-case.ts';
import type { CourtService } from '../service.ts';

const GRANT: Bases = {
  civil: [cite('CPI', '112'), cite('EVR', '46.3'), cite('EVR', '47')],
  administrative: [cite('ALI', '46')],
};
const REFUSE: Bases = { civil: [cite('EVR', '46')], administrative: [cite('ALI', '46')] };
const CONSEQUENCE: Bases = { civil: [cite('CPI', '112.2')], administrative: [cite('ALI', '46.2')] };

/** How it can end. */
export const OUTCOMES: CourtService['outcomes'] = {
  granted: {
    name: '责令提交',
    tone: 'good',
    article: cite('EVR', '46.3'),
    papers: paperByLaw(
      { id: 'granted', form: 'ruling', name: '责令提交书证裁定书', to: 'all' },
      GRANT,
      (basis, law) => [
        '在{caseNumber}{title}一案中，{applicant}于{submittedOn}申请本院责令{answer.holder}提交下列书证：',
        '{answer.document}',
        '本院听取对方意见后，经审查认为，{reasons}',
        `依照${basis}的规定，裁定如下：`,
        '{answer.holder}自收到本裁定书之日起七日内向本院提交上述书证。因提交书证所产生的费用，由{applicant}负担。',
        law === 'civil'
          ? '无正当理由拒不提交的，本院可以认定申请人所主张的书证内容为真实。'
          : '行政机关无正当理由拒不提交的，本院可以推定申请人基于该证据主张的事实成立。',
      ],
    ),
    effects: [{ do: 'add-node', name: '责令提交书证' }],
    next: 'submit',
  },
  refused: {
    name: '不予准许',
    tone: 'bad',
    article: cite('EVR', '46.2'),
    papers: paperByLaw(
      { id: 'refused', form: 'notice', name: '不予准许责令提交书证通知书', to: 'applicant' },
      REFUSE,
      (basis) => [
        '{applicant}：',
        '你方于{submittedOn}在{caseNumber}{title}一案中申请责令{answer.holder}提交书证。',
        '本院听取对方意见后，经审查认为，{reasons}',
        `依照${basis}的规定，对你方的申请不予准许。`,
      ],
    ),
    effects: [],
  },
};

/** What follows the decision. */
export const STEPS: NonNullable<CourtService['steps']> = {
  submit: {
    name: '待对方提交书证',
    awaits: 'opponent',
    act: '提交书证',
    form: [
      {
        id: 'submitted',
        label: '是否提交',
        type: 'choice',
        choices: [
          { id: 'yes', name: '已经提交' },
          { id: 'no', name: '有正当理由不能提交' },
        ],
      },
      { id: 'files', label: '书证', type: 'files', when: { field: 'submitted', is: ['yes'] } },
      { id: 'why', label: '理由', type: 'long', most: 2_000, when: { field: 'submitted', is: ['no'] } },
    ],
    late: 'skip',
    next: 'close',
  },
  close: {
    name: '待法院登记提交情况',
    awaits: 'court',
    act: '登记提交情况',
    form: [
      {
        id: 'result',
        label: '提交情况',
        type: 'choice',
        article: cite('EVR', '48.1'),
        choices: [
          { id: 'delivered', name: '已经提交，通知申请人查阅' },
          { id: 'excused', name: '没有提交，有正当理由' },
          { id: 'refused', name: '无正当理由拒不提交' },
        ],
      },
    ],
    papers: [
      {
        id: 'delivered',
        form: 'notice',
        name: '书证提交情况告知书',
        to: 'applicant',
        when: { field: 'result', is: ['delivered'] },
        text: [
          '{applicant}：',
          '在{caseNumber}{title}一案中，{answer.holder}已经提交本院责令其提交的书证，请查阅并准备质证。',
        ],
      },
      ...paperByLaw(
        { id: 'withheld', form: 'notice', name: '书证提交情况告知书', to: 'all' },
        CONSEQUENCE,
        (basis) => [
          '各方当事人：',
          `在{caseNumber}{title}一案中，{answer.holder}没有在指定期间内提交本院责令其提交的书证。其法律后果由本院依照${basis}的规定，在裁判中一并认定。`,
        ],
      ).map((paper) => ({
        ...paper,
        when: { ...paper.when, and: { field: 'result', is: ['excused', 'refused'] } },
      })),
    ],
  },
};
