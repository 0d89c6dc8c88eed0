import { act, type ActContext, refuseWrite } from '#kernel/acts/index.ts';
import type { ActDescriptions } from '#kernel/audit/describe.ts';
import type { Refusal } from '#kernel/refusals.ts';
import type { z } from 'zod';
import { clearCounts, heldNavigation, replaceShortcuts, setCounting } from './shortcuts-store.ts';
import type { arrangement } from './shortcuts-terms.ts';

/** The trail of a lawyer's own navigation, in plain words. */
export const workbenchActs: ActDescriptions = {
  'workbench.shortcuts-arranged': () => '整理常用事项导航',
  'workbench.counting-changed': ({ change }) =>
    typeof change === 'object' && change !== null && 'counting' in change && change['counting'] === true
      ? '开启常用事项建议'
      : '关闭常用事项建议并清除打开次数',
  'workbench.counts-cleared': () => '清除事项打开次数',
};

const own = (context: ActContext) => ({ type: 'lawyer', id: context.actor.id });

/** Puts the whole order as given over the version that was seen; 412 when another device was faster. */
export function arrangeShortcuts(
  context: ActContext,
  input: z.output<typeof arrangement>,
): Promise<{ version: number } | Refusal> {
  const subject = own(context);
  return act(context, { name: 'workbench.shortcuts-arranged', subject, request: input }, async (unit) => {
    const { version } = await heldNavigation(unit.tx, unit.actor.id);
    if (version !== input.version) return refuseWrite('write.version');
    await replaceShortcuts(unit.tx, unit.actor.id, version + 1, input.shortcuts);
    await unit.audit({ subject });
    return { version: version + 1 };
  });
}

/** Turns the counting of use on or off; off forgets what was counted. */
export function chooseCounting(
  context: ActContext,
  input: { on: boolean },
): Promise<{ counting: boolean } | Refusal> {
  const subject = own(context);
  return act(context, { name: 'workbench.counting-changed', subject, request: input }, async (unit) => {
    await heldNavigation(unit.tx, unit.actor.id);
    await setCounting(unit.tx, unit.actor.id, input.on);
    if (!input.on) await clearCounts(unit.tx, unit.actor.id);
    await unit.audit({ subject, change: { counting: input.on } });
    return { counting: input.on };
  });
}

/** Forgets what was counted. */
export function forgetCounts(context: ActContext): Promise<{ cleared: boolean } | Refusal> {
  const subject = own(context);
  return act(context, { name: 'workbench.counts-cleared', subject, request: {} }, async (unit) => {
    await clearCounts(unit.tx, unit.actor.id);
    await unit.audit({ subject });
    return { cleared: true };
  });
}
