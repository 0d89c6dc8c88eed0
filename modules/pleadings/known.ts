import type { PleadingClaim, PleadingEvidence, PleadingParty } from './terms.ts';

/** A side of a case, whatever a paper calls it. */
export type Side = 'plaintiff' | 'defendant' | 'third-party';

/** What is already known when a pleading is begun: who is signed in, and the draft or case it is for. */
export type Known = {
  lawyer?: { name: string; firm: string; licenceNo: string; phone?: string };
  parties?: readonly (Omit<PleadingParty, 'role'> & { side: Side })[];
  court?: string;
  cause?: string;
  caseNumber?: string;
  claims?: readonly PleadingClaim[];
  facts?: string;
  evidence?: readonly PleadingEvidence[];
};
