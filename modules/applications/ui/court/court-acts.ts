import type { ActView, DeskApplicationView } from '../../views.ts';

/** What the court may choose from; the acts of the sides are not its own. */
const COURT_KINDS = new Set<ActView['kind']>(['decide', 'reviewed', 'require-correction', 'step']);

/** The court's own acts on an application, as the server offers them; decisions come before asking for correction. */
export const courtActs = (work: DeskApplicationView) =>
  work.acts
    .filter(({ kind }) => COURT_KINDS.has(kind))
    .toSorted((a, b) => Number(a.kind === 'require-correction') - Number(b.kind === 'require-correction'));

/** 决定：准许回避 → 准许回避: the card says what it is. */
export const nameOf = (act: ActView) => act.name.replace(/^(复议决定|决定)：/, '');
