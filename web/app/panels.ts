import type { PanelDef } from '#web/kit/slot.tsx';

const contributed = import.meta.glob<{ readonly panels: readonly PanelDef[] }>(
  '../../modules/*/ui/panels.ts',
  {
    eager: true,
  },
);

/** What rooms put into the pages of others, as each module's `ui/panels.ts` lists it (lazily loaded). */
export const panels: readonly PanelDef[] = Object.values(contributed).flatMap((module) => module.panels);
