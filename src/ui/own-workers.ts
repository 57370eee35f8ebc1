/** Lets a page start workers from its own files, and from nowhere else, under a policy that asks for Trusted Types. */

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
}

let isAllowed = false;

/** A default policy: what names a script must be a file of the program itself. HTML strings stay forbidden. */
export function allowOwnWorkers(): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (!trustedTypes || isAllowed) return;
  isAllowed = true;
  trustedTypes.createPolicy("default", {
    createScriptURL(address) {
      if (new URL(address, location.href).origin !== location.origin)
        throw new TypeError("a script from elsewhere was refused");
      return address;
    },
  });
}
