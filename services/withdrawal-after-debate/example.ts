import type { CaseFacts } from '../case-facts.ts';
import type { Example } from '../engine/example.ts';
import { EXAMPLE as BEFORE } from '../withdrawal/example.ts';

/** After the debate the plaintiff wants out; the defendant would rather have a judgment. */
export const EXAMPLE: Example<CaseFacts> = {
  ...BEFORE,
  ground: (plain) => ({ ...(BEFORE.ground?.(plain) ?? plain), stage: 'S4', debateClosed: true }),
  response: () => ({ agrees: false, why: '本案已经审理完毕，请求依法判决。' }),
};
