import type { PageDef } from '#web/kit/pages.ts';

/** Pages of 法律法规库. */
export const pages: readonly PageDef[] = [];
