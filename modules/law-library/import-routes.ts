import { z } from 'zod';
import { only } from '#kernel/access/who.ts';
import { act, refuseWrite } from '#kernel/acts/index.ts';
import { type Route, route } from '#kernel/http/index.ts';
import { newId } from '#kernel/ids.ts';
import { addJob } from '#kernel/jobs/index.ts';
import { courtById } from '#modules/reference/index.ts';
import type { LawLibraryDeps } from './deps.ts';
import { addImport, importById, moveImport, newestImports } from './import-store.ts';
import { IMPORT_TASK } from './jobs.ts';
import { isReadable } from './importing/names.ts';
import { refuseLibrary } from './refusals.ts';
import { importView, UPLOAD } from './terms.ts';

const admin = only(['staff'], { roles: ['court-admin'], scope: 'desk' });
const may = z.object({ can: z.boolean(), why: z.string().optional() });
const params = z.object({ id: z.uuid() });
const newUpload = z.object({
  files: z
    .array(z.object({ name: z.string().trim().min(1).max(200), size: z.int().min(1).max(UPLOAD.maxBytes) }))
    .min(1)
    .max(UPLOAD.maxFiles),
});

/** The library is everybody's, so only the highest courts' administrators may add to it, as with the calendar. */
const keepsLibrary = (courtId: string | undefined): boolean =>
  ['supreme', 'high'].includes(courtById(courtId ?? '')?.level ?? '');

/** Uploading laws: files in parts, then the import as a job with progress, and a way to stop it. */
export function importRoutes({ db }: LawLibraryDeps): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/desk/law-imports',
      name: 'law.imports',
      summary: '法律导入记录',
      who: admin,
      audit: { none: '公开法律的导入情况' },
      pace: 'read',
      output: z.object({ may, imports: z.array(importView) }),
      handle: async ({ actor }) => ({
        may: keepsLibrary(actor?.courtId)
          ? { can: true }
          : { can: false, why: refuseLibrary('law.import-level').detail },
        imports: await newestImports(db, 20),
      }),
    }),
    route({
      method: 'POST',
      path: '/api/desk/law-imports',
      name: 'law.import-begin',
      summary: '开始一次法律导入（随后分段上传文件）',
      who: admin,
      audit: 'law.import-begun',
      pace: 'write',
      body: newUpload,
      output: z.object({ id: z.uuid() }),
      handle: ({ context, actor, body }) => {
        const id = newId();
        return act(
          context,
          { name: 'law.import-begun', subject: { type: 'law-import', id }, request: body },
          async (unit) => {
            if (!keepsLibrary(actor?.courtId)) return refuseLibrary('law.import-level');
            const size = body.files.reduce((sum, file) => sum + file.size, 0);
            if (size > UPLOAD.maxBytes || !body.files.every((file) => isReadable(file.name)))
              return refuseLibrary('law.import-files');
            await addImport(unit.tx, {
              id,
              source: 'upload',
              courtId: actor?.courtId ?? null,
              by: { id: unit.actor.id, name: unit.actor.name },
              state: 'receiving',
              files: body.files,
              now: unit.now,
            });
            await unit.audit({
              subject: { type: 'law-import', id },
              change: { files: body.files.length, bytes: size },
            });
            return { id };
          },
        );
      },
    }),
    route({
      method: 'PUT',
      path: '/api/desk/law-imports/:id/parts',
      name: 'law.import-part',
      summary: '上传文件的一段（Base64）',
      who: admin,
      audit: { none: '只是导入的一段；开始导入时留痕' },
      pace: 'write',
      repeatable: '同一段只存一次',
      params,
      body: z.object({
        file: z.int().min(0).max(UPLOAD.maxFiles),
        seq: z.int().min(0).max(100_000),
        data: z.base64().max(Math.ceil(UPLOAD.partBytes / 3) * 4 + 4),
      }),
      output: z.object({ stored: z.literal(true) }),
      handle: async ({ actor, params: { id }, body }) => {
        if (!keepsLibrary(actor?.courtId)) return refuseLibrary('law.import-level');
        const known = await importById(db, id);
        if (known?.state !== 'receiving' || !known.files[body.file]) return refuseLibrary('law.import-ended');
        await db
          .insertInto('law_import_part')
          .values({ import_id: id, file: body.file, seq: body.seq, bytes: Buffer.from(body.data, 'base64') })
          .onConflict((conflict) => conflict.columns(['import_id', 'file', 'seq']).doNothing())
          .execute();
        return { stored: true as const };
      },
    }),
    route({
      method: 'POST',
      path: '/api/desk/law-imports/:id/start',
      name: 'law.import-start',
      summary: '文件传完，开始导入',
      who: admin,
      audit: 'law.import-started',
      pace: 'write',
      params,
      output: importView,
      handle: ({ context, actor, params: { id } }) =>
        act(context, { name: 'law.import-started', subject: { type: 'law-import', id } }, async (unit) => {
          if (!keepsLibrary(actor?.courtId)) return refuseLibrary('law.import-level');
          const known = await importById(unit.tx, id);
          if (known?.state !== 'receiving') return refuseLibrary('law.import-ended');
          const received = await unit.tx
            .selectFrom('law_import_part')
            .select((eb) => eb.fn.sum<string>(eb.fn<number>('length', ['bytes'])).as('bytes'))
            .where('import_id', '=', id)
            .executeTakeFirst();
          if (Number(received?.bytes ?? 0) !== known.totalBytes) return refuseLibrary('law.import-part');
          if (!(await moveImport(unit.tx, id, ['receiving'], 'queued', unit.now)))
            return refuseWrite('write.version');
          await addJob(
            unit.tx,
            IMPORT_TASK,
            { importId: id },
            { key: `${IMPORT_TASK}:${id}`, maxAttempts: 4 },
          );
          await unit.audit({ subject: { type: 'law-import', id } });
          return { ...known, state: 'queued' as const };
        }),
    }),
    route({
      method: 'POST',
      path: '/api/desk/law-imports/:id/cancel',
      name: 'law.import-cancel',
      summary: '取消导入（已经导入的法律保留）',
      who: admin,
      audit: 'law.import-cancelled',
      pace: 'write',
      params,
      output: importView,
      handle: ({ context, actor, params: { id } }) =>
        act(context, { name: 'law.import-cancelled', subject: { type: 'law-import', id } }, async (unit) => {
          if (!keepsLibrary(actor?.courtId)) return refuseLibrary('law.import-level');
          if (!(await moveImport(unit.tx, id, ['receiving', 'queued', 'running'], 'cancelled', unit.now)))
            return refuseLibrary('law.import-ended');
          await unit.tx.deleteFrom('law_import_part').where('import_id', '=', id).execute();
          await unit.audit({ subject: { type: 'law-import', id } });
          const known = await importById(unit.tx, id);
          return known ?? refuseLibrary('law.import-ended');
        }),
    }),
  ];
}
