import type { PageDef } from '#web/kit/pages.ts';

/** Pages of 诉讼文书模板. */
export const pages: readonly PageDef[] = [];
