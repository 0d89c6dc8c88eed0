import { cite } from '#law/citations.ts';
import {
  CONSENT_FORMS,
  type ConsentForm,
  eServiceBarred,
  effectiveTime,
  followingDeadlines,
  type ServedLaw,
} from '#law/delivery/index.ts';
import { DOCUMENTS, type DocumentType, isDocumentType } from '#law/documents/index.ts';
import { lastMoment, type PeriodId, type WorkCalendar } from '#law/periods/index.ts';
import { addDays, type Instant, isInstant, toPlainDate } from '#law/time.ts';
import type { ServiceAttemptTable } from './tables.ts';
import {
  type Basis,
  CHANNELS,
  type ChannelId,
  CONSENT_SCOPES,
  type ConsentScope,
  type Deadline,
} from './terms.ts';

/** The document of the law's catalogue that a paper is; undefined for papers the catalogue does not list. */
export function documentTypeOf(kind: string): DocumentType | undefined {
  return isDocumentType(kind) ? kind : undefined;
}

/** Papers that the law's catalogue does not list by name, and that decide all the same. */
const FORMS: Readonly<Record<string, 'ruling'>> = { 'application-ruling': 'ruling' };

/** Consent as it stands for one recipient in one matter: `withdrawn` when the last word was no. */
export type Standing =
  | { form: ConsentForm; scope: ConsentScope; id: string | null; address?: string }
  | 'withdrawn'
  | 'none';

/**
 * Why a document may not be served electronically to this recipient; undefined = it may (OLR 4, 29; CPL 90; CrPL 107). Without any consent an
 * address of his own may still be tried: it counts once he accepts it by reading, reply or act (OLR 29.2(四), 31.2).
 */
export function otherMeansWhy(kind: string, standing: Standing, basis: Basis): string | undefined {
  if (standing === 'withdrawn') return `受送达人已书面变更，不再同意电子送达（${cite('CPI', '137').label}）`;
  if (standing === 'none' && basis === 'given-address')
    return `没有受送达人同意电子送达的记录（${cite('OLR', '29').label}）`;
  const type = documentTypeOf(kind);
  const form = type === undefined ? FORMS[kind] : DOCUMENTS[type].form;
  if (
    standing !== 'none' &&
    standing.scope === 'not-judgments' &&
    form !== undefined &&
    ['judgment', 'ruling', 'mediation-deed'].includes(form)
  )
    return `受送达人的同意范围为“${CONSENT_SCOPES[standing.scope]}”（${cite('OLR', '4').label}）`;
  if (type === undefined) return undefined;
  return eServiceBarred({ type, recipient: 'agent', agentMayReceive: false })?.text;
}

/** A consent on record names an address, which is thereby given; what the caller merely states leaves the basis as the caller knows it. */
export function basisOf(standing: Standing, stated: Basis): Basis {
  return typeof standing !== 'string' && standing.id && standing.form !== 'accepted-service'
    ? 'given-address'
    : stated;
}

/** "明确表示同意（…第二十九条…）", for the certificate. */
export function consentWords(form: ConsentForm): string {
  return `${CONSENT_FORMS[form].name}（${CONSENT_FORMS[form].article.label}）`;
}

/** When and why service took effect. */
export type Effect = { at: Instant; channel: ChannelId; presumed: boolean; why: string; article: string };

const PAPER = {
  mail: { why: '邮寄送达以回执上注明的收件日期为送达日期', article: cite('CPL', '91').label },
  'in-person': { why: '受送达人在送达回证上的签收日期为送达日期', article: cite('CPL', '87').label },
} as const;

/** The earliest effective of all sendings: electronic ones by OLR 31, paper ones by their receipt; undefined = none yet. */
export function effectOf(attempts: readonly ServiceAttemptTable[]): Effect | undefined {
  const electronic = effectiveTime(attempts.filter((a) => CHANNELS[a.channel].electronic).map(asAttempt));
  const found: Effect[] = electronic
    ? [
        {
          at: electronic.at,
          channel: electronic.channel as ChannelId, // asAttempt gave it one of ours
          presumed: electronic.presumed,
          why: electronic.why.text,
          article: electronic.why.article.label,
        },
      ]
    : [];
  for (const { channel, arrived_at, proven_arrival_at } of attempts) {
    const at = proven_arrival_at ?? arrived_at;
    if ((channel === 'mail' || channel === 'in-person') && at)
      found.push({ at, channel, presumed: false, ...PAPER[channel] });
  }
  return found.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))[0];
}

function asAttempt(a: ServiceAttemptTable) {
  return {
    channel: a.channel,
    basis: a.basis,
    sentAt: a.sent_at,
    ...(a.arrived_at && { arrivedAt: a.arrived_at }),
    ...(a.read_at && { readAt: a.read_at }),
    ...(a.replied_at && { repliedAt: a.replied_at }),
    ...(a.acted_at && { actedAt: a.acted_at }),
    ...(a.proven_arrival_at && { provenArrivalAt: a.proven_arrival_at }),
  };
}

/**
 * The periods that run for parties from the service of a document (上诉、补正、交费、举证). Periods of the court are left out: they do not
 * run from this service (起诉状副本, for one, runs from the opening of the case).
 */
export function deadlinesOf(
  kind: string,
  servedAt: Instant,
  calendar: WorkCalendar,
  lengths: Partial<Record<PeriodId, number>>,
  law: ServedLaw | null = null,
): Deadline[] {
  const type = documentTypeOf(kind);
  if (type === undefined) return [];
  return followingDeadlines({ type, servedAt, calendar, lengths, law: law ?? 'civil' })
    .filter(({ entry }) => entry.actor !== 'court')
    .map(({ id, due, entry, steps, warnings }) => ({
      rule: id,
      name: entry.what,
      dueOn: isInstant(due) ? toPlainDate(due) : due,
      dueAt: lastMoment(due),
      article: entry.articles.map(({ label }) => label).join('、'),
      onEnd: entry.onEnd.text,
      steps,
      warnings,
    }));
}

/** Which period a paper's own data sets the length of (指定期限). */
const SET_IN_DATA = {
  'correction-notice': { period: 'D09', field: 'days' },
  'evidence-notice': { period: 'D27', field: 'evidenceDays' },
} as const;

/** Lengths of periods as the document itself states them. */
export function lengthsIn(
  kind: string,
  data: Readonly<Record<string, unknown>>,
): Partial<Record<PeriodId, number>> {
  if (kind !== 'correction-notice' && kind !== 'evidence-notice') return {};
  const { period, field } = SET_IN_DATA[kind];
  const days = data[field];
  return typeof days === 'number' ? { [period]: days } : {};
}

/** Days without any sign of receipt at an unconfirmed address after which mail is suggested to the court, unless set otherwise. */
export const FALLBACK_DAYS = 7;

/** The moment before which a sending without any sign of receipt calls for other means. */
export function fallbackBefore(now: Instant, days: number): Instant {
  return lastMoment(addDays(toPlainDate(now), -days - 1));
}
