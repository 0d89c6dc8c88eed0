import { DueDate } from '#web/kit/due-date.tsx';
import type { FilingView } from '../../terms.ts';

/** The legal time: date, time left, and on a click how it was counted. Overdue and near are the server's word. */
export function DueLine({ clock }: { readonly clock: NonNullable<FilingView['clock']> }) {
  const { dueAt, name, article, steps, warnings, near, overdue } = clock;
  return (
    <DueDate
      at={dueAt}
      name={name}
      article={article}
      steps={steps}
      warnings={warnings}
      nearness={overdue ? 'overdue' : near ? 'near' : 'ahead'}
      compact
    />
  );
}
