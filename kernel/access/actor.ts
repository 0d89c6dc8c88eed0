/**
 * Who acts. The kernel knows only what every kind of actor has; the identity room adds its kinds by declaration merging:
 * `declare module '#kernel/access/actor.ts' { interface ActorKinds { lawyer: LawyerActor } }`.
 */
export type ActorBase = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  /** What a token was granted; a session may do all that its person may. */
  readonly scopes: readonly string[] | 'all';
  readonly via: 'session' | 'token' | 'system';
  /** The organisation whose rows this actor belongs to, where there is one. */
  readonly courtId?: string | undefined;
};

/** The platform itself: timers, the outbox, the sequencer. */
export type SystemActor = ActorBase & { readonly kind: 'system' };

export interface ActorKinds {
  system: SystemActor;
}
export type Actor = ActorKinds[keyof ActorKinds];

/** The platform acting under a name of its own, e.g. `system('期限到期')`. */
export function systemActor(name: string): SystemActor {
  return { kind: 'system', id: 'system', name, roles: [], scopes: 'all', via: 'system' };
}
