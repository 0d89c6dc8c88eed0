import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { ActContext, Json } from '../acts/index.ts';
import type { Actor } from '../access/actor.ts';
import type { Who } from '../access/who.ts';
import type { Refusal } from '../refusals.ts';

/** How often one actor may call: see LIMITS in server.ts. */
export type Pace = 'read' | 'write' | 'heavy' | 'sign-in' | 'callback';

/** Which audit event a route leaves; a route that leaves none says why. */
export type RouteAudit = string | { none: string };

type Shape = z.ZodType | undefined;
type Parsed<S extends Shape> = S extends z.ZodType ? z.output<S> : undefined;

/** What a handler is given: parsed input, and the context in which its acts run. `A` is the actor, absent on public routes. */
export type Call<P extends Shape, Q extends Shape, B extends Shape> = {
  params: Parsed<P>;
  query: Parsed<Q>;
  body: Parsed<B>;
  actor: Actor | undefined;
  /** For acts; on a public route the actor is the platform itself. */
  context: ActContext;
  request: FastifyRequest;
  reply: FastifyReply;
};

/** A handler of a raw route has answered by itself (file, redirect, stream). */
export const ANSWERED = Symbol('answered');

/**
 * A route is a list (design rule 6): who, input, output, audit event, pace, then at most eight lines. A route without `who` or `audit` does
 * not compile. Every write carries an Idempotency-Key unless it says why it is harmless to repeat.
 */
export type RouteSpec<P extends Shape, Q extends Shape, B extends Shape, O extends z.ZodType | 'raw'> = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: `/${string}`;
  name: string;
  summary: string;
  who: Who;
  audit: RouteAudit;
  pace: Pace;
  /** Only for writes that need no key: why a repeat is harmless. */
  repeatable?: string;
  params?: P;
  query?: Q;
  body?: B;
  output: O;
  /** A body that must stay as sent (signed call-backs). */
  rawBody?: boolean;
  handle(
    call: Call<P, Q, B>,
  ): Promise<Refusal | typeof ANSWERED | (O extends z.ZodType ? z.input<O> : never)>;
};

/** A route with its types erased, as the server keeps it. */
export type Route = Omit<RouteSpec<Shape, Shape, Shape, z.ZodType | 'raw'>, 'handle'> & {
  handle(call: Call<Shape, Shape, Shape>): Promise<unknown>;
};

export function route<
  P extends Shape = undefined,
  Q extends Shape = undefined,
  B extends Shape = undefined,
  O extends z.ZodType | 'raw' = 'raw',
>(spec: RouteSpec<P, Q, B, O>): Route {
  return spec as unknown as Route; // the server parses input by the same schemas before it calls handle
}

export type { Json };
