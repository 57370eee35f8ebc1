/** The envelope every message travels in, and what a transport must do. */

import { z } from "zod";
import { faultCodes } from "#core/fault.ts";

export const FaultMessage = z.object({
  code: z.enum(faultCodes),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** Page → host. `id` pairs the reply with the call. */
export const ToHost = z.object({ id: z.number().int(), call: z.string().max(100), input: z.unknown() });
export type ToHost = z.infer<typeof ToHost>;

/** Host → page. */
export const ToPage = z.union([
  z.object({ id: z.number().int(), output: z.unknown() }),
  z.object({ id: z.number().int(), fault: FaultMessage }),
  z.object({ event: z.string(), data: z.unknown() }),
]);
export type ToPage = z.infer<typeof ToPage>;

/** One end of a connection, as a page or the host holds it. Messages are plain JSON values. */
export interface Transport<Send, Receive> {
  send(message: Send): void;
  /** Called for each message in order; what arrives is not yet checked. */
  onMessage(listener: (message: Receive) => void): void;
  /** Called once, when the other end is gone. */
  onClose(listener: () => void): void;
  close(): void;
}
export type PageEnd = Transport<ToHost, unknown>;
export type HostEnd = Transport<ToPage, unknown>;
