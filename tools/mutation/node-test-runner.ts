/**
 * Lets Stryker run node:test files inside its own process: one import of the law and its tests, then each mutant needs only the tests that
 * reach it, in milliseconds. Tables are evaluated at load, so a mutant in one of them gets a fresh load of all files under new addresses.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { MutantCoverage } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunOptions,
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';

type Body = () => unknown;
type Test = { id: string; file: string; body: Body };
/** What the instrumented code reads and writes. */
type Mutation = {
  activeMutant?: string | undefined;
  mutantCoverage?: MutantCoverage | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
};

declare global {
  var __stryker__: Mutation | undefined;
  var __collectTest__: ((name: string, body: Body) => void) | undefined;
}

const TESTS = 'law/**/*.test.ts';
const mutation = (): Mutation => (globalThis.__stryker__ ??= {});
let generation = 0;
/** Files that the mutant of the moment reaches; all others are kept from load to load. */
let reached = new Set<string>();

/** Which files import which, read from the sources once. */
const importers = (() => {
  let map: Map<string, string[]> | undefined;
  return () => {
    if (map) return map;
    map = new Map();
    for (const file of globSync('law/**/*.ts').map((each) => path.resolve(each)))
      for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)) {
        const to = path.resolve(path.dirname(file), from);
        map.set(to, [...(map.get(to) ?? []), file]);
      }
    return map;
  };
})();

/** A file and all that import it, directly or not. */
function dependents(file: string): Set<string> {
  const found = new Set([file]);
  for (const each of found) for (const importer of importers().get(each) ?? []) found.add(importer);
  return found;
}

// `test` of node:test only collects; what the mutant reaches is loaded anew under a new address.
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'node:test')
      return {
        url: 'data:text/javascript,export const test = (name, body) => globalThis.__collectTest__(name, body);',
        format: 'module',
        shortCircuit: true,
      };
    const found = next(specifier, context);
    if (!found.url.startsWith('file:') || found.url.includes('/node_modules/')) return found;
    const [url = ''] = found.url.split('?');
    return reached.has(fileURLToPath(url))
      ? { ...found, url: `${url}?generation=${generation}` }
      : { ...found, url };
  },
});

/** Loads test files in the present generation and collects their tests. */
async function load(files: readonly string[]): Promise<Test[]> {
  const tests: Test[] = [];
  for (const file of files) {
    globalThis.__collectTest__ = (name, body) => tests.push({ id: `${file} ${name}`, file, body });
    await import(pathToFileURL(path.resolve(file)).href);
  }
  return tests;
}

const testFiles = () => globSync(TESTS).toSorted();

/** How many folders a test shares with the mutated file, and whether it bears its name: the nearest are the likeliest to notice. */
function nearness(file: string, mutated: string): number {
  const a = path.resolve(file).split(path.sep);
  const b = path.resolve(mutated).split(path.sep);
  const shared = a.findIndex((part, index) => part !== b[index]);
  return shared + (path.basename(file, '.test.ts') === path.basename(mutated, '.ts') ? 0.5 : 0);
}

async function runOne({ id, body }: Test): Promise<TestResult> {
  mutation().currentTestId = id;
  const began = performance.now();
  const base = { id, name: id };
  try {
    await body();
    return { ...base, status: TestStatus.Success, timeSpentMs: performance.now() - began };
  } catch (error) {
    const failureMessage = error instanceof Error ? error.message.slice(0, 300) : String(error);
    return { ...base, status: TestStatus.Failed, failureMessage, timeSpentMs: performance.now() - began };
  } finally {
    mutation().currentTestId = undefined;
  }
}

async function runUntilFailure(tests: readonly Test[]): Promise<TestResult[]> {
  const results: TestResult[] = [];
  for (const each of tests) {
    const result = await runOne(each);
    results.push(result);
    if (result.status === TestStatus.Failed) break;
  }
  return results;
}

function nodeTestRunner(): TestRunner {
  let tests: Test[] = [];
  let loaded = false;
  return {
    capabilities: () => ({ reloadEnvironment: true }),
    async init() {
      if (!existsSync('law')) throw new Error(`no law/ in ${process.cwd()}`);
      // a mutant that a property can notice is noticed within a few runs
      fc.configureGlobal({ numRuns: 30, seed: 20_260_101 });
    },
    async dryRun(_options: DryRunOptions): Promise<DryRunResult> {
      mutation().mutantCoverage = { static: {}, perTest: {} };
      tests = await load(testFiles());
      loaded = true;
      const results: TestResult[] = [];
      for (const each of tests) results.push(await runOne(each));
      const { mutantCoverage } = mutation();
      mutation().mutantCoverage = undefined;
      return {
        status: DryRunStatus.Complete,
        tests: results,
        ...(mutantCoverage ? { mutantCoverage } : {}),
      };
    },
    async mutantRun({
      activeMutant,
      hitLimit,
      mutantActivation,
      reloadEnvironment,
      sandboxFileName,
      testFilter,
    }: MutantRunOptions) {
      const nearest = (files: readonly string[]) =>
        files.toSorted((a, b) => nearness(b, activeMutant.fileName) - nearness(a, activeMutant.fileName));
      mutation().mutantCoverage = undefined;
      mutation().hitCount = hitLimit === undefined ? undefined : 0;
      mutation().hitLimit = hitLimit;
      try {
        const results: TestResult[] = [];
        if (mutantActivation === 'static' || reloadEnvironment) {
          // what is loaded under a mutant serves no other; file by file, for most are noticed by the first
          generation += 1;
          reached = dependents(path.resolve(sandboxFileName));
          mutation().activeMutant = activeMutant.id;
          for (const file of nearest(testFiles().filter((test) => reached.has(path.resolve(test))))) {
            results.push(...(await runUntilFailure(await load([file]))));
            if (results.at(-1)?.status === TestStatus.Failed) break;
          }
        } else {
          if (!loaded) {
            reached = new Set();
            tests = await load(testFiles());
            loaded = true;
          }
          mutation().activeMutant = activeMutant.id;
          const wanted = testFilter && new Set(testFilter);
          const chosen = tests.filter(({ id }) => wanted?.has(id) ?? true);
          const order = new Map(
            nearest([...new Set(chosen.map(({ file }) => file))]).map((file, i) => [file, i]),
          );
          const place = ({ file }: Test) => order.get(file) ?? 0;
          results.push(...(await runUntilFailure(chosen.toSorted((a, b) => place(a) - place(b)))));
        }
        return toMutantRunResult(
          determineHitLimitReached(mutation().hitCount, hitLimit) ?? {
            status: DryRunStatus.Complete,
            tests: results,
          },
        );
      } catch (error) {
        // a table that no longer loads is a mutant that was noticed
        return toMutantRunResult({
          status: DryRunStatus.Complete,
          tests: [
            {
              id: 'load',
              name: 'load',
              status: TestStatus.Failed,
              failureMessage: String(error),
              timeSpentMs: 0,
            },
          ],
        });
      } finally {
        mutation().activeMutant = undefined;
      }
    },
  };
}

nodeTestRunner.inject = [] as const;

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'node-test', nodeTestRunner)];
