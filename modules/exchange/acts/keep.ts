import { createPublicKey } from 'node:crypto';
import type { z } from 'zod';
import { act, type ActContext, refuseWrite } from '#kernel/acts/index.ts';
import { addJob } from '#kernel/jobs/index.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { refuseExchange } from '../refusals.ts';
import { findIn, findOut, findPeer, updateIn, updateOut } from '../store.ts';
import type { peerInput } from '../terms.ts';
import { APPLY_JOB } from './receive.ts';

export const SEND_JOB = 'exchange.send';
const isEd25519 = (pem: string): boolean => {
  try {
    return createPublicKey(pem).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
};

/** Where the court's own system is reached, by which key it is known, and whether the court decides there. */
export function setPeer(
  context: ActContext,
  courtId: string,
  input: z.infer<typeof peerInput>,
): Promise<{ version: number } | Refusal> {
  const subject = { type: 'exchange-peer', id: courtId, courtId };
  return act(context, { name: 'exchange.peer', subject, request: input }, async (unit) => {
    const before = await findPeer(unit.tx, courtId);
    if ((before?.version ?? 0) !== input.version) return refuseWrite('write.version');
    if (!isEd25519(input.publicKey))
      return refuseExchange('exchange.shape', { params: { why: '公钥不是 Ed25519' } });
    const row = {
      endpoint: input.endpoint,
      key_id: input.keyId,
      public_key: input.publicKey,
      active: input.active,
      version: input.version + 1,
      changed_by: unit.actor.name,
      changed_at: unit.now,
    };
    await unit.tx
      .insertInto('exchange_peer')
      .values({ court_id: courtId, ...row })
      .onConflict((conflict) => conflict.column('court_id').doUpdateSet(row))
      .execute();
    if (input.active) await addJob(unit.tx, SEND_JOB, {}, { key: SEND_JOB });
    await unit.audit({
      subject: { type: 'exchange-peer', id: courtId },
      courtId,
      change: {
        endpoint: [before?.endpoint ?? null, input.endpoint],
        keyId: [before?.key_id ?? null, input.keyId],
        active: [before?.active ?? null, input.active],
      },
    });
    return { version: row.version };
  });
}

/** Sends or applies once more what did not get through (重发). */
export function replayMessage(
  context: ActContext,
  courtId: string,
  input: { way: 'out' | 'in'; id: string },
): Promise<{ id: string } | Refusal> {
  const subject = { type: 'exchange', id: input.id, courtId };
  return act(context, { name: 'exchange.replay', subject, request: input }, async (unit) => {
    const again = { next_at: unit.now, ended_at: null };
    if (input.way === 'out') {
      const row = await findOut(unit.tx, courtId, input.id, true);
      if (!row) return refuseExchange('exchange.not-found');
      if (row.state !== 'refused' && row.state !== 'dead') return refuseExchange('exchange.no-replay');
      await updateOut(unit.tx, row, { ...again, state: 'queued', tries: 0 });
      await addJob(unit.tx, SEND_JOB, {}, { key: SEND_JOB });
    } else {
      const row = await findIn(unit.tx, courtId, input.id, true);
      if (!row) return refuseExchange('exchange.not-found');
      if (row.state !== 'refused' && row.state !== 'dead') return refuseExchange('exchange.no-replay');
      await updateIn(unit.tx, row, { ...again, state: 'received' });
      await addJob(unit.tx, APPLY_JOB, {}, { key: APPLY_JOB });
    }
    await unit.audit({ subject: { type: 'exchange', id: input.id }, courtId, change: { replay: input.way } });
    return { id: input.id };
  });
}
