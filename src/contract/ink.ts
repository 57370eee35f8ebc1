/** Calls and events about the tools on the slide: what is drawn, pointed at, and enlarged. */

import { z } from "zod";
import { InkColour, inkUnits, Stroke, Tool } from "#core/show/ink.ts";
import { call, event } from "./define.ts";

const nothing = z.object({});
const Place = z.string().regex(/^\d{1,5}\/\d{1,5}$/);
const At = z.number().int().min(0).max(inkUnits);

/** Where a tool that leaves nothing behind points; null when it was lifted. */
const Pointer = z.object({ tool: z.enum(["laser", "spot"]), x: At, y: At }).nullable();
export type Pointer = z.infer<typeof Pointer>;

const SlideInk = z.object({ place: Place, strokes: z.array(Stroke) });
export type SlideInk = z.infer<typeof SlideInk>;

const both = ["presenter", "audience"] as const;

export const inkCalls = {
  /** Takes a tool into the hand, or lays it down. */
  "ink.tool": call({
    input: z.object({ tool: Tool.nullable(), colour: InkColour.optional() }),
    output: nothing,
    roles: both,
  }),
  "ink.draw": call({ input: z.object({ place: Place, stroke: Stroke }), output: nothing, roles: both }),
  "ink.erase": call({
    input: z.object({ place: Place, id: z.string().max(40) }),
    output: nothing,
    roles: both,
  }),
  "ink.undo": call({ input: z.object({ place: Place }), output: nothing, roles: both }),
  "ink.clear": call({ input: z.object({ place: Place }), output: nothing, roles: both }),
  "ink.point": call({ input: z.object({ pointer: Pointer }), output: nothing, roles: both }),
  /** Enlarges a part of the slide, its middle at x and y; null shows it whole. */
  "ink.zoom": call({
    input: z.object({ zoom: z.object({ x: At, y: At, scale: z.number().min(1).max(6) }).nullable() }),
    output: nothing,
    roles: both,
  }),
  /** Helps a bad projector: shares of the usual brightness and contrast, and colours turned round. */
  "ink.filter": call({
    input: z.object({
      brightness: z.number().min(0.5).max(2),
      contrast: z.number().min(0.5).max(2),
      invert: z.boolean(),
    }),
    output: nothing,
    roles: ["presenter"],
  }),
  /** All that was drawn so far, for a window that joins. */
  "ink.all": call({ input: nothing, output: z.array(SlideInk), roles: both }),
};

export const inkEvents = {
  "ink.changed": event({ data: SlideInk, roles: both }),
  "ink.pointed": event({ data: z.object({ pointer: Pointer }), roles: both }),
};
