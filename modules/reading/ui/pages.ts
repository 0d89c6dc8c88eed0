import type { PageDef } from '#web/kit/pages.ts';

/** Pages of 诉状识别. */
export const pages: readonly PageDef[] = [];
