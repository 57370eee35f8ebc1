import { describe, expect, it } from "vitest";
import { makeQrCode } from "#core/qr/qr-code.ts";

/** The squares a path draws, row by row: `M4 7h3v1h-3z` is three dark ones. */
function squares({ size, path }: ReturnType<typeof makeQrCode>): string[] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => " "));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = 0; at < Number(length); at += 1) (rows[Number(y)] ?? [])[Number(x) + at] = "#";
  return rows.map((it) => it.join(""));
}

describe("a QR code", () => {
  const code = makeQrCode("http://192.168.1.20:40213/k7mq2xab/");
  const rows = squares(code);

  it("has the three corner marks that scanners look for, and a quiet edge of four squares", () => {
    const end = code.size - 4;
    const corner = ["#######", "#     #", "# ### #", "# ### #", "# ### #", "#     #", "#######"];
    const cut = (x: number, y: number) => rows.slice(y, y + 7).map((row) => row.slice(x, x + 7));
    expect(cut(4, 4)).toEqual(corner);
    expect(cut(end - 7, 4)).toEqual(corner);
    expect(cut(4, end - 7)).toEqual(corner);
    for (const row of [...rows.slice(0, 4), ...rows.slice(end)]) expect(row.trim()).toBe("");
    for (const row of rows) expect(row.slice(0, 4) + row.slice(end)).toBe(" ".repeat(8));
  });

  it("is another one for another text", () => {
    expect(makeQrCode("http://192.168.1.20:40213/k7mq2xac/").path).not.toBe(code.path);
  });
});
