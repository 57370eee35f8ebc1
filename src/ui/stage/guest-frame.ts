/** A sandboxed frame without a bridge, and the one port it is spoken to over. */

export interface GuestListener {
  /** The document begins, at first or again: what was said before is lost. */
  starts(): void;
  hear(data: unknown): void;
}

export class GuestFrame {
  readonly element = document.createElement("iframe");
  readonly #listener: GuestListener;
  #port: MessagePort | null = null;

  /** `address` is that of the guest document, `title` what a screen reader calls the frame. */
  constructor(address: string, title: string, listener: GuestListener) {
    this.#listener = listener;
    this.element.setAttribute("sandbox", "allow-scripts");
    this.element.setAttribute("allow", "autoplay");
    this.element.referrerPolicy = "no-referrer";
    this.element.title = title;
    this.element.src = address;
    // Each load of the frame, the first and one after a crash alike, gets a port of its own.
    this.element.addEventListener("load", () => this.#connect());
  }

  post(message: unknown): void {
    this.#port?.postMessage(message);
  }

  /** Setting the same address again starts a fresh document; its `load` connects anew. */
  restart(): void {
    this.element.setAttribute("src", this.element.src);
  }

  end(): void {
    this.#port?.close();
    this.element.remove();
  }

  #connect(): void {
    this.#port?.close();
    this.#listener.starts();
    const channel = new MessageChannel();
    this.#port = channel.port1;
    channel.port1.onmessage = ({ data }) => this.#listener.hear(data);
    // "*": a sandboxed frame has an opaque origin that no address names. Only this frame gets the message.
    this.element.contentWindow?.postMessage({ kind: "stage.connect" }, "*", [channel.port2]);
  }
}
