import { DueDate } from '#web/kit/due-date.tsx';
import { StateTag, type Tone } from '#web/kit/state-tag.tsx';
import type { ApplicationView } from '../views.ts';

const TONES: Readonly<Record<ApplicationView['tone'], Tone>> = {
  active: 'active',
  attention: 'near',
  good: 'done',
  bad: 'stopped',
  quiet: 'neutral',
};

/** How a tone of the engine looks. */
export const lookOf = (tone: ApplicationView['tone']): Tone => TONES[tone];

interface StandingProps {
  readonly tone: ApplicationView['tone'];
  readonly children: string;
}

/** Where an application stands, as word, shape and colour. */
export function Standing({ tone, children }: StandingProps) {
  return <StateTag tone={TONES[tone]}>{children}</StateTag>;
}

/** The running clock with how it was counted; overdue and near are the server's word. */
export function ClockDue({ clock }: { readonly clock: NonNullable<ApplicationView['clock']> }) {
  return (
    <DueDate
      at={clock.dueAt}
      name={clock.name}
      steps={clock.steps}
      nearness={clock.overdue ? 'overdue' : clock.near ? 'near' : 'ahead'}
      {...(clock.article !== null && { article: clock.article })}
    />
  );
}
