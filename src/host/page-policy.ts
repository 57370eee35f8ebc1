/** What the app's own pages may do, in both shells. They never insert HTML of a deck. */

/**
 * The Content-Security-Policy of editor, console and audience window. `stage` is the origin of the frame that draws
 * slides, `wire` the address of the WebSocket (none in the desktop shell). Both are CSP sources.
 */
export function pagePolicy({
  stage,
  wire,
}: {
  readonly stage: string;
  readonly wire: string | null;
}): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // Scripts may still set styles of their own elements and adopt style sheets: neither needs 'unsafe-inline'.
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    `connect-src ${wire ?? "'none'"}`,
    "worker-src 'self'",
    `frame-src ${stage}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default",
  ].join("; ");
}
