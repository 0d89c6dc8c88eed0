import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import type { Actor } from '#kernel/access/actor.ts';
import { movableClock } from '#kernel/clock.ts';
import { createServer } from '#kernel/http/index.ts';
import { newId } from '#kernel/ids.ts';
import { createLog } from '#kernel/log/log.ts';
import type { TestDatabase } from '#kernel/testing/database.ts';
import { chineseNumber } from '#law/chinese-text.ts';
import { instant } from '#law/time.ts';
import { importFiles, type Progress } from './importing/run.ts';
import { sourceFiles } from './importing/sources.ts';
import { type LawLibraryDeps, lawLibraryRoutes, lawLibraryTasks } from './index.ts';

type Line = {
  title: string;
  type?: string;
  published?: string;
  validFrom?: string;
  expired?: boolean;
  preamble?: string[];
  articles: { label: string; path: string[]; text: string }[];
};

/** A law of `count` articles with invented words; `said` gives some of them other words. */
export function inventedLaw(
  head: Omit<Line, 'articles'>,
  count: number,
  said: Readonly<Record<number, string>> = {},
): Line {
  const articles = Array.from({ length: count }, (_, i) => ({
    label: `第${chineseNumber(i + 1)}条`,
    path: [`第${chineseNumber(Math.floor(i / 50) + 1)}章　样本${chineseNumber(Math.floor(i / 50) + 1)}`],
    text: said[i + 1] ?? `样本文字，仅供测试，编号${chineseNumber(i + 1)}。`,
  }));
  return { ...head, articles };
}

/** A small library whose words are invented: real names of laws, so that they are found as lawyers write them, and two texts of 示例法. */
export const INVENTED: readonly Line[] = [
  inventedLaw(
    { title: '中华人民共和国示例法', type: '法律', published: '2001-02-01', validFrom: '2001-05-01' },
    6,
    {
      1: '为了规范示例活动，制定本法。',
      2: '示例应当公开，期限为七日。',
      3: '示例活动由样本机关管理。',
    },
  ),
  inventedLaw(
    { title: '中华人民共和国示例法', type: '法律', published: '2020-02-01', validFrom: '2020-05-01' },
    7,
    {
      1: '为了规范示例活动，制定本法。',
      2: '示例应当公开，期限为十五日，从次日起计算。',
      3: '示例活动由样本机关管理。',
      7: '本法自2020年5月1日起施行。',
    },
  ),
  inventedLaw({ title: '中华人民共和国民事诉讼法', type: '法律', validFrom: '2024-01-01' }, 306, {
    122: '起诉须具备样本条件：有明确的被告。（测试文字）',
    126: '样本法院收到起诉状后七日内立案。（测试文字）',
  }),
  inventedLaw(
    {
      title: '最高人民法院关于适用《中华人民共和国民事诉讼法》的解释',
      type: '司法解释',
      validFrom: '2022-04-10',
    },
    550,
    { 90: '当事人对自己的主张负有样本责任。（测试文字）' },
  ),
  inventedLaw({ title: '诉讼费用交纳办法', type: '行政法规', validFrom: '2007-04-01' }, 56, {
    16: '样本案件减半交纳案件受理费。（测试文字）',
    22: '样本原告七日内预交。（测试文字）',
  }),
  inventedLaw({ title: '样本失效办法', type: '部门规章', validFrom: '1999-01-01', expired: true }, 3, {
    1: '样本失效办法的独有词语：琉璃。',
  }),
];

/** This room with its own server, a movable clock, and a folder for files. For tests only. */
export async function lawWorld(database: TestDatabase) {
  const { db } = database.app;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tongban-law-'));
  after(() => rm(folder, { recursive: true, force: true }));
  const clock = movableClock(instant('2026-03-02T01:00:00.000Z'));
  const deps: LawLibraryDeps = { db, clock, scratch: folder };
  const actors = new Map<string, Actor>();
  const app = await createServer({
    db,
    clock,
    log: createLog('silent'),
    routes: lawLibraryRoutes(deps),
    identify: async (request) => actors.get(String(request.headers['x-person'])),
    limitScale: 1_000,
    trustProxy: false,
    title: 'test',
  });
  let files = 0;
  return {
    deps,
    clock,
    folder,
    tasks: lawLibraryTasks(deps),
    enter<A extends Actor>(person: string, actor: A): A {
      actors.set(person, actor);
      return actor;
    },
    get: async <T>(url: string, person = '') => {
      const answer = await app.inject({ url, headers: { 'x-person': person } });
      return { status: answer.statusCode, body: answer.json<T>() };
    },
    send: async <T>(method: 'POST' | 'PUT', url: string, person: string, payload: object = {}) => {
      const answer = await app.inject({
        method,
        url,
        payload,
        headers: { 'x-person': person, 'x-tongban-csrf': '1', 'idempotency-key': newId() },
      });
      return { status: answer.statusCode, body: answer.json<T>() };
    },
    /** Writes a file and imports it. */
    async load(name: string, content: string | Buffer): Promise<Progress> {
      const file = path.join(folder, `${files++}-${name}`);
      await writeFile(file, content);
      return importFiles({ db, clock, tell: () => Promise.resolve(true) }, await sourceFiles([file]));
    },
    loadLines: async function load(lines: readonly Line[]): Promise<Progress> {
      return this.load('laws.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
    },
  };
}
