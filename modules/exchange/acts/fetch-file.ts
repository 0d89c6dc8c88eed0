import { act, type ActContext } from '#kernel/acts/index.ts';
import { refuseAccess } from '#kernel/access/refusals.ts';
import type { OwnFile } from '#kernel/files/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import type { ExchangeDeps } from '../deps.ts';
import { type Knock, notLetIn } from '../door.ts';
import { wasTold } from '../store.ts';

/** A file that a message named, for the court's system alone; taking it leaves its trace. */
export async function fetchFile(
  context: ActContext,
  deps: ExchangeDeps,
  request: Knock & { fileId: string },
): Promise<OwnFile | Refusal> {
  const { courtId, fileId } = request;
  const stopped = await notLetIn(context, 'GET', request, '');
  if (stopped) return stopped;
  const [file] = (await wasTold(context.db, courtId, fileId))
    ? await deps.filesById(context.db, [fileId])
    : [];
  if (!file) return refuseAccess('access.not-found');
  const traced = await act(
    context,
    { name: 'exchange.file', subject: { type: 'file', id: fileId, courtId } },
    async (unit) => {
      await unit.audit({ subject: { type: 'file', id: fileId }, courtId, outcome: 'read' });
      return {};
    },
  );
  return isRefusal(traced) ? traced : file;
}
