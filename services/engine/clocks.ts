import { countPeriod, lastMoment, type Regime } from '#law/periods/index.ts';
import { isInstant, type Instant, type PlainDate, toPlainDate } from '#law/time.ts';
import type { Answers, Clock, ClockName, Counting, Length, Service } from './definition.ts';
import { holds } from './form.ts';

/** A due time: the day, its last moment, how it was counted, and by which article (absent where the law sets none). */
export type Due = {
  readonly dueOn: PlainDate;
  readonly dueAt: Instant;
  readonly promisedAt: Instant;
  readonly steps: readonly string[];
  readonly article?: string;
};

/** Lengths that a court has set for itself, by name of the clock; a length beyond the law's is not used. */
export type OwnPromises = Partial<Record<ClockName, Length>>;

function count(length: Length, counting: Counting, regime: Regime) {
  const event = length.unit === 'hour' ? counting.now : counting.today;
  const { due, steps } = countPeriod({ event, ...length, regime, calendar: counting.calendar });
  return {
    steps,
    dueAt: isInstant(due) ? due : lastMoment(due),
    dueOn: isInstant(due) ? toPlainDate(due) : due,
  };
}

/** The clock that runs under a name with these answers: the first whose condition holds. */
export function clockOf<Facts, Effect>(
  service: Service<Facts, Effect>,
  name: ClockName,
  answers: Answers,
): Clock | undefined {
  return service.clocks[name]?.find((clock) => holds(clock.when, answers));
}

/** When the clock of a state runs out that begins now. A promise never reaches beyond what the law gives. Throws for a clock the service has not. */
export function dueOf<Facts, Effect>(
  service: Service<Facts, Effect>,
  name: ClockName,
  answers: Answers,
  counting: Counting,
  regime: Regime = 'civil',
  own: OwnPromises = {},
): Due {
  const clock = clockOf(service, name, answers);
  if (clock === undefined) throw new Error(`service ${service.id} has no clock ${name}`);
  const promise = count(own[name] ?? clock.promise, counting, regime);
  if (clock.law === undefined) {
    const { dueOn, dueAt, steps } = promise;
    return { dueOn, dueAt, promisedAt: dueAt, steps };
  }
  const { article, ...length } = clock.law;
  const law = count(length, counting, regime);
  return {
    ...law,
    promisedAt: promise.dueAt < law.dueAt ? promise.dueAt : law.dueAt,
    article: article.label,
  };
}
