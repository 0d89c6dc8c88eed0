import type { CaseFacts } from '../case-facts.ts';
import type { Example } from '../engine/example.ts';
import { EXAMPLE as IN_CASE, SERVER } from '../evidence-preservation/example.ts';
import { SIDES } from '../pre-suit-preservation/example.ts';
import { beforeSuit } from '../testing.ts';

/** The same server, before any suit; and none follows. */
export const EXAMPLE: Example<CaseFacts> = {
  ...IN_CASE,
  ground: beforeSuit,
  answers: () => ({ ...SIDES, ...SERVER, 'urgent-why': '数据将于本月末清除。' }),
  materials: ['identity', 'mandate', 'letter', 'clues'],
  steps: {
    ...IN_CASE.steps,
    'follow-up': () => ({ followed: true, where: '示例市甲区人民法院（2026）豫9901民初97号' }),
  },
};
