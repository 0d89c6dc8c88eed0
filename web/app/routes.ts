import type { PageDef } from '#web/kit/pages.ts';
import { ownPages } from './pages/pages.ts';

const contributed = import.meta.glob<{ readonly pages: readonly PageDef[] }>('../../modules/*/ui/pages.ts', {
  eager: true,
});

/** Every page of the platform: the shell's own, then each module's as its `ui/pages.ts` lists them (lazily loaded). */
export const pages: readonly PageDef[] = [
  ...ownPages,
  ...Object.values(contributed).flatMap((module) => module.pages),
];
