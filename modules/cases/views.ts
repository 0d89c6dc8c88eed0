import { z } from 'zod';
import { CASE_STAFF_ROLES, PARTY_ROLES, type PartyRole } from '#services/case-facts.ts';
import {
  CASE_LAWS,
  HEARING_STATES,
  MANDATE_SOURCES,
  MEASURE_KINDS,
  MEASURE_STATES,
  NODE_KINDS,
  PERIOD_STATES,
  PROCEDURES,
} from './terms.ts';

const keysOf = <T extends object>(table: T) =>
  z.enum(Object.keys(table) as [keyof T & string, ...(keyof T & string)[]]); // the keys of the table

const date = z.iso.date();
const instant = z.iso.datetime();
export const stageId = z.enum(['S0', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8']);

/** Whether this person may do something now, and if not, why and by which article. */
export const allowance = z.object({
  can: z.boolean(),
  why: z.string().optional(),
  article: z.string().optional(),
});
export type Allowance = z.infer<typeof allowance>;

export const LABEL_LENGTH = 20;
export const MOST_LABELS = 10;
export const labelText = z
  .string()
  .trim()
  .min(1, '请填写标签')
  .max(LABEL_LENGTH, `标签不超过${LABEL_LENGTH}字`);

/** A line of the lawyer's own list. */
export const caseRow = z
  .object({
    courtId: z.string(),
    courtName: z.string(),
    caseId: z.string(),
    number: z.string(),
    title: z.string(),
    causeName: z.string(),
    lawName: z.string(),
    stage: stageId,
    stageName: z.string(),
    open: z.boolean(),
    /** False once the mandate has ended. */
    standing: z.boolean(),
    openedOn: date,
    closedOn: date.nullable(),
    nextDueOn: date.nullable(),
    nextDueName: z.string().nullable(),
    nextHearingAt: instant.nullable(),
    lastNode: z.string(),
    lastNodeAt: instant,
    labels: z.array(z.string()),
  })
  .meta({ id: 'CaseRow' });
export type CaseRow = z.infer<typeof caseRow>;

/** What the list may be narrowed by, with how many cases each has. */
const counted = z.object({ id: z.string(), name: z.string(), count: z.number().int() });
export const caseFacets = z
  .object({
    total: z.number().int(),
    open: z.number().int(),
    courts: z.array(counted),
    stages: z.array(counted),
    causes: z.array(counted),
    labels: z.array(counted),
  })
  .meta({ id: 'CaseFacets' });
export type CaseFacets = z.infer<typeof caseFacets>;

const party = z.object({
  id: z.string(),
  name: z.string(),
  role: keysOf(PARTY_ROLES),
  roleName: z.string(),
  kind: z.enum(['person', 'organisation']),
  mine: z.boolean(),
  leftOn: date.nullable(),
});

export const counselView = z.object({
  id: z.string(),
  lawyerName: z.string(),
  firm: z.string(),
  partyIds: z.array(z.string()),
  special: z.boolean(),
  matters: z.array(z.string()),
  fromOn: date,
  untilOn: date.nullable(),
  state: z.enum(['confirmed', 'ended']),
  source: keysOf(MANDATE_SOURCES),
  endedOn: date.nullable(),
  endedWhy: z.string().nullable(),
  mine: z.boolean(),
});

export const periodView = z.object({
  id: z.string(),
  rule: z.string(),
  name: z.string(),
  actor: z.enum(['court', 'party']),
  partyId: z.string().nullable(),
  partyName: z.string().nullable(),
  mine: z.boolean(),
  event: z.string(),
  from: date,
  dueOn: date,
  state: keysOf(PERIOD_STATES),
  steps: z.array(z.string()),
  warnings: z.array(z.string()),
  article: z.string(),
  /** What its end does. */
  onEnd: z.string(),
  endedWhy: z.string().nullable(),
  suspended: z.array(z.object({ from: date, to: date.nullable(), why: z.string() })),
});
export type PeriodView = z.infer<typeof periodView>;

export const hearingView = z.object({
  id: z.string(),
  room: z.string().nullable(),
  place: z.string(),
  startsAt: instant,
  endsAt: instant,
  state: keysOf(HEARING_STATES),
  why: z.string().nullable(),
});
export type HearingView = z.infer<typeof hearingView>;

export const nodeView = z.object({
  seq: z.number().int(),
  kind: keysOf(NODE_KINDS),
  kindName: z.string(),
  title: z.string(),
  detail: z.string(),
  at: instant,
  byName: z.string(),
  /** Seen by the court and this side alone. */
  hidden: z.boolean(),
});
export type NodeView = z.infer<typeof nodeView>;

export const measureView = z.object({
  id: z.string(),
  kind: keysOf(MEASURE_KINDS),
  object: z.string(),
  amountFen: z.number().int().nullable(),
  state: keysOf(MEASURE_STATES),
  orderedOn: date,
  takenOn: date.nullable(),
  until: date.nullable(),
  /** The last day on which renewal can be asked in time. */
  renewBy: date.nullable(),
});

export const caseView = z
  .object({
    courtId: z.string(),
    courtName: z.string(),
    caseId: z.string(),
    number: z.string(),
    title: z.string(),
    causeName: z.string(),
    law: keysOf(CASE_LAWS),
    lawName: z.string(),
    procedure: keysOf(PROCEDURES).nullable(),
    procedureName: z.string().nullable(),
    /** The accused is in custody; of a criminal case alone. */
    detained: z.boolean(),
    stage: stageId,
    stageName: z.string(),
    /** What comes next, in words. */
    next: z.string(),
    amountFen: z.number().int(),
    feeFen: z.number().int(),
    openedOn: date,
    debateClosedOn: date.nullable(),
    pronouncedOn: date.nullable(),
    effectiveOn: date.nullable(),
    closedOn: date.nullable(),
    closedWay: z.string().nullable(),
    filingId: z.string().nullable(),
    version: z.number().int(),
    parties: z.array(party),
    counsel: z.array(counselView),
    staff: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        role: keysOf(CASE_STAFF_ROLES),
        roleName: z.string(),
        paused: z.boolean(),
      }),
    ),
    hearings: z.array(hearingView),
    periods: z.array(periodView),
    measures: z.array(measureView),
    nodes: z.array(nodeView),
    can: z.record(z.string(), allowance),
  })
  .meta({ id: 'Case' });
export type CaseView = z.infer<typeof caseView>;

/** The same for the lawyer, with what is her own. */
export const ownCaseView = caseView
  .extend({
    standing: z.boolean(),
    labels: z.array(z.string()),
    note: z.object({ text: z.string(), version: z.number().int(), savedAt: instant.nullable() }),
  })
  .meta({ id: 'OwnCase' });
export type OwnCaseView = z.infer<typeof ownCaseView>;

/** For the court, with those who could work on it. */
export const deskCaseView = caseView
  .extend({
    colleagues: z.array(z.object({ id: z.string(), name: z.string(), roles: z.array(z.string()) })),
    limit: z.object({ dueOn: date, state: keysOf(PERIOD_STATES), overdue: z.boolean() }).nullable(),
  })
  .meta({ id: 'DeskCase' });
export type DeskCaseView = z.infer<typeof deskCaseView>;

/** A line of the court's list. */
export const deskCaseRow = z
  .object({
    caseId: z.string(),
    number: z.string(),
    title: z.string(),
    causeName: z.string(),
    stage: stageId,
    stageName: z.string(),
    openedOn: date,
    presiding: z.string().nullable(),
    limitOn: date.nullable(),
    limitState: keysOf(PERIOD_STATES).nullable(),
    nextHearingAt: instant.nullable(),
  })
  .meta({ id: 'DeskCaseRow' });
export type DeskCaseRow = z.infer<typeof deskCaseRow>;

/** What one click has linked (一键关联). */
export const linkedCases = z
  .object({
    /** Hers in all, linked before or now. */
    found: z.number().int(),
    linked: z.number().int(),
    /** Some are left for another click. */
    more: z.boolean(),
    rows: z.array(
      z.object({
        courtId: z.string(),
        courtName: z.string(),
        caseId: z.string(),
        number: z.string(),
        title: z.string(),
      }),
    ),
  })
  .meta({ id: 'LinkedCases' });
export type LinkedCases = z.infer<typeof linkedCases>;

export const roleNameOf = (role: PartyRole): string => PARTY_ROLES[role];
