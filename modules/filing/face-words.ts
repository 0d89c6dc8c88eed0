/** States and acts of a filing as its kind calls them: 坚持自诉、撤回申请、决定不予受理. */
import { FILING_FACES } from '#law/filing/faces.ts';
import type { FilingKind } from '#law/filing/guide-facts.ts';
import { FILING_ACTS, FILING_STATES, type FilingAct, type FilingState } from './states.ts';

const MATTERS: Readonly<Record<FilingKind, string>> = {
  civil: '起诉',
  administrative: '起诉',
  'private-prosecution': '自诉',
  enforcement: '申请',
  compensation: '申请',
};

/** What was filed, in a word: 起诉、自诉、申请. */
export const filedWord = (kind: FilingKind): string => MATTERS[kind];

/** A state by its name in this kind. */
export function stateNameOf(state: FilingState, kind: FilingKind): string {
  const { refusal } = FILING_FACES[kind];
  if (state === 'not-accepted') return refusal.name;
  if (state === 'insisted') return `坚持${MATTERS[kind]}，待${refusal.form === 'ruling' ? '裁定' : '决定'}`;
  return FILING_STATES[state].name;
}

/** An act by its name in this kind, as its button says it. */
export function actNameOf(act: FilingAct, kind: FilingKind): string {
  if (act === 'refuse') return FILING_FACES[kind].refusal.name;
  if (act === 'insist') return `坚持${MATTERS[kind]}`;
  if (act === 'withdraw') return `撤回${MATTERS[kind]}`;
  return FILING_ACTS[act].name;
}

/** The paper by which it is turned down: 裁定书、决定书. */
export const refusalPaper = (kind: FilingKind): string =>
  FILING_FACES[kind].refusal.form === 'ruling' ? '裁定书' : '决定书';
