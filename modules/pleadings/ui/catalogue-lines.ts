import type { TemplateRow } from '../terms.ts';

/** A line of the catalogue: one template, or the element forms (要素式) of one kind among which the cause is chosen. */
export type CatalogueLine =
  | { readonly is: 'one'; readonly row: TemplateRow }
  | { readonly is: 'elements'; readonly name: string; readonly rows: readonly TemplateRow[] };

/** Whether every word typed stands in the name, the cause or the description. */
export const matches = (row: TemplateRow, typed: string): boolean =>
  typed
    .split(/\s+/u)
    .every((word) => `${row.name}${row.title}${row.cause ?? ''}${row.description}`.includes(word));

/** 要素式起诉状（离婚纠纷） without its cause. */
const kindOf = ({ name }: TemplateRow) => name.replace(/（.*$/u, '');

/** The templates of a group as lines, in their order: the forms of one kind that differ only in their cause stand on one line. */
export function linesOf(rows: readonly TemplateRow[]): readonly CatalogueLine[] {
  const lines: CatalogueLine[] = [];
  for (const row of rows) {
    const name = kindOf(row);
    const at = lines.findIndex((line) => line.is === 'elements' && line.name === name);
    const line = lines[at];
    if (row.cause === null) lines.push({ is: 'one', row });
    else if (line?.is === 'elements') lines[at] = { ...line, rows: [...line.rows, row] };
    else lines.push({ is: 'elements', name, rows: [row] });
  }
  return lines;
}

/** The form that is offered: the one chosen where it is among those found, else the first. */
export const offeredOf = (
  rows: readonly TemplateRow[],
  chosen: string | undefined,
): TemplateRow | undefined => rows.find(({ id }) => id === chosen) ?? rows[0];
