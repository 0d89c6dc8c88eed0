import type { PageDef } from '#web/kit/pages.ts';

/** Pages of 证据目录. */
export const pages: readonly PageDef[] = [];
