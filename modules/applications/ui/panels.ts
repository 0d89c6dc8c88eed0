import type { PanelDef } from '#web/kit/slot.tsx';

/** Applications on the pages of their case. */
export const panels: readonly PanelDef[] = [
  {
    slot: 'case.lawyer',
    order: 10,
    load: () => import('./in-case/of-case.tsx').then((module) => module.OfCase),
  },
  {
    slot: 'case.court',
    order: 10,
    load: () => import('./in-case/of-court-case.tsx').then((module) => module.OfCourtCase),
  },
];
