import { decryptField, encryptField, type FieldKeys } from '#kernel/crypto/field.ts';
import type { Answers, Paper } from '#services/engine/index.ts';
import type { ActDraftInput } from './terms.ts';

/** A paper as it was signed, kept with the words of the decision. */
export type SignedPaper = {
  id: string;
  name: string;
  form: Paper['form'];
  to: Paper['to'];
  paragraphs: string[];
};

/** An answer in words, as it read on the day it was given. */
export type InWords = { field: string; label: string; text: string };

/** What somebody said in an act. */
export type Said = { answers: Answers; words: InWords[]; reasons: string; papers: SignedPaper[] };

/** `row`: the application and number, or the draft, so that a text moved elsewhere does not open. */
const place = (row: string) => ({ table: 'application', column: 'sealed', row });

/** Encrypted whole: an application is full of particulars of persons. */
export const seal = <T extends object>(keys: FieldKeys, row: string, said: T): string =>
  encryptField(keys, JSON.stringify(said), place(row));

export const openSaid = (keys: FieldKeys, row: string, sealed: string): Said =>
  JSON.parse(decryptField(keys, sealed, place(row))) as Said; // written by addContent alone

/** What a draft holds. */
export type Written = { answers: Answers; materials: { material: string; fileId: string }[] };

export const openWritten = (keys: FieldKeys, row: string, sealed: string): Written =>
  JSON.parse(decryptField(keys, sealed, place(row))) as Written; // written by the draft store alone

export const openActDraft = (keys: FieldKeys, row: string, sealed: string): ActDraftInput =>
  JSON.parse(decryptField(keys, sealed, place(row))) as ActDraftInput; // written by the store of these drafts alone
