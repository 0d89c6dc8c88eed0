import { z } from 'zod';
import { act } from '#kernel/acts/index.ts';
import { refuseAccess } from '#kernel/access/refusals.ts';
import { only } from '#kernel/access/who.ts';
import { contentDisposition } from '#kernel/files/index.ts';
import { ANSWERED, pageOf, pageQuery, type Route, route } from '#kernel/http/index.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { toPlainDate } from '#law/time.ts';
import { mustBeAbleToRead } from '#modules/identity/index.ts';
import { linkAll } from '../acts/link-all.ts';
import { saveNote, setLabels } from '../acts/own-notes.ts';
import type { CasesRoomDeps } from '../deps.ts';
import { casesAsCsv, casesAsXlsx } from '../export.ts';
import { casesOfLawyer, facetsOfLawyer } from '../lists.ts';
import { ownCase } from '../own-case.ts';
import { caseFacets, caseRow, linkedCases, ownCaseView } from '../views.ts';
import { caseFilter, caseRef, labelsInput, noteInput } from './inputs.ts';

const reading = only(['lawyer'], { scope: 'cases.read' });
const writing = only(['lawyer'], { scope: 'cases.write' });
const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** The lawyer's side: the own list, one case, what she writes to it, and one click that links all. */
export function lawyerCaseRoutes(deps: CasesRoomDeps): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/cases',
      name: 'cases.list',
      summary:
        '我的案件：按最新节点或者最近期限排序，可按阶段、法院、案由、标签筛选，按案号（任何写法）、当事人、法院、案由搜索',
      who: reading,
      audit: { none: '本人查看本人的案件列表' },
      pace: 'read',
      query: pageQuery
        .extend(caseFilter.shape)
        .extend({ order: z.enum(['recent', 'due']).default('recent') }),
      output: pageOf(caseRow),
      handle: async ({ actor, query, context }) => {
        const lawyer = mustBeAbleToRead(actor);
        if (isRefusal(lawyer)) return lawyer;
        const { court, ...rest } = query;
        return casesOfLawyer(deps.db, lawyer.id, { ...rest, courtId: court, now: context.clock.now() });
      },
    }),
    route({
      method: 'GET',
      path: '/api/cases/facets',
      name: 'cases.facets',
      summary: '我的案件按法院、阶段、案由、标签的件数',
      who: reading,
      audit: { none: '本人查看本人的案件统计' },
      pace: 'read',
      output: caseFacets,
      handle: async ({ actor }) => {
        const lawyer = mustBeAbleToRead(actor);
        return isRefusal(lawyer) ? lawyer : facetsOfLawyer(deps.db, lawyer.id);
      },
    }),
    route({
      method: 'GET',
      path: '/api/cases/export',
      name: 'cases.export',
      summary: '导出我的案件清单（xlsx 或者 csv），与列表相同的筛选',
      who: reading,
      audit: 'cases.export',
      pace: 'heavy',
      query: caseFilter.extend({ format: z.enum(['xlsx', 'csv']).default('xlsx') }),
      output: 'raw',
      handle: async ({ actor, query, context, reply }) => {
        const lawyer = mustBeAbleToRead(actor);
        if (isRefusal(lawyer)) return lawyer;
        const { court, format, ...rest } = query;
        const now = context.clock.now();
        const make = format === 'csv' ? casesAsCsv : casesAsXlsx;
        const file = await make(deps.db, lawyer.id, { ...rest, courtId: court }, now);
        const subject = { type: 'lawyer', id: lawyer.id };
        await act(context, { name: 'cases.export', subject }, async (unit) => {
          await unit.audit({ subject, change: { format, bytes: file.length }, outcome: 'read' });
          return {};
        });
        await reply
          .header(
            'content-disposition',
            contentDisposition('attachment', `案件清单_${toPlainDate(now)}.${format}`),
          )
          .type(TYPES[format])
          .send(file);
        return ANSWERED;
      },
    }),
    route({
      method: 'POST',
      path: '/api/cases/link-all',
      name: 'cases.link-all',
      summary: '一键关联：把本人代理关系已经核实、或者由本人立案的公开案件全部关联到本人名下',
      who: writing,
      audit: 'cases.link-all',
      pace: 'heavy',
      output: linkedCases,
      handle: async ({ actor, context }) => {
        const lawyer = mustBeAbleToRead(actor);
        return isRefusal(lawyer) ? lawyer : linkAll(context, lawyer);
      },
    }),
    route({
      method: 'GET',
      path: '/api/cases/:courtId/:id',
      name: 'cases.get',
      summary: '一件案件：阶段、当事人与代理人、期限及其计算、开庭、保全、节点、备注与标签、可办事项',
      who: reading,
      audit: { none: '代理人查看本人代理的案件，不含当事人号码' },
      pace: 'read',
      params: caseRef,
      output: ownCaseView,
      handle: async ({ actor, params }) => {
        const lawyer = mustBeAbleToRead(actor);
        if (isRefusal(lawyer)) return lawyer;
        const key = { courtId: params.courtId, caseId: params.id };
        return (await ownCase(deps, lawyer, key)) ?? refuseAccess('access.not-found');
      },
    }),
    route({
      method: 'PUT',
      path: '/api/cases/:courtId/:id/note',
      name: 'cases.note',
      summary: '保存本人对案件的备注（加密存放，仅本人可见）',
      who: writing,
      audit: 'cases.note',
      pace: 'write',
      repeatable: '带版本号保存，重复提交会被拒绝而不会覆盖',
      params: caseRef,
      body: noteInput,
      output: z.object({ version: z.number().int(), savedAt: z.iso.datetime() }),
      handle: async ({ actor, params, body, context }) => {
        const lawyer = mustBeAbleToRead(actor);
        if (isRefusal(lawyer)) return lawyer;
        return saveNote(
          context,
          deps.keys,
          { courtId: params.courtId, caseId: params.id, lawyerId: lawyer.id },
          body,
        );
      },
    }),
    route({
      method: 'PUT',
      path: '/api/cases/:courtId/:id/labels',
      name: 'cases.labels',
      summary: '设置本人对案件的标签（仅本人可见）',
      who: writing,
      audit: 'cases.labels',
      pace: 'write',
      repeatable: '整体替换，重复提交结果相同',
      params: caseRef,
      body: labelsInput,
      output: labelsInput,
      handle: async ({ actor, params, body, context }) => {
        const lawyer = mustBeAbleToRead(actor);
        if (isRefusal(lawyer)) return lawyer;
        return setLabels(
          context,
          { courtId: params.courtId, caseId: params.id, lawyerId: lawyer.id },
          body.labels,
        );
      },
    }),
  ];
}
