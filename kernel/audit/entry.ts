import type { JsonObject } from '../crypto/canonical-json.ts';

/** What happened: the act was carried out, was refused, or something protected was read. */
export type AuditOutcome = 'done' | 'refused' | 'read';

/** A thing an act is about, by kind and identifier: { type: 'filing', id: '0198…' }. */
export type AuditSubject = { readonly type: string; readonly id: string };

/**
 * One line of the audit log (留痕): who, on whose behalf, did what, to which thing, with what result.
 * `change` and the identifiers are public to every verifier for ever; names, addresses and whatever else is about a person go
 * into `actorName`, `ip` and `personal`, which can be erased while the proof stands.
 */
export type AuditEntry = {
  /** Instant of the act, e.g. "2026-03-02T02:25:00.000Z" (the act's own `now`). */
  at: string;
  /** Name of the act as its route declares it, e.g. "filing.submit". */
  act: string;
  /** Kind of actor: lawyer, staff, system, gateway, anonymous … */
  actorKind: string;
  actorId?: string | null | undefined;
  actorName?: string | null | undefined;
  /** Identifier of the person or unit for whom the actor acts (delegate, agent). */
  onBehalfOf?: string | null | undefined;
  courtId?: string | null | undefined;
  subject: AuditSubject;
  /** Further things touched, whose trails show this entry too. */
  related?: readonly AuditSubject[] | undefined;
  outcome: AuditOutcome;
  /** Code of the refusal; given if and only if outcome is 'refused'. */
  refusalCode?: string | null | undefined;
  /** What became of what, e.g. { state: ['draft', 'submitted'] }. No personal data. At most 16 KiB. */
  change?: JsonObject | null | undefined;
  /** Articles on which the act stands, e.g. ["民事诉讼法第一百二十六条"]. */
  law?: readonly string[] | undefined;
  requestId?: string | null | undefined;
  ip?: string | null | undefined;
  /** Personal data needed to understand the entry. Only its salted commitment enters the log. */
  personal?: JsonObject | null | undefined;
};
