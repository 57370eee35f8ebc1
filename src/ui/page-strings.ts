/** The Trusted Types policy of the app's pages: what a string may become under a policy that forbids it everything. */

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: {
      createScriptURL(address: string): string;
      createHTML(html: string, kind: string, sink: string): string;
    },
  ): unknown;
}

let isMade = false;

/**
 * A default policy: what names a script must be a file of the program itself, so that workers start from its own files and
 * from nowhere else. HTML strings stay forbidden, but for a document that is only read: nothing in one runs, loads or shows.
 */
export function allowOwnStrings(): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (!trustedTypes || isMade) return;
  isMade = true;
  trustedTypes.createPolicy("default", {
    createScriptURL(address) {
      if (new URL(address, location.href).origin !== location.origin)
        throw new TypeError("a script from elsewhere was refused");
      return address;
    },
    createHTML(html, _, sink) {
      if (sink !== "DOMParser parseFromString") throw new TypeError("a string was refused as HTML");
      return html;
    },
  });
}

/** A document nobody sees, made of HTML from elsewhere. Scripts in it never run, and it fetches nothing. */
export function readInertly(html: string): Document {
  allowOwnStrings();
  return new DOMParser().parseFromString(html, "text/html");
}
