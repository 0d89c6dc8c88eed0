import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import type { SendOutcome, ShortMessage } from '#gateways/sms/port.ts';
import type { Actor } from '#kernel/access/actor.ts';
import { act, type ActContext, type Json, type Unit } from '#kernel/acts/index.ts';
import { movableClock } from '#kernel/clock.ts';
import { newFieldKeys, parseFieldKeys } from '#kernel/crypto/field.ts';
import { openBlobStore } from '#kernel/files/open-store.ts';
import { createServer, CSRF_HEADER } from '#kernel/http/index.ts';
import { newId } from '#kernel/ids.ts';
import { createLog } from '#kernel/log/log.ts';
import { relayOnce } from '#kernel/outbox/index.ts';
import { isRefusal } from '#kernel/refusals.ts';
import type { TestDatabase } from '#kernel/testing/database.ts';
import { type Instant, instant } from '#law/time.ts';
import type { DocumentData } from '#modules/documents/index.ts';
import { aLawyer, aStaff } from '#modules/identity/testing.ts';
import { workCalendar } from '#modules/reference/index.ts';
import {
  type DeliveryDeps,
  deliveryConsumers,
  deliveryRoutes,
  deliveryTasks,
  issueDocument,
} from './index.ts';
import type { NewDocument, Recipient } from './index.ts';
import type { DocumentKind } from './terms.ts';

const court = { courtName: '郑州市金水区人民法院', issuedOn: '2026-03-02' };
const about = {
  caseNumber: '（2026）豫0105民初1号',
  recipient: '赵示例',
  opponents: ['样本公司'],
  cause: '买卖合同纠纷',
};

/** One plainly invented document of three kinds: with a set period, with a legal period, and one that decides. */
const DATA = {
  'correction-notice': {
    ...court,
    receiptNumber: 'G13-20260302-000001',
    recipient: '赵示例',
    receivedOn: '2026-03-02',
    filingKind: '民事一审立案',
    items: [{ fault: '未写明被告住所地', article: '民事诉讼法第一百二十四条', remedy: '补充住所地' }],
    days: 7,
    dueBy: '2026-03-16',
  } satisfies DocumentData<'correction-notice'>,
  'fee-notice': {
    ...court,
    ...about,
    steps: [{ portion: '不超过1万元的部分', rate: '50元', amountFen: 5_000 }],
    article: '诉讼费用交纳办法第十三条',
    feeFen: 5_000,
    payDays: 7,
    payBy: '2026-03-09',
    orderNumber: 'G13P1',
    channels: ['微信支付'],
  } satisfies DocumentData<'fee-notice'>,
  'non-acceptance-ruling': {
    ...court,
    caseNumber: '（2026）豫0105民初2号',
    field: 'civil',
    parties: [{ role: '起诉人', name: '赵示例', particulars: '公民身份号码410105198801010000' }],
    filedOn: '2026-02-02',
    filing: '起诉人请求支付货款。',
    reasons: ['不属于人民法院受理民事诉讼的范围。'],
    legalBasis: '《中华人民共和国民事诉讼法》第一百二十二条、第一百二十六条',
    appealDays: 10,
    appealCourt: '河南省郑州市中级人民法院',
    signatories: [{ role: '审判员', name: '吴样本' }],
  } satisfies DocumentData<'non-acceptance-ruling'>,
};
type SampleKind = keyof typeof DATA;

/** This room with a real database, a real folder store, the real server and relay, and a movable clock. For tests only. */
export async function deliveryWorld(database: TestDatabase) {
  const { db } = database.app;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tongban-delivery-'));
  const clock = movableClock(instant('2026-03-02T01:00:00.000Z'));
  const sms = { sent: [] as ShortMessage[], outcome: undefined as SendOutcome | undefined };
  const deps: DeliveryDeps = {
    db,
    clock,
    log: createLog('silent'),
    keys: parseFieldKeys(newFieldKeys()),
    blobs: await openBlobStore({ kind: 'folder', directory: path.join(folder, 'blobs') }),
    scratch: path.join(folder, 'scratch'),
    calendar: () => workCalendar(),
    phoneOf: async () => '19900000001',
    sms: {
      send: async (message) => {
        if (sms.outcome) return sms.outcome;
        if (!sms.sent.some(({ id }) => id === message.id)) sms.sent.push(message);
        return { ok: true, messageId: `m-${message.id}` };
      },
    },
  };
  const actors = new Map<string, Actor>();
  const app = await createServer({
    db,
    clock,
    log: deps.log,
    routes: deliveryRoutes(deps),
    identify: async (request) => actors.get(String(request.headers['x-test-actor'])),
    limitScale: 1_000,
    trustProxy: false,
    title: 'test',
  });
  const enter = <T extends Actor>(actor: T): T => {
    actors.set(actor.id, actor);
    return actor;
  };
  const registrar = enter(aStaff());
  const contextOf = (actor: Actor): ActContext => ({ db, clock, actor, requestId: newId() });
  const inAct = async <T extends Json>(work: (unit: Unit) => Promise<T>, actor: Actor = registrar) => {
    const subject = { type: 'filing', id: newId(), courtId: 'G13' };
    const done = await act(contextOf(actor), { name: 'filing.test', subject }, work);
    if (isRefusal(done)) throw new Error(done.refused);
    return done;
  };
  const tasks = new Map(deliveryTasks(deps).map((task) => [task.name, task]));
  const run = async (name: string, payload: Record<string, unknown> = {}) => {
    await tasks.get(name)?.run(payload);
  };
  const consumers = deliveryConsumers(deps);
  const relay = async () => {
    while ((await relayOnce(db, clock, consumers, deps.log)) > 0);
  };
  const inject = (actor: Actor, method: 'GET' | 'POST', url: string, payload?: object, headers = {}) =>
    app.inject({
      method,
      url,
      headers: { 'x-test-actor': actor.id, [CSRF_HEADER]: '1', 'idempotency-key': newId(), ...headers },
      ...(payload ? { payload } : {}),
    });
  const issue = async (
    kind: SampleKind,
    recipients: readonly Recipient[],
    over: Partial<NewDocument<DocumentKind>> = {},
  ) => {
    const filingId = over.filingId ?? newId();
    const input = {
      courtId: 'G13',
      filingId,
      kind,
      data: DATA[kind],
      title: kind === 'fee-notice' ? '交纳诉讼费用通知书' : '通知书',
      about: { type: 'filing', id: filingId } as const,
      recipients,
      signerName: registrar.name,
      ...over,
    } as NewDocument<DocumentKind>; // kind and data come from one line of the table above
    return (await inAct((unit) => issueDocument(unit, input, deps.keys))).documentId;
  };
  const at = (when: string) => clock.set(instant(when));
  const events = async (topic: string, documentId: string) =>
    (
      await sql<{ payload: Record<string, string> }>`select payload from outbox_event
        where topic = ${topic} and key = ${documentId} order by created_at, id`.execute(db)
    ).rows.map((row) => row.payload);
  return {
    db,
    owner: database.owner.db,
    deps,
    clock,
    at,
    sms,
    app,
    enter,
    registrar,
    contextOf,
    inAct,
    run,
    relay,
    inject,
    issue,
    events,
    lawyer: () => enter(aLawyer()),
    seal: (documentId: string) => run('delivery.typeset', { courtId: 'G13', documentId }),
    stop: async () => {
      await app.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A recipient whose address was given in the complaint, or is only known to be his. */
export function given(lawyer: { id: string; name: string }): Recipient {
  return {
    recipientId: lawyer.id,
    name: lawyer.name,
    basis: 'given-address',
    consentForm: 'address-in-pleading',
  };
}
export function unconfirmed(lawyer: { id: string; name: string }): Recipient {
  return { recipientId: lawyer.id, name: lawyer.name, basis: 'own-address', consentForm: null };
}

/** A moment for assertions. */
export const moment = (text: string): Instant => instant(text);
