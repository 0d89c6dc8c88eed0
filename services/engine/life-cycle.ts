import type { Audience, Outcome, Service, Step } from './definition.ts';
import type { Machine, MachineAct, MachineState, Side } from './machine.ts';

/** What a life is made of; the rest of a definition does not matter to it. */
export type Living = Pick<Service<never, unknown>, 'life' | 'outcomes'> & {
  readonly steps?: Readonly<Record<string, Step<unknown>>>;
};

type States = Record<string, MachineState>;
type Acts = Record<string, MachineAct>;
type Line = { readonly states: States; readonly acts: Acts };

const STATIONS = {
  asked: { name: '待当事人答复', awaits: 'opponent', clock: 'respond', tone: 'attention' },
  confirming: { name: '待对方确认', awaits: 'opponent', clock: 'confirm', tone: 'active' },
  paying: { name: '待交费', awaits: 'applicant', clock: 'pay', tone: 'attention' },
  responding: { name: '待对方答复', awaits: 'opponent', clock: 'respond', tone: 'active' },
  deciding: { name: '待法院决定', awaits: 'court', clock: 'decide', tone: 'active' },
  correcting: { name: '待补正', awaits: 'applicant', clock: 'correct', tone: 'attention' },
  corrected: { name: '已补正，待法院决定', awaits: 'court', clock: 'decide', tone: 'active' },
  reviewing: { name: '复议中', awaits: 'court', clock: 'review', tone: 'active' },
} as const satisfies States;
type Station = keyof typeof STATIONS;

const FINALS = {
  withdrawn: { name: '已撤回', awaits: 'nobody', clock: null, tone: 'quiet' },
  lapsed: { name: '逾期，视为撤回', awaits: 'nobody', clock: null, tone: 'quiet' },
  declined: { name: '对方未同意', awaits: 'nobody', clock: null, tone: 'quiet' },
  ended: { name: '已终结', awaits: 'nobody', clock: null, tone: 'quiet' },
  done: { name: '已办结', awaits: 'nobody', clock: null, tone: 'good' },
} as const satisfies States;

/** What moves an application on from a station before the decision. */
const PASSING: Readonly<Partial<Record<Station, { id: string; name: string }>>> = {
  asked: { id: 'respond', name: '答复法院' },
  confirming: { id: 'confirm', name: '确认共同申请' },
  paying: { id: 'pay', name: '交费' },
  responding: { id: 'respond', name: '答复申请' },
};

const line = (name: string, by: Side | readonly Side[], from: readonly string[], to: string): MachineAct => ({
  name,
  by: typeof by === 'string' ? [by] : by,
  from,
  to,
});

const SIDES: Readonly<Record<Audience, readonly Side[]>> = {
  applicant: ['applicant'],
  opponents: ['opponent'],
  all: ['applicant', 'opponent'],
};

function wayTo({ life }: Living): Station[] {
  if (life.opens === 'court') return ['asked', 'deciding'];
  return [
    ...(life.joint ? (['confirming'] as const) : []),
    ...(life.pay ? (['paying'] as const) : []),
    ...(life.hear ? (['responding'] as const) : []),
    'deciding',
  ];
}

/** The stations before the decision. Silence of the other side stops nobody; silence of the applicant is taken for withdrawal. */
function passWay({ states, acts }: Line, service: Living): void {
  const way = wayTo(service);
  acts['submit'] = line(
    service.life.opens === 'court' ? '通知当事人' : '提交申请',
    service.life.opens,
    [],
    way[0] ?? 'deciding',
  );
  way.forEach((station, index) => {
    states[station] = STATIONS[station];
    const next = way[index + 1];
    const passing = PASSING[station];
    if (next === undefined || passing === undefined) return;
    // a fee is known to be paid by the platform itself, from the payment channel
    const by = station === 'paying' ? (['applicant', 'system'] as const) : STATIONS[station].awaits;
    acts[passing.id] = line(passing.name, by, [station], next);
    acts[`${passing.id}-late`] =
      passing.id === 'respond'
        ? line('逾期未答复', 'system', [station], next)
        : line('逾期', 'system', [station], 'lapsed');
  });
  if (way.includes('confirming'))
    acts['decline'] = line('不同意共同申请', 'opponent', ['confirming'], 'declined');
}

/** The chain of steps that an outcome begins, in order; a step that comes back to itself is a fault that the definition check names. */
export function stepsFrom(service: Living, outcome: Outcome<unknown>): string[] {
  const chain: string[] = [];
  for (let id = outcome.next; id !== undefined && !chain.includes(id); id = service.steps?.[id]?.next)
    chain.push(id);
  return chain;
}

/** Lays the steps of an outcome after `run` (the first time, or again after a review) and returns the state in which they begin. */
function laySteps(
  { states, acts }: Line,
  service: Living,
  outcome: Outcome<unknown>,
  run: 'step' | 'again',
  end: string,
): string {
  const chain = stepsFrom(service, outcome);
  chain.forEach((id, index) => {
    const step = service.steps?.[id];
    if (!step) return;
    const state = `${run}:${id}`;
    const after = chain[index + 1];
    const to = after === undefined ? end : `${run}:${after}`;
    states[state] = { name: step.name, awaits: step.awaits, clock: `step:${id}`, tone: 'active' };
    acts[`${run === 'step' ? 'do' : 'redo'}:${id}`] = line(step.act, step.awaits, [state], to);
    if (step.end)
      acts[`${run === 'step' ? 'stop' : 'restop'}:${id}`] = line(step.end.act, 'court', [state], 'ended');
    if (step.late === 'skip')
      acts[`${run === 'step' ? 'skip' : 'reskip'}:${id}`] = line('逾期，转入下一步', 'system', [state], to);
  });
  return chain[0] === undefined ? end : `${run}:${chain[0]}`;
}

function decisions(on: Line, service: Living, deciding: readonly string[]): void {
  const { states, acts } = on;
  const reviewable = Object.values(service.outcomes).some((outcome) => outcome.review);
  for (const [id, outcome] of Object.entries(service.outcomes)) {
    const end = outcome.next === undefined ? id : 'done';
    let rest = end;
    if (outcome.review) {
      // a decision that may be reviewed takes effect at once and stays open until the time for asking is over
      rest = `open:${id}`;
      const by = SIDES[outcome.review.by];
      const awaits = outcome.review.by === 'opponents' ? 'opponent' : 'applicant';
      states[rest] = {
        name: `${outcome.name}，可以申请复议`,
        awaits,
        clock: 'ask-review',
        tone: outcome.tone,
      };
      acts[`accept:${id}`] = line('不申请复议', awaits, [rest], end);
      acts[`final:${id}`] = line('复议期限届满', 'system', [rest], end);
      acts[`review:${id}`] = line('申请复议', by, [rest], 'reviewing');
    }
    acts[`decide:${id}`] = line(
      `决定：${outcome.name}`,
      'court',
      deciding,
      laySteps(on, service, outcome, 'step', rest),
    );
    if (reviewable)
      acts[`reviewed:${id}`] = line(
        `复议决定：${outcome.name}`,
        'court',
        ['reviewing'],
        laySteps(on, service, outcome, 'again', end),
      );
    states[id] = { name: outcome.name, awaits: 'nobody', clock: null, tone: outcome.tone };
  }
  if (reviewable) states['reviewing'] = STATIONS.reviewing;
}

/** The machine of a service. Its names are the same for every service, so that page, queue and tests need to know only one set. */
export function machineOf(service: Living): Machine {
  const states: States = {};
  const acts: Acts = {};
  const on = { states, acts };
  passWay(on, service);
  const correct = service.life.correct ?? service.life.opens === 'applicant';
  if (correct) {
    states['correcting'] = STATIONS.correcting;
    states['corrected'] = STATIONS.corrected;
    // once: from `corrected` there is no way back (一次性告知)
    acts['require-correction'] = line('通知补正', 'court', ['deciding'], 'correcting');
    acts['correct'] = line('提交补正', 'applicant', ['correcting'], 'corrected');
    acts['correct-late'] = line('逾期未补正', 'system', ['correcting'], 'corrected');
  }
  decisions(on, service, correct ? ['deciding', 'corrected'] : ['deciding']);
  if (service.life.opens === 'applicant' && service.life.withdraw !== false) {
    const waiting = Object.keys(STATIONS).filter((id) => id in states && id !== 'reviewing');
    acts['withdraw'] = line('撤回申请', 'applicant', waiting, 'withdrawn');
  }
  for (const [id, state] of Object.entries(FINALS)) states[id] = state;
  // only what some act leads to is a state: an outcome that always goes on to a step is never one to rest in
  for (const id of Object.keys(states))
    if (!Object.values(acts).some((act) => act.to === id)) delete states[id];
  return { states, acts };
}
