import { PAPERS } from '#law/identities/papers.ts';
import type {
  PaperKind,
  PARTY_ROLES as Roles,
  PartyRole,
  SECTIONS as Sections,
  SectionId,
} from '../terms.ts';

// The tables of terms.ts without its schemas: the page needs the words, not the validator (15 kB, and its probe for `eval` offends the CSP).
// The types make every entry the same, words.test.ts keeps the order the same.

/** 诉讼地位 in a civil case; the other kinds have words of their own (law/filing/faces). */
export const PARTY_ROLES: typeof Roles = { plaintiff: '原告', defendant: '被告', 'third-party': '第三人' };

/** 证件种类. */
export const PAPER_KINDS: Readonly<Record<PaperKind, string>> = { ...PAPERS, unknown: '证件号码不详' };

/** The sections of the wizard and the fields that stand in each. */
export const SECTIONS: typeof Sections = {
  court: { title: '受理法院', fields: ['courtId', 'jurisdiction'] },
  cause: { title: '案由', fields: ['causeId'] },
  parties: { title: '当事人', fields: ['parties'] },
  matter: {
    title: '案件要素',
    fields: ['administrative', 'prosecution', 'enforcement', 'compensation'],
  },
  claims: { title: '诉讼请求', fields: ['claims'] },
  facts: { title: '事实与理由', fields: ['facts', 'grounds', 'elements'] },
  evidence: { title: '证据', fields: ['evidence'] },
  mandates: { title: '委托代理', fields: ['mandates'] },
  materials: { title: '材料', fields: ['materials', 'service'] },
};

export const ROLES = Object.keys(PARTY_ROLES) as PartyRole[]; // keys of the table
export const SECTION_IDS = Object.keys(SECTIONS) as SectionId[]; // keys of the table

/** The section in which a field path stands. */
export function sectionOfField(path: string): SectionId | undefined {
  const head = path.split('.')[0] ?? '';
  return SECTION_IDS.find((id) => (SECTIONS[id].fields as readonly string[]).includes(head));
}
