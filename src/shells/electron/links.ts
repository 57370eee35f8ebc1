/** Which links may leave the program, and what is shown before they do. The one function that decides. */

const lengthLimit = 2000;
const mailHeaders: ReadonlySet<string> = new Set(["subject", "body", "cc", "bcc"]);
const recipient = /^[a-z0-9._+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i;

export interface LeavingLink {
  /** Normalised, ASCII only: what is handed to the system. */
  readonly address: string;
  /** Whom it reaches: a host in ASCII (punycode) form with its port, or the recipients of a mail. */
  readonly reaches: string;
}

/**
 * Judges an address somebody clicked. Only http, https and mailto leave; not with a user name (which can pose as the
 * host), control characters or more than 2000 characters. Gives null for everything else.
 */
export function judgeLink(address: string): LeavingLink | null {
  if (address.length > lengthLimit || hasControls(address)) return null;
  const url = URL.parse(address);
  if (!url) return null;
  if (url.protocol === "mailto:") return judgeMail(url);
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  if (url.username || url.password || !url.host || url.href.length > lengthLimit) return null;
  return { address: url.href, reaches: url.host };
}

function judgeMail(url: URL): LeavingLink | null {
  const recipients = url.pathname.split(",");
  if (!recipients.every((one) => recipient.test(one))) return null;
  const headers = [...url.searchParams];
  if (!headers.every(([name]) => mailHeaders.has(name.toLowerCase()))) return null;
  const query = headers
    .map(([name, value]) => `${name.toLowerCase()}=${encodeURIComponent(value)}`)
    .join("&");
  const address = `mailto:${recipients.join(",")}${query ? `?${query}` : ""}`;
  return address.length > lengthLimit ? null : { address, reaches: recipients.join(", ") };
}

/** Control characters, which a reader strips or a shell obeys; also marks that turn the reading direction. */
function hasControls(text: string): boolean {
  return /[\p{Cc}\p{Cf}\u2028\u2029]/u.test(text);
}
