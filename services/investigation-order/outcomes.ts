import { cite } from '#law/citations.ts';
import type { CourtService } from '../service.ts';

/** Provincial rules let an order stand fifteen days, thirty at the most. */
export const MOST_DAYS = 30;

/** How it can end. */
export const OUTCOMES: CourtService['outcomes'] = {
  granted: {
    name: '签发调查令',
    tone: 'good',
    article: cite('CPL', '67.2'),
    reasons: 'optional',
    form: [{ id: 'until', label: '有效期至', type: 'date' }],
    papers: [
      {
        id: 'order',
        form: 'letter',
        name: '律师调查令',
        to: 'applicant',
        text: [
          '{answer.holder}：',
          '本院受理的{caseNumber}{title}一案，依{applicant}申请，根据《中华人民共和国民事诉讼法》第六十七条第二款的规定，由律师{answer.lawyer}（执业证号{answer.licence}）持本令向你方收集下列证据：',
          '{answer.evidence}',
          '共同持令律师：{?answer.second}。',
          '请核对持令律师的执业证后予以提供，并在复印件上注明与原件一致；不能提供的，请书面说明原因。',
          '本令有效期至{decision.until}，仅限本案使用。',
        ],
      },
    ],
    effects: [{ do: 'add-node', name: '签发律师调查令' }],
    next: 'report',
  },
  refused: {
    name: '不予签发',
    tone: 'bad',
    article: cite('CPI', '95'),
    papers: [
      {
        id: 'refused',
        form: 'notice',
        name: '不予签发律师调查令通知书',
        to: 'applicant',
        text: [
          '{applicant}：',
          '你方于{submittedOn}在{caseNumber}{title}一案中申请律师调查令。',
          '本院经审查认为，{reasons}',
          '对你方的申请不予准许。',
        ],
      },
    ],
    effects: [],
  },
};

/** What follows the decision. */
export const STEPS: NonNullable<CourtService['steps']> = {
  report: {
    name: '待反馈调查结果',
    awaits: 'applicant',
    act: '反馈调查结果',
    form: [
      {
        id: 'result',
        label: '结果',
        type: 'choice',
        choices: [
          { id: 'collected', name: '已经取得，作为证据提交' },
          { id: 'refused', name: '被调查人没有提供' },
          { id: 'unused', name: '没有使用，交回调查令' },
        ],
      },
      { id: 'note', label: '说明', type: 'long', most: 1_000, optional: true },
      { id: 'files', label: '取得的证据', type: 'files', when: { field: 'result', is: ['collected'] } },
    ],
    late: 'skip',
    effects: [{ do: 'add-node', name: '律师调查令结果已反馈' }],
  },
};
