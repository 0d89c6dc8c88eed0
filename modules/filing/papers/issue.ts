import type { Unit } from '#kernel/acts/index.ts';
import type { FieldKeys } from '#kernel/crypto/field.ts';
import { type DocumentKind, issueDocument } from '#modules/delivery/index.ts';
import { DOCUMENT_TITLES, type DocumentData } from '#modules/documents/index.ts';
import { agentTitle } from './parties.ts';
import type { FilingRow } from '../tables.ts';
import type { FilingContent } from '../terms.ts';

/** Under which law the filer is served. */
const LAWS_OF = {
  civil: 'civil',
  administrative: 'administrative',
  'private-prosecution': 'criminal',
  enforcement: 'enforcement',
  compensation: 'compensation',
} as const;
const lawOf = ({ kind, compensation }: FilingContent) =>
  kind === 'compensation' && compensation?.path === 'committee' ? ('committee' as const) : LAWS_OF[kind];

/** What the paper is about, if not the filing itself, and what it is called in this kind of filing. */
type IssueMore = { about?: { type: 'bill' | 'filing'; id: string }; title?: string };

/**
 * Issues a paper of this filing to the lawyer who filed it, in the caller's act: it is typeset and served right after the commit. A complaint
 * that consents to electronic service gives the address itself (在线诉讼规则 第二十九条第三项); without consent the platform's account is merely
 * the recipient's own address, and service counts from reading or reply (第三十一条).
 */
export async function issuePaper<K extends DocumentKind>(
  unit: Unit,
  keys: FieldKeys,
  filing: FilingRow,
  content: FilingContent,
  kind: K,
  data: DocumentData<K>,
  { about = { type: 'filing', id: filing.id }, title = DOCUMENT_TITLES[kind] }: IssueMore = {},
): Promise<void> {
  await issueDocument(
    unit,
    {
      courtId: filing.court_id,
      filingId: filing.id,
      ...(filing.case_id && filing.case_number
        ? { caseId: filing.case_id, caseNumber: filing.case_number }
        : {}),
      kind,
      data,
      law: lawOf(content),
      title,
      about,
      recipients: [
        {
          recipientId: filing.filer_id,
          name: filing.filer_name,
          capacity: agentTitle(filing.kind),
          basis: content.service.consent ? 'given-address' : 'own-address',
          consentForm: content.service.consent ? 'address-in-pleading' : null,
        },
      ],
      signerName: unit.actor.name,
    },
    keys,
  );
}
