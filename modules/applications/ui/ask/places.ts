import type { DraftView, FindingView } from '../../views.ts';
import { questionId } from '../form/question.tsx';

/** Prefix of the ids of the application's own form. */
export const SHEET = 'ap-q';

/** Faults that only say that something is still empty; they stand at their fields once one has asked for the check. */
const EMPTY = new Set(['missing', 'material']);

/** What stands against the fields now: what is wrong with what was written at once, what is still missing only when asked. */
export function notesShown(findings: readonly FindingView[], asked: boolean): readonly FindingView[] {
  return asked ? findings : findings.filter(({ rule }) => !EMPTY.has(rule));
}

/** Where a finding stands on the page; undefined where it is about the whole. */
export function placeOf(draft: Pick<DraftView, 'form' | 'asked'>, field: string | undefined) {
  if (field === undefined) return undefined;
  if (draft.form.some(({ id }) => id === field)) return questionId(SHEET, field);
  return draft.asked.some(({ id }) => id === field) ? `ap-material-${field}` : undefined;
}

/** Leads the eye and the cursor to a place. */
export function goToPlace(id: string): void {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}
