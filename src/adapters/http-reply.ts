/** Replies of the browser shell's server, every one with the headers that hold it. */

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

const always = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "X-Frame-Options": "DENY",
  "Cache-Control": "no-store",
} as const;

export function reply(
  status: number,
  body: Uint8Array | string,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return { status, headers: { ...always, "Content-Type": "text/plain; charset=utf-8", ...headers }, body };
}

/** A person may meet these: they say what to do, and nothing about what is here. */
const sentences: Readonly<Record<number, string>> = {
  403: "This window is not known any more. Start Lectern again, or press Enter where it runs, for a new address.",
  404: "There is nothing here.",
  405: "Only reading is possible here.",
  410: "This address was used already: it works once. Press Enter where Lectern runs for a new one.",
  421: "This is not the address Lectern was opened at.",
  500: "Something went wrong inside Lectern. Your files are untouched. Reload the page.",
};

export const refusal = (status: number): Reply => reply(status, `${sentences[status] ?? "Refused."}\n`);
