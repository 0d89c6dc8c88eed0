import type { ClockName } from './definition.ts';

/** Who can move an application: a side of the dispute, the court, or the platform itself when a clock runs out. */
export type Side = 'applicant' | 'opponent' | 'court' | 'system';

/** How a state looks: word, shape and colour come from it. */
export type Tone = 'active' | 'attention' | 'good' | 'bad' | 'quiet';

export type MachineState = {
  readonly name: string;
  /** Whose move it is; a state that awaits nobody is final. */
  readonly awaits: Exclude<Side, 'system'> | 'nobody';
  /** Which clock of the definition runs while the state lasts; a final state has none. */
  readonly clock: ClockName | null;
  readonly tone: Tone;
};

export type MachineAct = {
  readonly name: string;
  readonly by: readonly Side[];
  /** Empty where the act begins the application. */
  readonly from: readonly string[];
  readonly to: string;
};

/** The life of one kind of application as a table (一事一表); server, page and tests read the same. */
export type Machine = {
  readonly states: Readonly<Record<string, MachineState>>;
  readonly acts: Readonly<Record<string, MachineAct>>;
};

/** The state after `act`, or undefined where the act is not possible in `state` (undefined: nothing has begun). */
export function nextState(machine: Machine, state: string | undefined, act: string): string | undefined {
  const line = machine.acts[act];
  if (!line) return undefined;
  if (state === undefined) return line.from.length === 0 ? line.to : undefined;
  return line.from.includes(state) ? line.to : undefined;
}

/** The acts open to one side in a state, in the order of the table. */
export function actsOpen(machine: Machine, state: string, by: Side): string[] {
  return Object.keys(machine.acts).filter(
    (act) => machine.acts[act]?.by.includes(by) === true && nextState(machine, state, act) !== undefined,
  );
}

/** The state to which a history of acts leads; undefined when one of them was not possible where it stands. */
export function stateAfter(machine: Machine, acts: readonly string[]): string | undefined {
  let state: string | undefined;
  for (const act of acts) {
    state = nextState(machine, state, act);
    if (state === undefined) return undefined;
  }
  return state;
}

const reachable = (machine: Machine): Set<string> => {
  const seen = new Set(
    Object.values(machine.acts)
      .filter((act) => act.from.length === 0)
      .map((act) => act.to),
  );
  for (let before = -1; before !== seen.size; ) {
    before = seen.size;
    for (const act of Object.values(machine.acts))
      if (act.from.some((from) => seen.has(from))) seen.add(act.to);
  }
  return seen;
};

/** States from which some final state can still be reached: an application must never be caught in a circle. */
const endable = (machine: Machine): Set<string> => {
  const seen = new Set(Object.keys(machine.states).filter((s) => machine.states[s]?.awaits === 'nobody'));
  for (let before = -1; before !== seen.size; ) {
    before = seen.size;
    for (const act of Object.values(machine.acts))
      if (seen.has(act.to)) for (const from of act.from) seen.add(from);
  }
  return seen;
};

/**
 * What is wrong with a machine, as sentences for its author; empty when nothing is. Every state is reached and can end, every waiting state
 * has a clock and somebody who can move it, a final state has neither, no act names a state that does not exist, none may come "from anywhere".
 */
export function machineFaults({ states, acts }: Machine): string[] {
  const machine = { states, acts };
  const faults: string[] = [];
  const known = (state: string) => Object.hasOwn(states, state);
  for (const [id, act] of Object.entries(acts)) {
    for (const state of [...act.from, act.to]) if (!known(state)) faults.push(`act ${id}: no state ${state}`);
    for (const state of act.from)
      if (states[state]?.awaits === 'nobody') faults.push(`act ${id}: leads out of the final state ${state}`);
  }
  const reached = reachable(machine);
  const ends = endable(machine);
  for (const [id, state] of Object.entries(states)) {
    if (!reached.has(id)) faults.push(`state ${id}: never reached`);
    if (!ends.has(id)) faults.push(`state ${id}: never ends`);
    if ((state.awaits === 'nobody') !== (state.clock === null))
      faults.push(`state ${id}: whoever is awaited has a clock, and nobody else`);
    if (state.awaits !== 'nobody' && actsOpen(machine, id, state.awaits).length === 0)
      faults.push(`state ${id}: ${state.awaits} is awaited and can do nothing`);
  }
  if (!Object.values(acts).some((act) => act.from.length === 0)) faults.push('no act begins');
  return faults;
}
