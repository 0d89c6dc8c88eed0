import type { Refusal } from '../refusals.ts';
import type { Actor } from './actor.ts';
import { refuseAccess } from './refusals.ts';

/**
 * The coarse gate of a route: may this kind of person come in at all? What depends on the thing asked for is the act's policy.
 * `label` is what the API description and the access walk print.
 */
export type Who = {
  readonly label: string;
  readonly scope: string | undefined;
  check(actor: Actor | undefined): Refusal | undefined;
};

/** Open to the public. The reason is part of the list that reviewers read. */
export function anyone(reason: string): Who {
  return { label: `anyone: ${reason}`, scope: undefined, check: () => undefined };
}

/** Someone signed in whose kind (and role, where given) is among those named; a token also needs the scope. */
export function only(
  kinds: readonly Actor['kind'][],
  options: { roles?: readonly string[]; scope: string },
): Who {
  const label = `${kinds.join('|')}${options.roles ? ` (${options.roles.join('|')})` : ''} scope ${options.scope}`;
  return {
    label,
    scope: options.scope,
    check(actor) {
      if (!actor) return refuseAccess('access.sign-in-required');
      if (!kinds.includes(actor.kind)) return refuseAccess('access.forbidden');
      const held: readonly string[] = actor.roles;
      if (options.roles && !options.roles.some((role) => held.includes(role)))
        return refuseAccess('access.forbidden');
      if (actor.scopes !== 'all' && !actor.scopes.includes(options.scope))
        return refuseAccess('access.scope-missing', { params: { scope: options.scope } });
      return undefined;
    },
  };
}
