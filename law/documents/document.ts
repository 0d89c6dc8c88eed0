import type { Citation } from '../citations.ts';
import type { PeriodId } from '../periods/index.ts';

/** Who issues a document (制作人). */
export type IssuerRole =
  | 'system'
  | 'filing-division'
  | 'trial-division'
  | 'enforcement-division'
  | 'presiding-officer'
  | 'finance'
  | 'mediation'
  | 'party'
  | 'appraiser'
  | 'treasury';

/** How the document decides: a judgment, ruling, decision or mediation deed, or only a notice or a proof. */
export type DocumentForm =
  | 'judgment'
  | 'ruling'
  | 'decision'
  | 'mediation-deed'
  | 'notice'
  | 'order'
  | 'proof'
  | 'agreement'
  | 'letter';

/** A period the document starts; `when` names the variant of the catalogue (裁定: ten days instead of fifteen). */
export type StartedPeriod = { readonly period: PeriodId; readonly when?: string };

/** One document of the catalogue (文书). */
export type DocumentRow = {
  readonly name: string;
  readonly form: DocumentForm;
  readonly issuer: IssuerRole;
  readonly starts: readonly StartedPeriod[];
  readonly articles: readonly Citation[];
};

type Starts = PeriodId | readonly [PeriodId, string];

/** Writes one line of the catalogue. */
export const doc = (
  name: string,
  form: DocumentForm,
  issuer: IssuerRole,
  articles: readonly Citation[],
  ...starts: readonly Starts[]
): DocumentRow => ({
  name,
  form,
  issuer,
  starts: starts.map(
    (s): StartedPeriod => (typeof s === 'string' ? { period: s } : { period: s[0], when: s[1] }),
  ),
  articles,
});
