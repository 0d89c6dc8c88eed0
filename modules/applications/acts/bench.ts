import type { Unit } from '#kernel/acts/index.ts';
import type { CaseFacts } from '#services/case-facts.ts';
import { type Answers, type Ground, type Machine, wordsOf } from '#services/engine/index.ts';
import type { CourtService } from '#services/service.ts';
import type { ApplicationDeps } from '../deps.ts';
import type { Content, RecordRow } from '../store.ts';
import type { ActorSide, ApplicationRow, SideRow } from '../tables.ts';
import { formOf, kindOf } from './kinds.ts';

/** Everything an act on an application works with, read under the lock of its row. */
export type Bench = {
  readonly unit: Unit;
  readonly deps: ApplicationDeps;
  readonly row: ApplicationRow;
  readonly service: CourtService;
  readonly machine: Machine;
  readonly ground: Ground<CaseFacts>;
  readonly facts: CaseFacts;
  readonly sides: readonly SideRow[];
  readonly contents: readonly Content[];
  /** What has happened so far, act by act. */
  readonly records: readonly RecordRow[];
  /** What the applicant says: the application, or its correction. */
  readonly answers: Answers;
  /** What the court has said so far, in decision and steps, each over the one before. */
  readonly court: Answers;
  /** Measures ordered on this application so far. */
  readonly measures: readonly { id: string; kind: string }[];
  readonly side: ActorSide;
  readonly insteadOf?: string | undefined;
};

export const spokenBy = (contents: readonly Content[], ...kinds: string[]): Content[] =>
  contents.filter(({ act }) => kinds.includes(kindOf(act).kind));

/** The last content of the applicant. */
export const applicationIn = (contents: readonly Content[]): Content | undefined =>
  spokenBy(contents, 'submit', 'correct').at(-1);

/** The words of the court over each other: what was decided is still known when a step is taken. */
export const courtWords = (contents: readonly Content[]): Answers =>
  Object.assign(
    {},
    ...spokenBy(contents, 'decide', 'reviewed', 'step').map(({ answers }) => answers),
  ) as Answers; // answers alone

/** What the papers are filled with from answers and decision. */
export function paperAnswers(
  bench: Pick<Bench, 'service' | 'ground' | 'answers' | 'contents'>,
  act: string,
  now: Answers,
): Record<string, string> {
  const { service, ground, answers, contents } = bench;
  const said = spokenBy(contents, 'decide', 'reviewed', 'step').map((content) =>
    wordsOf('decision', formOf(service, kindOf(content.act)), content.answers, ground.offered),
  );
  return Object.assign(
    wordsOf('answer', service.form, answers, ground.offered),
    ...said,
    wordsOf('decision', formOf(service, kindOf(act)), now, ground.offered),
  ) as Record<string, string>; // words alone
}
