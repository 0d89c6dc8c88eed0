import { cite } from '#law/citations.ts';
import { type Bases, paperByLaw } from '../law-of-case.ts';
import type { CourtService } from '../service.ts';

const BASES: Bases = {
  civil: [cite('CPL', '135'), cite('CPI', '73'), cite('CPI', '74')],
  administrative: [cite('ALI', '27'), cite('ALI', '28')],
};

/** How it can end. */
export const OUTCOMES: CourtService['outcomes'] = {
  joined: {
    name: '准许追加',
    tone: 'good',
    article: cite('CPI', '73'),
    reasons: 'optional',
    form: [{ id: 'evidence-until', label: '举证期限确定至', type: 'date', article: cite('EVR', '55(二)') }],
    papers: [
      ...paperByLaw({ id: 'joined', form: 'notice', name: '追加当事人通知书', to: 'all' }, BASES, (basis) => [
        '各方当事人：',
        '本院受理的{caseNumber}{title}一案，{applicant}于{submittedOn}申请追加{answer.name}为{answer.role}。',
        '本院经审查认为，{?reasons}',
        `依照${basis}的规定，本院追加{answer.name}为本案{answer.role}参加诉讼。`,
        '本案举证期限确定至{decision.evidence-until}，适用于各方当事人。',
      ]),
      ...paperByLaw(
        { id: 'summons', form: 'notice', name: '参加诉讼通知书', to: 'outside' },
        BASES,
        (basis) => [
          '{answer.name}：',
          `本院受理的{caseNumber}{title}一案，依照${basis}的规定，通知你（单位）作为{answer.role}参加诉讼。`,
          '举证期限至{decision.evidence-until}。随本通知送达起诉状副本、举证通知书等材料，请在期限内提交意见和证据。',
        ],
      ),
    ],
    effects: [
      { do: 'add-party', name: { answer: 'name' }, role: { answer: 'role' }, kind: { answer: 'kind' } },
      { do: 'move-period', rule: 'D27', until: { decision: 'evidence-until' } },
      { do: 'add-node', name: '追加当事人' },
    ],
  },
  refused: {
    name: '驳回申请',
    tone: 'bad',
    article: cite('CPI', '73'),
    papers: paperByLaw(
      { id: 'refused', form: 'ruling', name: '驳回追加当事人申请裁定书', to: 'applicant' },
      BASES,
      (basis) => [
        '在{caseNumber}{title}一案中，{applicant}于{submittedOn}申请追加{answer.name}为{answer.role}。',
        '本院经审查认为，{reasons}',
        `依照${basis}的规定，裁定如下：`,
        '驳回{applicant}追加当事人的申请。',
      ],
    ),
    effects: [],
  },
};
