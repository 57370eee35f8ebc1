/** The code on the wall: a QR code and the address in large letters, for those who join with their phones. */

import { makeQrCode } from "#core/qr/qr-code.ts";

const svgSpace = "http://www.w3.org/2000/svg";

export interface RoomCode {
  /** Null takes the code away. */
  show(address: string | null): void;
}

export function createRoomCode(document: Document): RoomCode {
  const card = document.createElement("section");
  card.className = "room-code";
  card.setAttribute("aria-label", "Answer with your phone");
  card.hidden = true;
  const drawing = document.createElementNS(svgSpace, "svg");
  drawing.setAttribute("role", "img");
  drawing.setAttribute("aria-label", "QR code of the address");
  const path = document.createElementNS(svgSpace, "path");
  drawing.append(path);
  const words = document.createElement("div");
  const line = (name: "h2" | "p", text: string) => {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  };
  const written = line("p", "");
  written.className = "room-code-address";
  words.append(
    line("h2", "Answer with your phone"),
    line("p", "Join the same Wi-Fi as this computer, then scan the code or type the address."),
    written,
    line("p", "Nobody sees who answered what: only the numbers are counted."),
  );
  card.append(drawing, words);
  document.body.append(card);

  return {
    show(address) {
      card.hidden = address === null;
      if (address === null) return;
      const code = makeQrCode(address);
      drawing.setAttribute("viewBox", `0 0 ${code.size} ${code.size}`);
      path.setAttribute("d", code.path);
      written.textContent = address.replace(/^http:\/\//, "");
    },
  };
}
