import { plainChineseDate } from '#law/chinese-text.ts';
import { formatYuan } from '#law/fees/index.ts';
import { chinaClock, toPlainDate } from '#law/time.ts';
import { ANSWERING, BRINGING, CASE_STAFF_ROLES, type CaseFacts, PARTY_ROLES } from './case-facts.ts';
import type { Answers, Choice } from './engine/definition.ts';
import type { Ground } from './engine/offer.ts';
import type { Offered } from './engine/text.ts';

/** The lists of a case that forms choose from. */
export const CHOICE_SOURCES = [
  'staff',
  'parties',
  'own-parties',
  'opponents',
  'hearings',
  'receipts',
  'unpaid',
  'measures',
  'periods',
] as const;
export type ChoiceSource = (typeof CHOICE_SOURCES)[number];

const partyChoice = (party: CaseFacts['parties'][number]): Choice => ({
  id: party.id,
  name: party.name,
  note: PARTY_ROLES[party.role],
});

/** What the case offers to choose from. */
export function offeredBy(facts: CaseFacts): Offered & Record<ChoiceSource, readonly Choice[]> {
  const own = new Set(facts.mine.partyIds);
  return {
    staff: facts.staff.map(({ id, name, role }) => ({ id, name, note: CASE_STAFF_ROLES[role] })),
    parties: facts.parties.map(partyChoice),
    'own-parties': facts.parties.filter(({ id }) => own.has(id)).map(partyChoice),
    opponents: facts.parties.filter(({ id }) => !own.has(id)).map(partyChoice),
    hearings: facts.hearings
      .filter(({ state }) => state === 'fixed')
      .map(({ id, startsAt, place }) => ({
        id,
        name: `${plainChineseDate(toPlainDate(startsAt))}${chinaClock(startsAt)}`,
        note: place,
      })),
    receipts: facts.receipts
      .filter(({ refundableFen }) => refundableFen > 0)
      .map(({ id, title, amountFen, refundableFen }) => ({
        id,
        name: `${title}（${formatYuan(amountFen)}元）`,
        note: `可退${formatYuan(refundableFen)}元`,
      })),
    unpaid: facts.unpaid
      .filter(({ overdue }) => overdue)
      .map(({ id, title, amountFen, dueOn }) => ({
        id,
        name: `${title}（${formatYuan(amountFen)}元）`,
        ...(dueOn === null ? {} : { note: `交费期限于${plainChineseDate(dueOn)}届满` }),
      })),
    measures: facts.measures
      .filter(({ state }) => state === 'in-force')
      .map(({ id, object, until }) => ({
        id,
        name: object,
        ...(until === null ? {} : { note: `至${plainChineseDate(until)}` }),
      })),
    periods: facts.periods
      .filter(({ state }) => state === 'running')
      .map(({ id, name, dueOn }) => ({ id, name, note: `至${plainChineseDate(dueOn)}` })),
  };
}

/** Which roles somebody has in the case: the own party role, and the side on which it stands. */
export function rolesIn(facts: CaseFacts): string[] {
  const { role } = facts.mine;
  if (facts.caseId === null) return ['party', 'bringing'];
  if (role === null) return ['unconfirmed'];
  return [
    role,
    'party',
    ...(BRINGING.includes(role) ? ['bringing'] : []),
    ...(ANSWERING.includes(role) ? ['answering'] : []),
  ];
}

/** What forms know of a case without asking. */
export const KNOWN_WORDS = ['law', 'procedure', 'stage', 'role'] as const;

/** What the case says under these names; what it does not say is left out. */
function knownOf({ law, procedure, stage, mine }: CaseFacts): Answers {
  return {
    law,
    stage,
    ...(procedure === null ? {} : { procedure }),
    ...(mine.role === null ? {} : { role: mine.role }),
  };
}

/** A case as the ground of an application. */
export function groundOf(facts: CaseFacts): Ground<CaseFacts> {
  return {
    stage: facts.stage,
    roles: rolesIn(facts),
    facts,
    offered: offeredBy(facts),
    known: knownOf(facts),
  };
}
