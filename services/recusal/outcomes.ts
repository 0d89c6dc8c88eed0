import { cite } from '#law/citations.ts';
import type { Condition, Paper } from '../engine/definition.ts';
import { type Bases, paperByLaw, under } from '../law-of-case.ts';
import type { CourtService } from '../service.ts';

/** Where it is the recusal of one of these. */
export const whose = (...ids: string[]): Condition => ({ field: 'whose', is: ids });
/** Staff of the case, who pause and are replaced; experts and interpreters are not on its list. */
export const OF_THE_CASE = whose('president', 'judge', 'staff');

const BASES: Bases = {
  civil: [cite('CPL', '47'), cite('CPL', '49'), cite('CPL', '50')],
  administrative: [cite('ALL', '55'), cite('ALI', '74')],
  criminal: [cite('CrPL', '29'), cite('CrPL', '30'), cite('CrPL', '31')],
  enforcement: [cite('CPL', '47'), cite('CPL', '49'), cite('CPL', '50'), cite('CPI', '49')],
  compensation: [cite('COMPENSATION_COMMITTEE', '8')],
};
const CRIMINAL_ONLY: Bases = { criminal: [cite('CrI', '35')] };

const paper = (
  id: string,
  name: string,
  to: Paper['to'],
  decided: string,
  after: string,
  bases = BASES,
): Paper[] =>
  paperByLaw({ id, form: 'decision', name, to }, bases, (basis) => [
    '申请人：{applicant}。',
    '本院在审理{caseNumber}{title}一案中，申请人于{submittedOn}申请{answer.person}{answer.name}回避。申请人提出的事由为：{answer.ground}{answer.ground-criminal}。{answer.facts}',
    '本院经审查认为，{reasons}',
    `依照${basis}的规定，决定如下：`,
    decided,
    after,
  ]);

/** How it can end. */
export const OUTCOMES: CourtService['outcomes'] = {
  granted: {
    name: '准许回避',
    tone: 'good',
    article: cite('CPL', '50'),
    papers: paper(
      'granted',
      '回避决定书',
      'all',
      '准许申请人提出的回避申请，{answer.person}{answer.name}不再参与本案工作。',
      '更换后的人员另行通知各方当事人。',
    ),
    reviewPapers: paper(
      'reviewed-granted',
      '回避复议决定书',
      'all',
      '撤销本院驳回回避申请的决定，准许申请人提出的回避申请，{answer.person}{answer.name}不再参与本案工作。',
      '更换后的人员另行通知各方当事人。',
    ),
    effects: [
      { do: 'replace-staff', person: { answer: 'person' }, when: OF_THE_CASE },
      { do: 'add-node', name: '准许回避' },
    ],
  },
  refused: {
    name: '驳回回避申请',
    tone: 'bad',
    article: cite('CPL', '50'),
    papers: paper(
      'refused',
      '驳回回避申请决定书',
      'applicant',
      '驳回申请人提出的回避申请。',
      '如不服本决定，可以在接到决定时向本院申请复议一次。复议期间，被申请回避的人员不停止参与本案的工作。',
    ),
    reviewPapers: paper(
      'reviewed-refused',
      '回避复议决定书',
      'applicant',
      '驳回复议申请，维持原决定。',
      '对本决定不得再申请复议。',
    ),
    effects: [
      { do: 'unpause-staff', person: { answer: 'person' }, when: OF_THE_CASE },
      { do: 'add-node', name: '驳回回避申请' },
    ],
    review: { by: 'applicant', article: cite('CPL', '50') },
  },
  partly: {
    name: '准许其中部分人员回避',
    tone: 'good',
    article: cite('CPL', '50'),
    when: OF_THE_CASE,
    form: [
      {
        id: 'persons',
        label: '准许回避的人员',
        type: 'choices',
        choices: { from: 'staff' },
        article: cite('CPL', '50'),
      },
    ],
    papers: paper(
      'partly',
      '回避决定书',
      'all',
      '准许申请人对{decision.persons}提出的回避申请，{decision.persons}不再参与本案工作；驳回申请人对其他人员提出的回避申请。',
      '更换后的人员另行通知各方当事人。申请人对驳回部分不服的，可以在接到决定时向本院申请复议一次；复议期间，其他被申请回避的人员不停止参与本案的工作。',
    ),
    reviewPapers: paper(
      'reviewed-partly',
      '回避复议决定书',
      'all',
      '准许申请人对{decision.persons}提出的回避申请，{decision.persons}不再参与本案工作；驳回其他复议申请。',
      '对本决定不得再申请复议。',
    ),
    effects: [
      { do: 'replace-staff', person: { decision: 'persons' } },
      { do: 'unpause-staff', person: { answer: 'person' }, save: { decision: 'persons' } },
      { do: 'add-node', name: '准许部分人员回避' },
    ],
    review: { by: 'applicant', article: cite('CPL', '50') },
    anew: true,
  },
  dismissed: {
    name: '不属于法定情形，当庭驳回',
    tone: 'bad',
    article: cite('CrI', '35.2'),
    when: under('criminal'),
    papers: paper(
      'dismissed',
      '驳回回避申请决定书',
      'applicant',
      '申请人提出的事由不属于《中华人民共和国刑事诉讼法》第二十九条、第三十条规定的情形，驳回其回避申请。',
      '对本决定不得申请复议。',
      CRIMINAL_ONLY,
    ),
    effects: [
      { do: 'unpause-staff', person: { answer: 'person' }, when: OF_THE_CASE },
      { do: 'add-node', name: '驳回回避申请' },
    ],
  },
};
