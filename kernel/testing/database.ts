import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import pg from 'pg';
import { type Database, openDatabase } from '../db/database.ts';
import { startEmbedded } from '../db/embedded.ts';
import { type DatabaseUrls, setUpDatabase } from '../db/setup.ts';

type Role = 'tongban_owner' | 'tongban_app' | 'tongban_sequencer';
type Server = { url(role: Role, database: string): string; template: string };

/** A fresh, migrated database of a test file, with a pool for each role. */
export type TestDatabase = {
  owner: Database;
  app: Database;
  sequencer: Database;
  urls: DatabaseUrls;
  url(role: Role): string;
  drop(): Promise<void>;
};

let server: Promise<Server> | undefined;
const drops: (() => Promise<void>)[] = [];

/**
 * A fresh database cloned from a migrated template in milliseconds. All test files of one process share a server; the test runner may
 * give one for the whole run by TEST_DATABASE_SERVER (folder of its unix socket) with its template.
 */
export async function testDatabase(): Promise<TestDatabase> {
  server ??= openServer();
  const { url, template } = await server;
  const name = `test_${randomBytes(6).toString('hex')}`;
  await admin(url('tongban_owner', 'postgres'), `create database ${name} template ${template}`);
  const urls = {
    owner: url('tongban_owner', name),
    app: url('tongban_app', name),
    sequencer: url('tongban_sequencer', name),
  };
  const owner = openDatabase({ url: urls.owner, max: 4, name: 'test-owner' });
  const app = openDatabase({ url: urls.app, max: 24, name: 'test-app' });
  const sequencer = openDatabase({ url: urls.sequencer, max: 4, name: 'test-sequencer' });
  let dropped: Promise<void> | undefined;
  const drop = () => {
    dropped ??= (async () => {
      await Promise.all([owner.close(), app.close(), sequencer.close()]);
      await admin(url('tongban_owner', 'postgres'), `drop database if exists ${name} with (force)`);
    })();
    return dropped;
  };
  drops.push(drop);
  return { owner, app, sequencer, urls, url: (role) => url(role, name), drop };
}

async function openServer(): Promise<Server> {
  const shared = process.env['TEST_DATABASE_SERVER'];
  if (shared) after(dropAll);
  if (shared)
    return { url: socketUrl(shared), template: process.env['TEST_DATABASE_TEMPLATE'] ?? 'template_tongban' };
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'tongban-test-'));
  const embedded = await startEmbedded(dataDir, () => undefined);
  after(async () => {
    await dropAll();
    await embedded.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
  await makeTemplate(embedded.socketDir);
  return { url: socketUrl(embedded.socketDir), template: 'template_tongban' };
}

async function dropAll(): Promise<void> {
  for (const drop of drops) await drop();
}

function socketUrl(socketDir: string): Server['url'] {
  return (role, database) => `postgresql://${role}@/${database}?host=${encodeURIComponent(socketDir)}`;
}

/** Migrates the template database from which every test database is cloned. */
export async function makeTemplate(socketDir: string): Promise<void> {
  const url = socketUrl(socketDir);
  await admin(url('tongban_owner', 'postgres'), 'drop database if exists template_tongban');
  await admin(url('tongban_owner', 'postgres'), 'create database template_tongban');
  const of = (role: Role) => url(role, 'template_tongban');
  await setUpDatabase({
    owner: of('tongban_owner'),
    app: of('tongban_app'),
    sequencer: of('tongban_sequencer'),
  });
}

/** `create database … template` wants nobody else connected to the template, so a busy moment is tried again. */
async function admin(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (let attempt = 1; ; attempt++) {
      try {
        await client.query(sql);
        return;
      } catch (error) {
        if ((error as { code?: string }).code !== '55006' || attempt > 50) throw error;
        await new Promise((resolve) => setTimeout(resolve, 40));
      }
    }
  } finally {
    await client.end();
  }
}
