import { cite } from '#law/citations.ts';
import type { CourtService } from '../service.ts';

/** How it can end. */
export const OUTCOMES: CourtService['outcomes'] = {
  confirmed: {
    name: '已核实',
    tone: 'good',
    article: cite('CPI', '88'),
    form: [{ id: 'party', label: '所代理的当事人', type: 'choices', choices: { from: 'parties' } }],
    reasons: 'optional',
    papers: [
      {
        id: 'confirmed',
        form: 'notice',
        name: '代理关系核实通知书',
        to: 'applicant',
        text: [
          '{caseNumber}{title}一案，你于{submittedOn}申请核实代理关系。经核对授权委托书及执业材料，确认你为{decision.party}的{answer.capacity}，代理阶段为{answer.stage}。',
          '代理权限：{answer.powers}。',
          '代理期限至{?answer.until}。',
          '代理权限变更或者解除的，应当书面告知本院，由本院通知对方当事人。',
        ],
      },
    ],
    effects: [
      {
        do: 'link-counsel',
        party: { decision: 'party' },
        powers: { answer: 'powers' },
        from: { answer: 'from' },
        until: { answer: 'until' },
      },
    ],
  },
  refused: {
    name: '未能核实',
    tone: 'bad',
    article: cite('CPL', '62'),
    form: [
      {
        id: 'why',
        label: '未能核实的原因',
        type: 'choice',
        choices: [
          { id: 'mandate', name: '授权委托书不符合要求', article: cite('CPL', '62') },
          { id: 'papers', name: '律师事务所函、介绍信等材料不符合要求', article: cite('CPI', '88') },
          { id: 'number', name: '当事人已经有两名代理人', article: cite('CPL', '61') },
          { id: 'both-sides', name: '在本案中已经代理对方当事人', article: cite('LAWYERS', '39') },
          { id: 'not-the-case', name: '委托人不是本案当事人', article: cite('CPL', '61') },
        ],
      },
    ],
    papers: [
      {
        id: 'refused',
        form: 'notice',
        name: '代理关系未能核实通知书',
        to: 'applicant',
        text: [
          '你于{submittedOn}就{caseNumber}案件申请核实代理关系。因{decision.why}，本院未能核实。{reasons}',
          '补齐材料后可以重新申请。',
        ],
      },
    ],
    effects: [],
  },
};
