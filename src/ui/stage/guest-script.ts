/** Fetches one of our own scripts into a guest document, when something on a slide needs it. */

import { type GuestScript, guestScript } from "./trusted-types.ts";

const nonce = document.currentScript?.nonce ?? "";
const loading = new Map<GuestScript, Promise<void>>();

/** Resolves with what the script left behind, as `left` finds it; rejects when it cannot be loaded or left nothing. */
export async function loadGuestScript<T>(address: GuestScript, left: () => T | undefined): Promise<T> {
  // A document that carries its scripts in itself has this one already.
  const carried = left();
  if (carried !== undefined) return carried;
  const known = loading.get(address) ?? load(address);
  loading.set(address, known);
  await known;
  const found = left();
  if (found === undefined) throw new Error(`${address} left nothing`);
  return found;
}

function load(address: GuestScript): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const script = document.createElement("script");
  script.nonce = nonce;
  script.src = guestScript(address);
  script.onload = () => resolve();
  script.onerror = () => reject(new Error(`${address} is not loaded`));
  document.head.append(script);
  return promise;
}
