import { verifyMessage } from '#gateways/court-system/signature.ts';
import { act, type ActContext } from '#kernel/acts/index.ts';
import { refuseAccess } from '#kernel/access/refusals.ts';
import type { OwnFile } from '#kernel/files/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import type { ExchangeDeps } from '../deps.ts';
import { refuseExchange } from '../refusals.ts';
import { findPeer, wasTold } from '../store.ts';
import { seconds } from './receive.ts';

type Request = {
  courtId: string;
  fileId: string;
  path: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
};

/** A file that a message named, for the court's system alone; taking it leaves its trace. */
export async function fetchFile(
  context: ActContext,
  deps: ExchangeDeps,
  request: Request,
): Promise<OwnFile | Refusal> {
  const { courtId, fileId } = request;
  const peer = await findPeer(context.db, courtId);
  if (!peer?.active) return refuseAccess('access.not-found');
  const key = { id: peer.key_id, pem: peer.public_key };
  const what = { kind: 'request', method: 'GET', path: request.path } as const;
  const verdict = verifyMessage(what, request.headers, '', key, seconds(context.clock.now()));
  if (!verdict.ok) return refuseExchange('exchange.unsigned', { params: { why: verdict.why } });
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
