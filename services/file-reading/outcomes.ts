import { cite } from '#law/citations.ts';
import { paperByLaw, type Bases } from '../law-of-case.ts';
import type { CourtService } from '../service.ts';
import { READABLE_PARTS } from './parts.ts';

const BASES: Bases = {
  civil: [cite('CPL', '64'), cite('READ', '5')],
  administrative: [cite('ALL', '32')],
  criminal: [cite('CrPL', '40'), cite('CrI', '53')],
  enforcement: [cite('CPL', '64'), cite('READ', '5')],
  compensation: [cite('OPINIONS', '11')],
};

/** How it can end. */
export const OUTCOMES: CourtService['outcomes'] = {
  approve: {
    name: '准许阅卷',
    tone: 'good',
    article: cite('READ', '5'),
    form: [
      {
        id: 'parts',
        label: '准许查阅的材料',
        type: 'choices',
        choices: READABLE_PARTS,
        article: cite('READ', '5'),
      },
      { id: 'until', label: '阅卷截止日', type: 'date', article: cite('READ', '2') },
    ],
    reasons: 'optional',
    papers: paperByLaw(
      { id: 'approve', form: 'notice', name: '准许阅卷通知书', to: 'applicant' },
      BASES,
      (basis) => [
        '{applicant}：',
        `你方于{submittedOn}申请查阅{caseNumber}{title}一案卷宗。依照${basis}的规定，准许查阅：{decision.parts}。`,
        '{?reasons}',
        '阅卷期间至{decision.until}，期间内阅读的次数和时间不限。查阅的内容应当保密。',
      ],
    ),
    effects: [{ do: 'grant-reading', parts: { decision: 'parts' }, until: { decision: 'until' } }],
  },
  refuse: {
    name: '不准许阅卷',
    tone: 'bad',
    article: cite('READ', '5'),
    form: [
      {
        id: 'why',
        label: '不准许的原因',
        type: 'choice',
        choices: [
          { id: 'not-open', name: '申请查阅的材料依法不公开', article: cite('READ', '5.1') },
          { id: 'state-secret', name: '涉及国家秘密', article: cite('FLOW', '12') },
          { id: 'measure-pending', name: '保全等事项尚未处理完毕', article: cite('FLOW', '8.2') },
          { id: 'trial-affected', name: '现在查阅影响案件审理，请另约时间', article: cite('READ', '1.1') },
          { id: 'not-digital', name: '卷宗尚未电子化，请到法院阅卷', article: cite('READ', '2') },
        ],
        article: cite('READ', '5'),
      },
    ],
    papers: paperByLaw(
      { id: 'refuse', form: 'notice', name: '不准许阅卷通知书', to: 'applicant' },
      BASES,
      (basis) => [
        '{applicant}：',
        `你方于{submittedOn}申请查阅{caseNumber}{title}一案卷宗。依照${basis}的规定，因{decision.why}，不予准许。{reasons}`,
      ],
    ),
    effects: [],
  },
};
