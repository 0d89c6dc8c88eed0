import { type Instant, instant, plainDate, toPlainDate } from '#law/time.ts';
import type { ServiceView } from '#modules/applications/views.ts';
import type { DeskCaseView, OwnCaseView } from '#modules/cases/views.ts';
import type { BillView } from '#modules/payments/terms.ts';
import type { CaseFacts } from '#services/case-facts.ts';
import type { Example } from '#services/engine/example.ts';
import { withKnown, type Answers } from '#services/engine/index.ts';
import { groundOf } from '#services/ground.ts';
import type { CourtService } from '#services/service.ts';
import { beforeSuit, plainCase } from '#services/testing.ts';
import type { ApiClient } from '../../../db/demo/client.ts';
import { DEMO_COURT, decide, fileOther } from '../../../db/demo/world.ts';
import { expect } from '../house.ts';
import { fileAs } from '../world.ts';
import { inForce } from './measure.ts';
import { fallOverdue, pay } from './money.ts';
import type { People } from './people.ts';
import { debateClosed, hearingOn, onTheBench, retained } from './trial.ts';

export const SELLER = 'su-wanzhou';
export const BUYER = 'xu-wenqu';
const OUTSIDER = 'gu-wangzhi';

export type Walk = { service: CourtService; example: Example<CaseFacts> };

/** Where a service is asked for: by whom, against whom, in which case, and what the case says. */
export type Ground = {
  asker: string;
  other: string;
  caseId: string | null;
  facts: CaseFacts;
  /** The answers of the example on this ground, with what the case knows. */
  answers: Answers;
};

const now = () => new Date().toISOString() as Instant; // the clock's own spelling
const PLAIN = plainCase();

/** A real case for each service, made as its example wants it: what the example changes on a plain ground is done in the case. */
export async function groundFor(people: People, walk: Walk): Promise<Ground> {
  const { service, example } = walk;
  const wanted = example.ground?.(PLAIN) ?? PLAIN;
  const outsider = service.who.roles.every((role) => role === 'unconfirmed');
  const asDefendant = wanted.mine.partyIds.includes('party-2');
  const asker = outsider ? OUTSIDER : asDefendant ? BUYER : SELLER;
  const other = asker === SELLER ? BUYER : SELLER;
  if (wanted.caseId === null) {
    const today = { now: now(), today: toPlainDate(now()) };
    const facts = beforeSuit(plainCase({ courtId: DEMO_COURT, ...today }));
    return whole(walk, { asker, other, caseId: null, facts }, await licenceOf(people, other));
  }
  const registrar = await people.api('court', 'g13-registrar');
  const caseNumber = await accepted(people, wanted);
  const { rows } = await registrar.get<{ rows: { caseId: string }[] }>(
    `/api/desk/cases?q=${encodeURIComponent(caseNumber)}`,
  );
  const caseId = rows[0]?.caseId ?? '';
  await onTheBench(people, caseId);
  if (hasOpponent(service) || asDefendant) await retained(people, caseId, BUYER);
  if (wanted.hearings.length > 0) await hearingOn(people, caseId);
  if (wanted.debateClosed) await debateClosed(people, caseId);
  if (wanted.receipts.length > 0) await pay(people, SELLER, caseId);
  if (wanted.unpaid.some(({ overdue }) => overdue)) await fallOverdue(people, caseId);
  if (wanted.measures.length > 0) await inForce(people, caseId);
  if (service.life.opens === 'applicant') await offered(people, service, asker, caseId);
  const facts = outsider ? await factsOfCourt(people, caseId) : await factsOf(people, asker, caseId, service);
  return whole(walk, { asker, other, caseId, facts }, '');
}

/** Whether the other side has something to do in this service, or something to be told. */
const hasOpponent = ({ life, steps = {}, outcomes }: CourtService): boolean =>
  life.hear === true ||
  life.joint === true ||
  Object.values(steps).some(({ awaits }) => awaits === 'opponent') ||
  Object.values(outcomes).some(({ review }) => review && review.by !== 'applicant');

async function licenceOf(people: People, sub: string): Promise<string> {
  const api = await people.api('lawyer', sub);
  const me = await api.get<{ lawyer?: { licenceNumber: string } }>('/api/me');
  return me.lawyer?.licenceNumber ?? '';
}

/** The example's answers; the other side's lawyer before a suit is one who is at the platform. */
function whole({ service, example }: Walk, ground: Omit<Ground, 'answers'>, licence: string): Ground {
  const { partner } = service.life;
  const said = { ...example.answers(ground.facts), ...(partner === undefined ? {} : { [partner]: licence }) };
  return { ...ground, answers: withKnown(service.form, said, groundOf(ground.facts).known) };
}

async function accepted(people: People, { law }: CaseFacts): Promise<string> {
  const registrar = await people.api('court', 'g13-registrar');
  const { filingId } =
    law === 'enforcement'
      ? await fileOther(await people.api('lawyer', SELLER), 'enforcement')
      : await fileAs(people.house, SELLER, DEMO_COURT);
  const { caseNumber } = (await decide(registrar, filingId, 'accept', {})) as { caseNumber: string }; // an acceptance gives one
  return caseNumber;
}

/** Waits until the service is open in the case: periods and bills follow the acceptance within moments. */
async function offered(people: People, service: CourtService, asker: string, caseId: string): Promise<void> {
  const api = await people.api('lawyer', asker);
  await expect(async () => {
    const { offer } = await api.get<ServiceView>(
      `/api/services/${service.id}?courtId=${DEMO_COURT}&caseId=${caseId}`,
    );
    expect(offer?.findings.filter(({ weight }) => weight === 'refuse') ?? []).toEqual([]);
  }).toPass({ timeout: 30_000, intervals: [200] });
}

/** The facts of the case as its pages tell them. */
function plainFactsOf(view: OwnCaseView | DeskCaseView): CaseFacts {
  const mine = view.parties.filter((party) => party.mine);
  const last = (rule: string) =>
    view.periods
      .filter((period) => period.rule === rule && period.mine)
      .map(({ dueOn }) => plainDate(dueOn))
      .toSorted()
      .at(-1) ?? null;
  return plainCase({
    courtId: view.courtId,
    courtName: view.courtName,
    caseId: view.caseId,
    caseNumber: view.number,
    law: view.law,
    procedure: view.procedure,
    stage: view.stage,
    title: view.title,
    amountFen: view.amountFen,
    feeFen: view.feeFen,
    parties: view.parties.filter(({ leftOn }) => leftOn === null),
    mine: {
      partyIds: mine.map(({ id }) => id),
      role: mine[0]?.role ?? null,
      powers: { special: true, matters: [] },
    },
    staff: view.staff,
    hearings: view.hearings.map((one) => ({
      ...one,
      startsAt: instant(one.startsAt),
      endsAt: instant(one.endsAt),
    })),
    measures: view.measures
      .filter(({ state }) => state === 'in-force')
      .map((one) => ({
        ...one,
        until: one.until === null ? null : plainDate(one.until),
        partyIds: mine.map(({ id }) => id),
      })),
    evidenceUntil: last('D27'),
    answerUntil: last('D16'),
    debateClosed: view.debateClosedOn !== null,
    now: now(),
    today: toPlainDate(now()),
  });
}

async function factsOfCourt(people: People, caseId: string): Promise<CaseFacts> {
  const clerk = await people.api('court', 'g13-clerk');
  return plainFactsOf(await clerk.get<DeskCaseView>(`/api/desk/cases/${caseId}`));
}

async function factsOf(
  people: People,
  asker: string,
  caseId: string,
  service: CourtService,
): Promise<CaseFacts> {
  const api = await people.api('lawyer', asker);
  const facts = plainFactsOf(await api.get<OwnCaseView>(`/api/cases/${DEMO_COURT}/${caseId}`));
  const bills = await billsOf(people, caseId);
  const receipts = service.form.some(({ id }) => id === 'receipt')
    ? await receiptsOffered(api, service, caseId)
    : [];
  return {
    ...facts,
    receipts: receipts.map((id) => ({
      id,
      title: '案件受理费',
      amountFen: bills[0]?.amountFen ?? 0,
      refundableFen: bills[0]?.amountFen ?? 0,
      paidAt: facts.now,
      channel: 'wechat',
    })),
    unpaid: bills
      .filter(({ state }) => state === 'overdue')
      .map(({ id, amountFen, dueOn }) => ({
        id,
        title: '案件受理费',
        amountFen,
        dueOn: dueOn === null ? null : plainDate(dueOn),
        overdue: true,
      })),
  };
}

/** Receipts are named by the form alone. */
async function receiptsOffered(
  api: ApiClient,
  { id }: CourtService,
  caseId: string,
): Promise<readonly string[]> {
  const path = `/api/services/${id}?courtId=${DEMO_COURT}&caseId=${caseId}`;
  const { form } = await api.get<ServiceView>(path);
  return form.flatMap(({ id: field, choices = [] }) =>
    field === 'receipt' ? choices.map((one) => one.id) : [],
  );
}

async function billsOf(people: People, caseId: string): Promise<readonly BillView[]> {
  const clerk = await people.api('court', 'g13-clerk');
  const { rows } = await clerk.get<{ rows: readonly BillView[] }>(`/api/desk/bills?caseId=${caseId}`);
  return rows;
}
