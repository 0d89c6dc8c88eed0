import { cite, type Citation } from '../citations.ts';
import { DOCUMENTS, type DocumentType } from '../documents/index.ts';

/** How a recipient agrees to electronic service (同意电子送达的方式, OLR 29). */
export const CONSENT_FORMS = {
  express: { name: '明确表示同意', article: cite('OLR', '29.2(一)') },
  'agreed-before': { name: '诉讼前已作出约定或者承诺', article: cite('OLR', '29.2(二)') },
  'address-in-pleading': {
    name: '在起诉状、上诉状、申请书、答辩状中主动提供电子地址',
    article: cite('OLR', '29.2(三)'),
  },
  'accepted-service': {
    name: '以回复收悉、参加诉讼等方式接受已完成的电子送达',
    article: cite('OLR', '29.2(四)'),
  },
} as const satisfies Record<string, { name: string; article: Citation }>;

export type ConsentForm = keyof typeof CONSENT_FORMS;

/** Stages an address confirmed in the first instance carries into unless changed in writing (CPI 137). */
export const CONSENT_CARRIES_TO = {
  stages: ['第二审程序', '审判监督程序', '执行程序'],
  article: cite('CPI', '137'),
} as const;

/** Whether a paper copy must be given when the recipient asks (判决书、裁定书、调解书, CPL 90). */
export function paperOnRequest(type: DocumentType): boolean {
  return ['judgment', 'ruling', 'mediation-deed'].includes(DOCUMENTS[type].form);
}

/** Why this document may not be e-served to this person; undefined = it may (CPI 133; CrPL 107). */
export function eServiceBarred(input: {
  type: DocumentType;
  recipient: 'party' | 'agent';
  agentMayReceive: boolean;
}): { text: string; article: Citation } | undefined {
  if (input.type === 'criminal-judgment')
    return { text: '刑事判决书不适用电子送达，请直接送达。', article: cite('CrPL', '107') };
  if (input.type === 'mediation-deed' && input.recipient === 'agent' && !input.agentMayReceive)
    return { text: '调解书应当直接送达当事人本人，代理人没有代收权限。', article: cite('CPI', '133') };
  return undefined;
}

/** Public notice does not go with summary procedure (CPI 140). */
export function publicNoticeBarred(
  procedure: 'ordinary' | 'summary' | 'small-claims',
): { text: string; article: Citation } | undefined {
  return procedure === 'ordinary'
    ? undefined
    : { text: '适用简易程序的案件，不适用公告送达。', article: cite('CPI', '140') };
}
