/** Waits in a guest document for the one port over which it is spoken to. */

/** Once: whoever framed this document hands over the port; nobody else is listened to, and never again. */
export function takePort(serve: (port: MessagePort) => void): void {
  function connect(event: MessageEvent): void {
    const [port] = event.ports;
    const isFromPage = window.parent !== window && event.source === window.parent;
    if (!isFromPage || !port || (event.data as { kind?: unknown } | null)?.kind !== "stage.connect") return;
    window.removeEventListener("message", connect);
    serve(port);
  }
  window.addEventListener("message", connect);
}
