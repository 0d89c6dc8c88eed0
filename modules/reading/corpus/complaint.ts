import type { GoldClaim, GoldEvidence, GoldParty } from './gold.ts';

/** How a complaint of the corpus is laid out; each choice is one habit of a firm or of a party. */
export type Style = {
  title: string;
  party: 'sentence' | 'labels' | 'spaced' | 'grid' | 'form' | 'sentences';
  /** Heading of claims, of facts and of evidence, as written. */
  headings: readonly [string, string, string];
  /** Before and after a heading. */
  frame?: readonly [string, string];
  number: '1、' | '1.' | '一、' | '（一）' | '（1）' | '①' | '第一项，' | '１．' | 'none';
  /** All claims in one paragraph after the heading. */
  inline?: boolean;
  evidence?: 'list' | 'table' | 'named' | 'inline';
  date: 'figures' | 'chinese' | 'dots';
  court?: 'one-line' | 'two-lines';
  causeLine?: boolean | 'bracket';
  ordinals?: boolean;
  colon?: '：' | ':' | ' ';
  signed?: string;
  header?: string;
  annex?: boolean;
  wide?: boolean;
  /** Characters a line; lines are then cut as on paper. */
  wrap?: number;
  page?: number;
  letterspaced?: boolean;
};

/** A complaint as content, and how it is laid out. */
export type Complaint = {
  id: string;
  cause: string;
  court: string;
  parties: GoldParty[];
  claims: GoldClaim[];
  facts: string[];
  grounds?: string[];
  evidence: GoldEvidence[];
  signatory: string;
  signedOn: string;
  style: Style;
};
