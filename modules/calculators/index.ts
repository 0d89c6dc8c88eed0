import type { Route } from '#kernel/http/index.ts';

/** 计算工具: fee, interest and deadlines, open to the public. */
export function calculatorRoutes(): Route[] {
  return [];
}
