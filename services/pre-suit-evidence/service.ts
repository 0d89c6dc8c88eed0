import { cite, citeAll } from '#law/citations.ts';
import { EVIDENCE_FIELDS, EVIDENCE_MATERIALS, evidenceOutcomes } from '../evidence-preservation/evidence.ts';
import { SECURITY_RULE } from '../evidence-preservation/rules.ts';
import { LAW } from '../law-of-case.ts';
import {
  FOLLOW_UP_CLOCK,
  followUp,
  MATTER_UNDONE,
  NOT_BEFORE_ITS_TIME,
  OWN_MATTER,
} from '../pre-suit-preservation/follow-up.ts';
import {
  CLIENT,
  COURT_GROUND_FIELD,
  PERSON_FIELDS,
  PERSON_MATERIALS,
} from '../pre-suit-preservation/persons.ts';
import { BEFORE_SUIT_CLOCKS, PRESERVATION_DECIDER } from '../preservation/course.ts';
import { SECURITY_MATERIAL } from '../preservation/security.ts';
import { beforeCase } from '../preservation/stages.ts';
import type { CourtService } from '../service.ts';

const { outcomes, carryOut } = evidenceOutcomes({
  applicant: CLIENT,
  matter:
    '申请人以{answer.danger}为由，于{submittedOn}向本院申请诉前证据保全，被申请人为{answer.respondent}。',
  next: 'follow-up',
});

/** 诉前的证据保全. */
export const PRE_SUIT_EVIDENCE: CourtService = {
  id: 'pre-suit-evidence',
  version: 1,
  name: '申请诉前证据保全',
  summary: '情况紧急，在起诉或者申请仲裁之前请求法院固定证据',
  group: 'preservation',
  articles: [
    ...citeAll('CPL', '84', '104', '111'),
    ...citeAll('EVR', '25', '26', '27', '29'),
    cite('CPI', '171'),
  ],
  guide: [
    '情况紧急，证据可能灭失或者以后难以取得的，可以在起诉或者申请仲裁前，向证据所在地、被申请人住所地或者有管辖权的法院申请。',
    '措施可能造成损失的，应当提供担保。法院在四十八小时内裁定，立即执行。',
    '采取措施后三十日内应当起诉或者申请仲裁。向其他有管辖权的法院起诉的，保全的证据根据申请移交该法院。',
  ],
  who: { roles: ['party'], article: cite('CPL', '84.2') },
  stages: beforeCase('evidence-preservation', '申请证据保全'),
  bars: [OWN_MATTER],
  form: [
    LAW,
    COURT_GROUND_FIELD,
    ...PERSON_FIELDS,
    ...EVIDENCE_FIELDS,
    { id: 'urgent-why', label: '紧急的具体情况', type: 'long', most: 2_000, article: cite('CPL', '84.2') },
  ],
  materials: [...PERSON_MATERIALS, ...EVIDENCE_MATERIALS, SECURITY_MATERIAL],
  checks: [SECURITY_RULE],
  courtChecks: [NOT_BEFORE_ITS_TIME],
  life: { opens: 'applicant', pay: true },
  decider: PRESERVATION_DECIDER,
  clocks: { ...BEFORE_SUIT_CLOCKS, 'step:follow-up': FOLLOW_UP_CLOCK },
  submitted: [
    {
      do: 'open-case',
      type: '证保',
      title: '诉前证据保全',
      applicant: { answer: 'client' },
      respondent: { answer: 'respondent' },
    },
    { do: 'create-bill', fee: 'preservation' },
  ],
  undone: MATTER_UNDONE,
  outcomes,
  steps: {
    // nothing is held that a measure of the case would show: the thirty days begin here
    'carry-out': {
      ...carryOut,
      effects: [
        ...(carryOut.effects ?? []),
        { do: 'start-period', rule: 'D33', of: 'applicant', from: 'decision' },
      ],
    },
    'follow-up': followUp('证据保全', []),
  },
  secretUntil: 'carry-out',
  many: true,
};
