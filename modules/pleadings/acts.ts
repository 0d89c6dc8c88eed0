import { act, type ActContext, refuseWrite } from '#kernel/acts/index.ts';
import type { Actor } from '#kernel/access/actor.ts';
import type { ActDescriptions } from '#kernel/audit/describe.ts';
import { newId } from '#kernel/ids.ts';
import type { Refusal } from '#kernel/refusals.ts';
import '#modules/identity/index.ts';
import { templateById } from './catalogue.ts';
import type { PleadingsDeps } from './deps.ts';
import type { Known } from './known.ts';
import { namesIn } from './paper/parties.ts';
import { prefillFrom } from './prefill.ts';
import { refusePleading } from './refusals.ts';
import { findPleading, insertPleading, setPleadingState, updatePleading } from './store.ts';
import type { Template } from './template.ts';
import type { PleadingValues } from './terms.ts';

/** The words of what is done with pleadings. */
export const pleadingsActs: ActDescriptions = {
  'pleading.created': () => '新建诉讼文书',
  'pleading.copied': () => '复制诉讼文书',
  'pleading.deleted': () => '删除诉讼文书',
  'pleading.restored': () => '恢复诉讼文书',
};

/** 民事起诉状 · 赵示例 与 孙样本: by what the paper is called in lists. */
export function titleOf(template: Template, values: PleadingValues): string {
  const roles =
    template.sections.flatMap((section) => section.fields).find(({ type }) => type === 'parties')?.roles ??
    [];
  const names = roles
    .slice(0, 2)
    .map((role) => namesIn(values.parties, role))
    .filter((name) => name !== '');
  const entity = values.fields['entity'];
  const about = names.join('与') || (typeof entity === 'string' ? entity.trim() : '');
  return (about === '' ? template.name : `${template.name}：${about}`).slice(0, 200);
}

const lawyerOf = (actor: Actor): NonNullable<Known['lawyer']> | undefined =>
  actor.kind === 'lawyer'
    ? { name: actor.lawyer.name, firm: actor.lawyer.firm.name, licenceNo: actor.lawyer.licenceNo }
    : undefined;

/** Begins a pleading with everything already known in its place. Writing is preparation, open to every lawyer. */
export async function createPleading(
  context: ActContext,
  deps: PleadingsDeps,
  input: { template: string; draftId?: string | undefined },
): Promise<{ id: string } | Refusal> {
  const template = templateById(input.template);
  if (!template) return refusePleading('pleading.template-unknown');
  const source = input.draftId === undefined ? {} : await deps.knownOfDraft(context.actor.id, input.draftId);
  if (source === undefined) return refusePleading('pleading.source-unknown');
  const id = newId();
  return act(
    context,
    { name: 'pleading.created', subject: { type: 'pleading', id }, request: input },
    async (unit) => {
      const lawyer = lawyerOf(unit.actor);
      const values = prefillFrom(template, { ...source, ...(lawyer ? { lawyer } : {}) });
      await insertPleading(unit.tx, deps.keys, {
        id,
        lawyerId: unit.actor.id,
        template: template.id,
        title: titleOf(template, values),
        values,
        at: unit.now,
      });
      await unit.audit({ subject: { type: 'pleading', id } });
      return { id };
    },
  );
}

/** Another one like it. */
export function copyPleading(
  context: ActContext,
  deps: PleadingsDeps,
  input: { id: string },
): Promise<{ id: string } | Refusal> {
  const id = newId();
  return act(
    context,
    { name: 'pleading.copied', subject: { type: 'pleading', id: input.id }, request: input },
    async (unit) => {
      const from = await findPleading(unit.tx, deps.keys, unit.actor.id, input.id);
      if (!from) return refusePleading('pleading.not-found');
      await insertPleading(unit.tx, deps.keys, { ...from, id, at: unit.now });
      await unit.audit({ subject: { type: 'pleading', id: from.id }, related: [{ type: 'pleading', id }] });
      return { id };
    },
  );
}

/** Deletes a pleading, or brings it back. */
export function movePleading(
  context: ActContext,
  input: { id: string; to: 'open' | 'deleted' },
): Promise<{ id: string; state: string } | Refusal> {
  const { id, to } = input;
  const name = to === 'deleted' ? 'pleading.deleted' : 'pleading.restored';
  return act(context, { name, subject: { type: 'pleading', id }, request: input }, async (unit) => {
    if (!(await setPleadingState(unit.tx, unit.actor.id, id, to)))
      return refusePleading('pleading.not-found');
    await unit.audit({
      subject: { type: 'pleading', id },
      change: { state: to === 'deleted' ? ['open', to] : ['deleted', to] },
    });
    return { id, state: to };
  });
}

/** Saves what was typed: the version makes a repeat harmless, and no audit row is left, for nothing is done with it yet. */
export async function savePleading(
  context: ActContext,
  deps: PleadingsDeps,
  input: { id: string; version: number; values: PleadingValues },
): Promise<{ version: number; title: string; savedAt: string; template: Template } | Refusal> {
  const found = await findPleading(context.db, deps.keys, context.actor.id, input.id);
  const template = found && templateById(found.template);
  if (!template) return refusePleading('pleading.not-found');
  const title = titleOf(template, input.values);
  // the same content sent again (a retry whose answer was lost) is answered as saved
  if (found.version === input.version + 1 && JSON.stringify(found.values) === JSON.stringify(input.values))
    return { version: found.version, title: found.title, savedAt: found.savedAt, template };
  const at = context.clock.now();
  const saved = await updatePleading(context.db, deps.keys, {
    ...input,
    lawyerId: context.actor.id,
    title,
    at,
  });
  return saved ? { version: input.version + 1, title, savedAt: at, template } : refuseWrite('write.version');
}
