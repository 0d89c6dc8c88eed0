import type { PageDef } from '#web/kit/pages.ts';

/** Pages of 计算工具. */
export const pages: readonly PageDef[] = [];
