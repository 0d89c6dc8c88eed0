import path from 'node:path';
import { joinDescriptions, auditActs } from '#kernel/audit/describe.ts';
import { inclusionProof, waitForSequenced } from '#kernel/audit/prove.ts';
import { type Clock, systemClock } from '#kernel/clock.ts';
import { loadFieldKeys } from '#kernel/crypto/field.ts';
import { type Database, openDatabase } from '#kernel/db/database.ts';
import { only } from '#kernel/access/who.ts';
import {
  defaultLimits,
  fileActs,
  fileRoutes,
  fileTasks,
  filesById,
  openBlobStore,
} from '#kernel/files/index.ts';
import type { Route } from '#kernel/http/index.ts';
import type { Task } from '#kernel/jobs/index.ts';
import { dropOldJobs } from './housekeeping.ts';
import type { Log } from '#kernel/log/log.ts';
import type { Consumer } from '#kernel/outbox/index.ts';
import type { Settings } from '#kernel/settings.ts';
import { casesActs, casesConsumers, casesRoutes, casesTasks } from '#modules/cases/index.ts';
import { deliveryActs, deliveryConsumers, deliveryRoutes, deliveryTasks } from '#modules/delivery/index.ts';
import {
  checkMachine,
  filingActs,
  filingConsumers,
  filingRoutes,
  evidenceOfDraft,
  filingTasks,
  knownOfDraft,
  printedProof,
} from '#modules/filing/index.ts';
import { contactActs, contactConsumers, contactRoutes, contactTasks } from '#modules/contact/index.ts';
import {
  applicationActs,
  applicationConsumers,
  applicationRoutes,
  applicationTasks,
  checkServices,
  COURT_BOOK,
  COURT_GROUNDS,
} from '#modules/applications/index.ts';
import {
  deedsOf,
  exchangeActs,
  exchangeConsumers,
  exchangeRoutes,
  exchangeTasks,
} from '#modules/exchange/index.ts';
import { calculatorRoutes } from '#modules/calculators/index.ts';
import { evidenceActs, evidenceRoutes, evidenceTasks } from '#modules/evidence/index.ts';
import {
  lawLibraryActs,
  type LawLibraryDeps,
  lawLibraryRoutes,
  lawLibraryTasks,
} from '#modules/law-library/index.ts';
import { pleadingsActs, pleadingsRoutes } from '#modules/pleadings/index.ts';
import {
  finishedReading,
  lastReading,
  readingActs,
  readingRoutes,
  readingTasks,
} from '#modules/reading/index.ts';
import { contactOf, identityActs, identityRoutes, identityTasks } from '#modules/identity/index.ts';
import { noticeActs, noticeRoutes } from '#modules/notices/index.ts';
import {
  feeCame,
  paymentActs,
  paymentsConsumers,
  paymentsRoutes,
  paymentsTasks,
} from '#modules/payments/index.ts';
import {
  courtById,
  courtSettings,
  currentCalendar,
  referenceActs,
  referenceRoutes,
} from '#modules/reference/index.ts';
import { workbenchActs, workbenchRoutes } from '#modules/workbench/index.ts';
import { folders, publicUrlOf } from './address.ts';
import { aboutOf } from './contact-about.ts';
import { courtTells } from './court-tells.ts';
import { openGateways } from './outside.ts';
import { platformRoutes } from './platform-routes.ts';
import { sandboxUrls } from './sandbox-places.ts';

/** Everything a process of the platform is made of, wired once; web and worker take from it what they play. */
export type House = {
  database: Database;
  clock: Clock;
  log: Log;
  publicUrl: string;
  routes: Route[];
  consumers: Consumer[];
  tasks: Task[];
  library: LawLibraryDeps;
  close(): Promise<void>;
};

/** The words of every act, for trails; an act nobody describes fails a test. */
export const actWords = joinDescriptions(
  auditActs,
  identityActs,
  noticeActs,
  referenceActs,
  fileActs,
  casesActs,
  filingActs,
  applicationActs,
  paymentActs,
  deliveryActs,
  lawLibraryActs,
  readingActs,
  pleadingsActs,
  evidenceActs,
  contactActs,
  exchangeActs,
  workbenchActs,
);

export async function buildHouse(
  settings: Settings,
  appUrl: string,
  log: Log,
  clock: Clock = systemClock,
): Promise<House> {
  checkMachine();
  checkServices();
  const publicUrl = publicUrlOf(settings);
  const database = openDatabase({ url: appUrl, max: settings.DATABASE_POOL, name: 'tongban' });
  const { db } = database;
  const where = folders(settings);
  const keys = await loadFieldKeys(path.join(where.keys, 'field-keys.json'), { create: true });
  const blobs = await openBlobStore(blobSettings(settings, where.files));
  const gateways = await openGateways(settings);
  let calendar = await currentCalendar(db);
  const refresh = setInterval(() => {
    void currentCalendar(db).then(
      (fresh) => {
        calendar = fresh;
      },
      () => undefined, // the next minute tries again; the calendar changes a few times a year
    );
  }, 60_000);
  refresh.unref();
  const proofOf = async (auditId: string) => {
    const proof = (await inclusionProof(db, auditId)) ?? (await waitForSequenced(db, auditId, 2_000));
    return proof ? printedProof(proof, clock.now()) : undefined;
  };
  const identity = {
    db,
    clock,
    log,
    keys,
    publicUrl,
    lawyerIdentity: gateways.lawyerIdentity,
    courtSignOn: gateways.courtSignOn,
    courtName: (id: string) => courtById(id)?.name,
  };
  const payments = {
    db,
    clock,
    log,
    channels: gateways.channels,
    publicUrl,
    calendar: () => calendar,
    settingsOf: async (courtId: string) => (await courtSettings(db, courtId)).settings,
    proofOf,
  };
  const delivery = {
    db,
    clock,
    log,
    keys,
    blobs,
    scratch: where.scratch,
    calendar: () => calendar,
    sms: gateways.sms,
    phoneOf: async (lawyerId: string) => (await contactOf(db, keys, lawyerId))?.phone,
    proofOf,
  };
  const files = { db, clock, blobs, uploadsDir: where.uploads, scratchDir: where.scratch };
  const filing: Parameters<typeof filingRoutes>[0] = {
    keys,
    filesById,
    blobs,
    readings: {
      finished: (on, lawyerId, id) => finishedReading(on, keys, lawyerId, id),
      last: lastReading,
    },
  };
  const applications = { db, clock, log, keys, blobs, book: COURT_BOOK, grounds: COURT_GROUNDS, filesById };
  const work = { db, clock, blobs, scratch: where.scratch };
  const reading = {
    ...work,
    log,
    keys,
    maxScans: settings.READING_MAX_SCANS,
    atOnce: settings.READING_AT_ONCE,
  };
  const evidence = {
    ...work,
    evidenceOf: (lawyerId: string, draftId: string) => evidenceOfDraft(db, filing, lawyerId, draftId),
  };
  const contact = { db, clock, keys, blobs, filesById, aboutOf: aboutOf(clock, () => calendar) };
  const { id: keyId, publicKey, pem: privateKey } = gateways.exchangeKey;
  const exchange = {
    db,
    clock,
    log,
    keys,
    publicUrl,
    blobs,
    filesById,
    courtSystem: gateways.courtSystem,
    ours: { keyId, publicKey, privateKey },
    tells: courtTells(keys),
    deeds: deedsOf({ keys, filing, applications }),
  };
  const library = { db, clock, appUrl, scratch: where.scratch, source: settings.LAW_LIBRARY };
  return {
    database,
    clock,
    log,
    publicUrl,
    library,
    routes: [
      ...platformRoutes({ db, demo: settings.DEMO, sandbox: sandboxUrls(settings) }),
      ...identityRoutes(identity),
      ...noticeRoutes({ db }),
      ...referenceRoutes(clock),
      ...fileRoutes({
        db,
        blobs,
        limits: defaultLimits,
        ownerOf: (actor) => actor.id,
        who: {
          read: only(['lawyer', 'staff'], { scope: 'files.read' }),
          write: only(['lawyer', 'staff'], { scope: 'files.write' }),
        },
      }),
      ...lawLibraryRoutes(library),
      ...calculatorRoutes({ calendar: () => calendar }),
      ...readingRoutes(reading),
      ...pleadingsRoutes({
        db,
        clock,
        keys,
        knownOfDraft: (lawyerId, draftId) => knownOfDraft(db, keys, lawyerId, draftId),
      }),
      ...evidenceRoutes(evidence),
      ...casesRoutes({ db, clock, keys }),
      ...filingRoutes(filing, actWords),
      ...applicationRoutes(applications),
      ...paymentsRoutes(payments),
      ...deliveryRoutes(delivery),
      ...contactRoutes(contact),
      ...exchangeRoutes(exchange),
      ...workbenchRoutes({ db }),
    ],
    consumers: [
      ...casesConsumers(),
      ...filingConsumers(keys),
      ...applicationConsumers(applications),
      ...paymentsConsumers(payments),
      ...deliveryConsumers(delivery),
      ...contactConsumers(),
      ...exchangeConsumers(exchange),
    ],
    tasks: [
      ...contactTasks({ db, clock }),
      ...exchangeTasks(exchange),
      ...identityTasks(identity),
      ...fileTasks(files),
      ...casesTasks({ db, clock }),
      ...filingTasks({ db, clock }),
      ...applicationTasks({ ...applications, feeCame: (bill) => feeCame(payments, bill) }),
      ...lawLibraryTasks(library),
      ...readingTasks(reading),
      ...evidenceTasks(evidence),
      ...paymentsTasks(payments),
      ...deliveryTasks(delivery),
      ...dropOldJobs(db, clock),
    ],
    async close() {
      clearInterval(refresh);
      await database.close();
    },
  };
}

function blobSettings(settings: Settings, folder: string): Parameters<typeof openBlobStore>[0] {
  if (settings.FILES_STORE === 'folder') return { kind: 'folder', directory: folder };
  return {
    kind: 's3',
    endpoint: settings.S3_ENDPOINT ?? '',
    region: settings.S3_REGION,
    bucket: settings.S3_BUCKET ?? '',
    accessKeyId: settings.S3_ACCESS_KEY ?? '',
    secretAccessKey: settings.S3_SECRET_KEY ?? '',
  };
}
