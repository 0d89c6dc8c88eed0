import { cite, type Citation } from '#law/citations.ts';
import type { FilingKind } from '#law/filing/index.ts';

/** Which article asks for what, by kind of filing: the check is one, the law behind each line is the kind's own. */
export type KindArticles = {
  court: Citation;
  claims: Citation;
  story: Citation;
  evidence: Citation;
  /** Whether evidence must be listed in the paper itself. */
  evidenceAsked: boolean;
  /** 事实 in the common part; where false the kind's own part asks for them. */
  storyAsked: boolean;
  /** 理由 stated apart from the facts. */
  groundsAsked: boolean;
  noPlaintiff: Citation;
  noDefendant: Citation;
  parties: { plaintiff: Citation; defendant: Citation; 'third-party': Citation };
  identity: Citation;
  /** What is enough to tell the other side apart. */
  toldApart: Citation;
  guardian: Citation;
  mandate: Citation;
  agentPapers: Citation;
  powers: Citation;
  mostAgents: Citation;
};

const CIVIL: KindArticles = {
  court: cite('CPL', '122(四)'),
  claims: cite('CPL', '124(三)'),
  story: cite('CPL', '124(三)'),
  evidence: cite('CPL', '124(四)'),
  evidenceAsked: true,
  storyAsked: true,
  groundsAsked: true,
  noPlaintiff: cite('CPL', '122(一)'),
  noDefendant: cite('CPL', '122(二)'),
  parties: {
    plaintiff: cite('CPL', '124(一)'),
    defendant: cite('CPL', '124(二)'),
    'third-party': cite('CPL', '59'),
  },
  identity: cite('REG', '6(一)'),
  toldApart: cite('CPI', '209'),
  guardian: cite('CPL', '60'),
  mandate: cite('CPL', '62.1'),
  agentPapers: cite('CPI', '88(一)'),
  powers: cite('CPI', '89'),
  mostAgents: cite('CPL', '61'),
};

export const ARTICLES: Readonly<Record<FilingKind, KindArticles>> = {
  civil: CIVIL,
  administrative: {
    court: cite('ALL', '49(四)'),
    claims: cite('ALL', '49(三)'),
    story: cite('ALL', '49(三)'),
    evidence: cite('ALI', '54.1(四)'),
    evidenceAsked: false,
    storyAsked: true,
    groundsAsked: true,
    noPlaintiff: cite('ALL', '49(一)'),
    noDefendant: cite('ALL', '49(二)'),
    parties: {
      plaintiff: cite('REG', '4.2'),
      defendant: cite('REG', '4.2'),
      'third-party': cite('ALL', '29.1'),
    },
    identity: cite('ALI', '54.1(一)'),
    toldApart: cite('REG', '6(三)'),
    guardian: cite('ALL', '30'),
    mandate: cite('ALI', '31'),
    agentPapers: cite('ALI', '54.2'),
    powers: cite('ALI', '31'),
    mostAgents: cite('ALL', '31.1'),
  },
  'private-prosecution': {
    court: cite('CrI', '316(二)'),
    claims: cite('REG', '5(三)'),
    story: cite('REG', '5(二)'),
    evidence: cite('CrI', '316(四)'),
    evidenceAsked: true,
    // the facts of the crime stand in its own part, with time, place, means and harm
    storyAsked: false,
    groundsAsked: false,
    noPlaintiff: cite('CrI', '316(三)'),
    noDefendant: cite('CrI', '316(四)'),
    parties: {
      plaintiff: cite('REG', '5(一)'),
      defendant: cite('REG', '5(一)'),
      'third-party': cite('REG', '5(一)'),
    },
    identity: cite('REG', '6(一)'),
    toldApart: cite('REG', '6(三)'),
    guardian: cite('CrI', '317.2'),
    mandate: cite('CrPL', '46.1'),
    agentPapers: cite('CrI', '66'),
    powers: cite('REG', '6(二)'),
    mostAgents: cite('CrPL', '33.1'),
  },
  enforcement: {
    court: cite('ENF', '16'),
    claims: cite('ENF', '18(一)'),
    story: cite('ENF', '18(一)'),
    evidence: cite('ENF', '18'),
    evidenceAsked: false,
    storyAsked: true,
    groundsAsked: false,
    noPlaintiff: cite('ENF', '16'),
    noDefendant: cite('ENF', '16'),
    parties: {
      plaintiff: cite('ENF', '18(一)'),
      defendant: cite('ENF', '18(一)'),
      'third-party': cite('ENF', '18(一)'),
    },
    identity: cite('ENF', '18(三)'),
    toldApart: cite('ENF', '16'),
    guardian: cite('CPL', '60'),
    mandate: cite('ENF', '20'),
    agentPapers: cite('CPI', '88(一)'),
    powers: cite('ENF', '20'),
    mostAgents: cite('CPL', '61'),
  },
  compensation: {
    court: cite('COMPENSATION_FILING', '2'),
    claims: cite('SCL', '12.1(二)'),
    story: cite('SCL', '12.1(二)'),
    evidence: cite('COMPENSATION_COMMITTEE', '2(五)'),
    evidenceAsked: false,
    storyAsked: false,
    groundsAsked: true,
    noPlaintiff: cite('COMPENSATION_FILING', '4(一)'),
    noDefendant: cite('SCL', '21.1'),
    parties: {
      plaintiff: cite('SCL', '12.1(一)'),
      defendant: cite('SCL', '21.1'),
      'third-party': cite('SCL', '25.2'),
    },
    identity: cite('COMPENSATION_FILING', '4(一)'),
    toldApart: cite('SCL', '21.1'),
    guardian: cite('CIVIL', '23'),
    mandate: cite('COMPENSATION_COMMITTEE', '6.1'),
    agentPapers: cite('COMPENSATION_COMMITTEE', '5.1'),
    powers: cite('COMPENSATION_COMMITTEE', '6.2'),
    mostAgents: cite('COMPENSATION_COMMITTEE', '5.1'),
  },
};
