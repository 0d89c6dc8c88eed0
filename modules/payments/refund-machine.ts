import { REFUND_MOVES, REFUND_STATES, type RefundState } from './terms.ts';

/**
 * Checks the table of a refund's states when the program starts: every state is reached from the first, every state that waits has somebody who
 * must act, a clock and a way out, and what is over has none of them. Throws, for a wrong table is a bug.
 */
export function checkRefundMachine(
  states: Record<string, { awaits: string; clock: string | null }> = REFUND_STATES,
  moves: Record<string, readonly string[]> = REFUND_MOVES,
  first: RefundState = 'requested',
): void {
  const reached = new Set<string>([first]);
  for (const state of reached) for (const to of moves[state] ?? []) reached.add(to);
  const faults = Object.entries(states).flatMap(([state, { awaits, clock }]) => {
    const over = awaits === 'nobody';
    const exits = moves[state]?.length ?? 0;
    if (!reached.has(state)) return [`${state} is never reached`];
    if (over !== (clock === null))
      return [`${state} ${over ? 'is over and has a clock' : 'waits without a clock'}`];
    return over === (exits === 0)
      ? []
      : [`${state} ${over ? 'is over and goes on' : 'waits without a way out'}`];
  });
  const unknown = [...reached].filter((state) => !(state in states)).map((state) => `${state} is no state`);
  if (faults.length + unknown.length > 0)
    throw new Error(`states of a refund: ${[...faults, ...unknown].join('; ')}`);
}
