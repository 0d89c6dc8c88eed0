import { z } from 'zod';
import type { Actor } from '#kernel/access/actor.ts';
import { only } from '#kernel/access/who.ts';
import { type Route, route } from '#kernel/http/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { mustBeAbleToRead } from '#modules/identity/index.ts';
import { cancelReading, dropReading, startReading } from './acts.ts';
import type { ReadingDeps } from './deps.ts';
import { viewOfReading } from './queries.ts';
import { refuseReading } from './refusals.ts';
import { type ReadingView, readingView } from './terms.ts';

const reads = only(['lawyer'], { scope: 'files.read' });
const writes = only(['lawyer'], { scope: 'files.write' });
const params = z.object({ id: z.uuid() });

/** Every route of 诉状识别. */
export function readingRoutes(deps: ReadingDeps): Route[] {
  const view = async (actor: Actor | undefined, id: string): Promise<ReadingView | Refusal> => {
    const lawyer = mustBeAbleToRead(actor);
    if (isRefusal(lawyer)) return lawyer;
    return (await viewOfReading(deps.db, deps.keys, lawyer.id, id)) ?? refuseReading('reading.not-found');
  };
  return [
    route({
      method: 'POST',
      path: '/api/readings',
      name: 'reading.start',
      summary: '识别一份上传的起诉状；已识别或者正在识别的返回原结果，anew 为真时重新识别',
      who: writes,
      audit: 'reading.start',
      pace: 'heavy',
      body: z.object({ fileId: z.uuid(), anew: z.boolean().default(false) }),
      output: readingView,
      handle: async ({ context, actor, body }) => {
        const started = await startReading(context, body);
        return isRefusal(started) ? started : view(actor, started.id);
      },
    }),
    route({
      method: 'GET',
      path: '/api/readings/:id',
      name: 'reading.get',
      summary: '识别的进度与结果：文字、位置、找到的内容及其把握',
      who: reads,
      audit: { none: '本人查看本人上传文件的识别结果' },
      pace: 'read',
      params,
      output: readingView,
      handle: async ({ actor, params: { id } }) => view(actor, id),
    }),
    route({
      method: 'POST',
      path: '/api/readings/:id/cancel',
      name: 'reading.cancel',
      summary: '取消识别，一两秒内停止',
      who: writes,
      audit: 'reading.cancel',
      pace: 'write',
      params,
      output: readingView,
      handle: async ({ context, actor, params: { id } }) => {
        const stopped = await cancelReading(context, { id });
        return isRefusal(stopped) ? stopped : view(actor, id);
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/readings/:id',
      name: 'reading.drop',
      summary: '删除识别结果；文件本身保留',
      who: writes,
      audit: 'reading.drop',
      pace: 'write',
      params,
      output: params,
      handle: ({ context, params: { id } }) => dropReading(context, { id }),
    }),
  ];
}
