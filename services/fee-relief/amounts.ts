import { cite } from '#law/citations.ts';
import type { Condition, Field } from '../engine/index.ts';

/** How much less: asked by the party, and granted by the court. */
export const percent = (when: Condition): Field => ({
  id: 'percent',
  label: '减交的百分比',
  type: 'number',
  least: 1,
  most: 99,
  when,
  help: '不低于30',
  article: cite('FEE', '46.2'),
});

/** Until when it may be paid. */
export const until = (when: Condition): Field => ({
  id: 'until',
  label: '缓交至',
  type: 'date',
  when,
  article: cite('FEE', '47'),
});
