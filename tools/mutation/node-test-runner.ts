/**
 * Lets Stryker run node:test files inside its own process: one import of the law and its tests, then each mutant needs only the tests that
 * reach it, in milliseconds. Tables are evaluated at load, so a mutant in one of them gets a fresh load of all files under new addresses.
 */
import { existsSync, globSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MutantCoverage } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunOptions,
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
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

// `test` of node:test only collects; each file of the project is loaded anew in each generation.
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'node:test')
      return {
        url: 'data:text/javascript,export const test = (name, body) => globalThis.__collectTest__(name, body);',
        format: 'module',
        shortCircuit: true,
      };
    const found = next(specifier, context);
    const ours =
      found.url.startsWith('file:') && !found.url.includes('/node_modules/') && found.url.includes('/law/');
    return ours ? { ...found, url: `${found.url.split('?')[0]}?generation=${generation}` } : found;
  },
});

/** Loads all test files anew and collects their tests. */
async function load(): Promise<Test[]> {
  generation += 1;
  const tests: Test[] = [];
  for (const file of globSync(TESTS).toSorted()) {
    globalThis.__collectTest__ = (name, body) => tests.push({ id: `${file} ${name}`, file, body });
    await import(pathToFileURL(path.resolve(file)).href);
  }
  return tests;
}

/** The tests beside the mutated file first: they are the likeliest to notice. */
function nearestFirst(tests: readonly Test[], mutated: string): Test[] {
  const near = (test: Test) => {
    const a = path.resolve(test.file).split(path.sep);
    const b = path.resolve(mutated).split(path.sep);
    return a.findIndex((part, index) => part !== b[index]);
  };
  return tests.toSorted((a, b) => near(b) - near(a));
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
      tests = await load();
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
    async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
      const atLoad = options.mutantActivation === 'static' || options.reloadEnvironment;
      mutation().mutantCoverage = undefined;
      mutation().hitCount = options.hitLimit === undefined ? undefined : 0;
      mutation().hitLimit = options.hitLimit;
      mutation().activeMutant = options.mutantActivation === 'static' ? options.activeMutant.id : undefined;
      try {
        if (atLoad || !loaded) {
          tests = await load();
          loaded = !atLoad; // what was loaded under a mutant serves no other
        }
        mutation().activeMutant = options.activeMutant.id;
        const wanted = new Set(options.testFilter);
        const chosen = options.testFilter ? tests.filter(({ id }) => wanted.has(id)) : tests;
        const results = await runUntilFailure(nearestFirst(chosen, options.activeMutant.fileName));
        const { hitCount } = mutation();
        return toMutantRunResult(
          determineHitLimitReached(hitCount, options.hitLimit) ?? {
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
