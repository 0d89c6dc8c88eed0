import { act, type ActContext } from '#kernel/acts/index.ts';
import { blindIndex, type FieldKeys } from '#kernel/crypto/field.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import { newId, randomToken } from '#kernel/ids.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { epochMs, type Instant, shiftInstant } from '#kernel/time.ts';
import type { LawyerActor } from './actors.ts';
import { lawyerIdOf, tokensOf } from './queries.ts';
import { refuseIdentity } from './refusals.ts';
import { secretHash, TOKEN_PREFIX } from './secrets.ts';
import { endToken, insertToken } from './store.ts';
import { type NewToken, type Scope, SCOPES, type TokenView } from './terms.ts';

const DAY_MS = 86_400_000;
const MOST_TOKENS = 20;

/** The tokens of a lawyer that still open something. */
export async function listTokens(db: Db | Tx, lawyerId: string, now: Instant): Promise<TokenView[]> {
  const rows = await tokensOf(db, lawyerId);
  return rows
    .filter((row) => row.revoked_at === null && epochMs(now) < epochMs(row.expires_at as Instant)) // instant text
    .map((row) => ({
      id: row.token_id,
      name: row.name,
      scopes: row.scopes.filter((scope): scope is Scope => Object.hasOwn(SCOPES, scope)),
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      lastUsedAt: row.last_used_at,
    }));
}

export type MadeToken = TokenView & { token: string };

/**
 * Makes a token and tells it this once. The stored answer of the act is without it: a repeat under the same key derives it again from the
 * row's id and the key, so that neither table ever holds a usable token.
 */
export async function createToken(
  context: ActContext,
  keys: FieldKeys,
  actor: LawyerActor,
  asked: NewToken,
): Promise<MadeToken | Refusal> {
  const key = context.idempotencyKey ?? randomToken();
  const secretOf = (id: string) => `${TOKEN_PREFIX}${blindIndex(keys, 'access-token', `${id} ${key}`)}`;
  const spec = { name: 'identity.token-created', subject: { type: 'lawyer', id: actor.id }, request: asked };
  const made = await act(context, spec, async (unit) => {
    const standing = await listTokens(unit.tx, actor.id, unit.now);
    if (standing.length >= MOST_TOKENS) return refuseIdentity('identity.too-many-tokens');
    const id = newId();
    const view = await store(unit.tx, id, secretOf(id), actor.id, asked, unit.now);
    await unit.audit({
      subject: { type: 'token', id },
      related: [{ type: 'lawyer', id: actor.id }],
      change: { scopes: view.scopes, expiresAt: view.expiresAt },
    });
    return view;
  });
  return 'refused' in made ? made : { ...made, token: secretOf(made.id) };
}

async function store(
  tx: Tx,
  id: string,
  secret: string,
  lawyerId: string,
  asked: NewToken,
  now: Instant,
): Promise<TokenView> {
  const scopes = [...new Set(asked.scopes)].toSorted();
  const expiresAt = shiftInstant(now, asked.days * DAY_MS);
  await insertToken(tx, {
    token_id: id,
    secret_hash: secretHash(secret),
    lawyer_id: lawyerId,
    name: asked.name,
    scopes,
    created_at: now,
    expires_at: expiresAt,
    last_used_at: null,
    revoked_at: null,
  });
  return { id, name: asked.name, scopes, createdAt: now, expiresAt, lastUsedAt: null };
}

/** Ends a token of the lawyer's own; anybody else's does not exist for him. */
export async function revokeToken(
  context: ActContext,
  actor: LawyerActor,
  tokenId: string,
): Promise<{ revoked: true } | Refusal> {
  const spec = {
    name: 'identity.token-revoked',
    subject: { type: 'token', id: tokenId },
    request: { tokenId },
  };
  return act(context, spec, async (unit) => {
    if (!(await endToken(unit.tx, actor.id, tokenId, unit.now)))
      return refuseIdentity('identity.token-not-found');
    await unit.audit({
      subject: { type: 'token', id: tokenId },
      related: [{ type: 'lawyer', id: actor.id }],
    });
    return { revoked: true as const };
  });
}

/** A token with every scope for a lawyer who has signed in (or been loaded) before; undefined when there is none. For the demo's command. */
export async function issueDemoToken(
  context: Omit<ActContext, 'idempotencyKey'>,
  personSub: string,
): Promise<string | undefined> {
  const lawyerId = await lawyerIdOf(context.db, personSub);
  if (lawyerId === undefined) return undefined;
  const token = `${TOKEN_PREFIX}${randomToken()}`;
  const asked = { name: '演示令牌', scopes: Object.keys(SCOPES) as Scope[], days: 30 }; // the keys of a closed table
  const spec = { name: 'identity.token-created', subject: { type: 'lawyer', id: lawyerId } };
  await act(context, spec, async (unit) => {
    const view = await store(unit.tx, newId(), token, lawyerId, asked, unit.now);
    await unit.audit({
      subject: { type: 'token', id: view.id },
      related: [{ type: 'lawyer', id: lawyerId }],
      change: { scopes: view.scopes, expiresAt: view.expiresAt },
    });
    return null;
  });
  return token;
}
