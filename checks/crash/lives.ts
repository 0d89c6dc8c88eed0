import type { CaseFacts } from '#services/case-facts.ts';
import type { Example } from '#services/engine/example.ts';
import { type Machine, machineOf, nextState, outcomesOpen, withKnown } from '#services/engine/index.ts';
import { groundOf } from '#services/ground.ts';
import { SERVICES } from '#services/registry.ts';
import type { CourtService } from '#services/service.ts';

/** The life cycles: decide; hear, then decide; pay, then decide; the court asks; give a copy; and what two sides ask together. */
export type Life = 'decide' | 'hear' | 'pay' | 'court' | 'copy' | 'joint';

export function lifeOf({ id, life }: CourtService): Life {
  if (life.opens === 'court') return 'court';
  if (life.joint) return 'joint';
  if (life.pay) return 'pay';
  if (life.hear) return 'hear';
  return id === 'copies' || id === 'file-reading' ? 'copy' : 'decide';
}

/** States that differ only in the name of an outcome or a step are of one kind. */
export function kindOfState(service: CourtService, state: string): string {
  if (Object.hasOwn(service.outcomes, state)) return 'outcome';
  return state.split(':')[0] ?? state;
}
const kindOfAct = (act: string) => act.split(':')[0] ?? act;

/** Acts of the platform itself, when a clock has run out; a fee that comes in is the channel's. */
export const isLate = (machine: Machine, act: string): boolean =>
  act !== 'pay' && machine.acts[act]?.by.includes('system') === true;

/** Every kind of state of every life cycle, as the definitions have them, and every kind of clock that may run out. */
export function everything(): Set<string> {
  return new Set(
    SERVICES.flatMap((service) => {
      const machine = machineOf(service);
      return [
        ...Object.keys(machine.states).map((state) => `${lifeOf(service)} ${kindOfState(service, state)}`),
        ...Object.keys(machine.acts)
          .filter((act) => isLate(machine, act))
          .map((act) => `late ${kindOfAct(act)}`),
      ];
    }),
  );
}

/** What is under way along a path of acts. */
function met(service: CourtService, machine: Machine, path: readonly string[]): string[] {
  let state: string | undefined;
  return path.flatMap((act) => {
    state = nextState(machine, state, act);
    return [
      `${lifeOf(service)} ${kindOfState(service, state ?? '')}`,
      ...(isLate(machine, act) ? [`late ${kindOfAct(act)}`] : []),
    ];
  });
}

/** Every way through a machine to an end, without coming to a state twice. */
function pathsOf(machine: Machine, may: (act: string, before: readonly string[]) => boolean): string[][] {
  const found: string[][] = [];
  const walk = (state: string | undefined, path: string[], seen: readonly string[]) => {
    if (state !== undefined && machine.states[state]?.awaits === 'nobody') return void found.push(path);
    for (const act of Object.keys(machine.acts)) {
      const next = nextState(machine, state, act);
      if (next !== undefined && !seen.includes(next) && may(act, path))
        walk(next, [...path, act], [...seen, next]);
    }
  };
  walk(undefined, [], []);
  return found;
}

/** A service with its worked example on a real case. */
export type Candidate = { service: CourtService; example: Example<CaseFacts>; facts: CaseFacts };
export type Planned = Candidate & { path: readonly string[] };

/** Every way through the life of a service on this ground, from the wish to an end. */
export function walkable({ service, example, facts }: Candidate): string[][] {
  const open = outcomesOpen(service, withKnown(service.form, example.answers(facts), groundOf(facts).known));
  return pathsOf(machineOf(service), (act, before) => {
    const [kind, id = ''] = act.split(':');
    if (kind === 'decide') return open.includes(id);
    // a review that upholds takes its steps by itself, so they are nobody's to take
    if (kind === 'reviewed') return open.includes(id) && !before.includes(`decide:${id}`);
    return true;
  });
}

/** So many acts at most in a walk: all walk side by side, and the longest keeps the others waiting. */
const LONGEST = 6;

/** The fewest walks (greedily) in which everything in `wanted` is met that these services can meet. */
export function plan(candidates: readonly Candidate[], wanted: ReadonlySet<string>): Planned[] {
  const left = new Set(wanted);
  const ways = candidates.flatMap((candidate) =>
    walkable(candidate)
      .filter((path) => path.length <= LONGEST)
      .map((path) => ({
        ...candidate,
        path,
        meets: new Set(met(candidate.service, machineOf(candidate.service), path)),
      })),
  );
  const chosen: Planned[] = [];
  for (;;) {
    const worth = (way: (typeof ways)[number]) =>
      [...way.meets].filter((one) => left.has(one)).length - way.path.length / 100;
    const best = ways.reduce<(typeof ways)[number] | undefined>(
      (most, way) => (most === undefined || worth(way) > worth(most) ? way : most),
      undefined,
    );
    if (best === undefined || worth(best) < 0.5) return chosen;
    chosen.push(best);
    for (const one of best.meets) left.delete(one);
  }
}
