import type { DocumentRow } from './document.ts';
import { FILING_DOCUMENTS, INTERIM_DOCUMENTS } from './filing-documents.ts';
import { OTHER_DOCUMENTS, TRIAL_DOCUMENTS } from './trial-documents.ts';

const CATALOGUE = { ...FILING_DOCUMENTS, ...INTERIM_DOCUMENTS, ...TRIAL_DOCUMENTS, ...OTHER_DOCUMENTS };

/** Id of a document of the catalogue. */
export type DocumentType = keyof typeof CATALOGUE;

/** The catalogue of documents (文书目录): name, form, issuer, the periods it starts, and by which articles. */
export const DOCUMENTS: Readonly<Record<DocumentType, DocumentRow>> = CATALOGUE;

export const DOCUMENT_TYPES = Object.keys(CATALOGUE) as readonly DocumentType[];

/** True for an id of the catalogue. */
export function isDocumentType(text: string): text is DocumentType {
  return Object.hasOwn(CATALOGUE, text);
}

export type { DocumentForm, DocumentRow, IssuerRole, StartedPeriod } from './document.ts';
