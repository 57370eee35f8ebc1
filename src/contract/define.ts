/** How a call or an event is declared: what goes in, what comes out, who may use it. */

import type { z } from "zod";

/** Who is asking. Bound to a window or its token by the shell; a page never sends it. */
export const roles = ["editor", "presenter", "audience", "start"] as const;
export type Role = (typeof roles)[number];

/** The windows of a deck. The start window belongs to none, and may do nothing that concerns one. */
export const deckRoles = ["editor", "presenter", "audience"] as const satisfies readonly Role[];

export interface Call<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly input: I;
  readonly output: O;
  readonly roles: readonly Role[];
}

/** Declares a call: a page asks, the host answers once. */
export const call = <I extends z.ZodType, O extends z.ZodType>(it: Call<I, O>): Call<I, O> => it;

export interface Event<D extends z.ZodType = z.ZodType> {
  readonly data: D;
  readonly roles: readonly Role[];
}

/** Declares an event: the host tells, pages of these roles hear. */
export const event = <D extends z.ZodType>(it: Event<D>): Event<D> => it;
