import type { Field, Outcome, Step } from '#services/engine/index.ts';
import type { Effect } from '#services/effects.ts';
import type { CourtService } from '#services/service.ts';

/** What kind of act a name of the machine is, and the outcome or step it is about. */
export type ActKind =
  | 'submit'
  | 'confirm'
  | 'decline'
  | 'pay'
  | 'respond'
  | 'require-correction'
  | 'correct'
  | 'withdraw'
  | 'decide'
  | 'reviewed'
  | 'review'
  | 'accept'
  | 'step'
  | 'stop'
  | 'late';

export type Named = { kind: ActKind; id: string };

const PLAIN = [
  'submit',
  'confirm',
  'decline',
  'pay',
  'respond',
  'require-correction',
  'correct',
  'withdraw',
] as const;

/** `decide:granted` → decide, granted; `redo:carry-out` → step, carry-out; what a clock does is `late`. */
export function kindOf(act: string): Named {
  const [head = '', id = ''] = act.split(':');
  if (head.endsWith('-late') || head === 'final' || head === 'skip' || head === 'reskip')
    return { kind: 'late', id };
  if (head === 'do' || head === 'redo') return { kind: 'step', id };
  if (head === 'stop' || head === 'restop') return { kind: 'stop', id };
  if (head === 'decide' || head === 'reviewed' || head === 'review' || head === 'accept')
    return { kind: head, id };
  const plain = PLAIN.find((one) => one === head);
  if (!plain) throw new Error(`no such kind of act: ${act}`);
  return { kind: plain, id };
}

export const outcomeOf = (service: CourtService, { kind, id }: Named): Outcome<Effect> | undefined =>
  kind === 'decide' || kind === 'reviewed' ? service.outcomes[id] : undefined;
export const stepOf = (service: CourtService, { kind, id }: Named): Step<Effect> | undefined =>
  kind === 'step' ? service.steps?.[id] : undefined;

/** What an act brings with it by the definition: papers and effects of the outcome, of the step, or of its end. */
export function partOf(
  service: CourtService,
  named: Named,
): Pick<Step<Effect>, 'papers' | 'effects'> | undefined {
  if (named.kind === 'stop') return service.steps?.[named.id]?.end;
  return outcomeOf(service, named) ?? stepOf(service, named);
}

/** What is asked of whoever does it. */
export function formOf(service: CourtService, named: Named): readonly Field[] {
  if (named.kind === 'submit' || named.kind === 'correct') return service.form;
  if (named.kind === 'respond') return service.answer ?? [];
  return outcomeOf(service, named)?.form ?? stepOf(service, named)?.form ?? [];
}

const OPTIONAL: readonly ActKind[] = ['withdraw', 'decline', 'require-correction', 'step', 'stop'];

/** Must reasons be given, may they, or is there no place for them? */
export function reasonsOf(service: CourtService, named: Named): 'required' | 'optional' | 'none' {
  const outcome = outcomeOf(service, named);
  if (outcome) return outcome.reasons ?? 'required';
  if (named.kind === 'review') return 'required';
  return OPTIONAL.includes(named.kind) ? 'optional' : 'none';
}
