/** Where frames may go, judged on a table of addresses. */

import { describe, expect, it } from "vitest";
import { mayNavigate } from "#shells/electron/navigation.ts";

const own = {
  page: "lectern://app/editor/index.html",
  stage: "lectern://stage/c4pab1l1ty/stage.html",
};

const home: readonly (readonly [boolean, string])[] = [
  [true, "lectern://app/editor/index.html"],
  [true, "lectern://app/editor/index.html#slide-3"],
  [true, "LECTERN://app/editor/index.html"],
  [true, "lectern://app/editor/./index.html"],
  [false, "lectern://stage/c4pab1l1ty/stage.html"],
  [false, "lectern://stage/c4pab1l1ty/stage.html#/3"],
  [false, "lectern://stage/c4pab1l1ty/preview.html"],
];

const away: readonly (readonly [boolean, string])[] = [
  [true, ""],
  [true, "about:blank"],
  [true, "about:srcdoc"],
  [true, "http://example.org/"],
  [true, "https://example.org/"],
  [true, "https://app/editor/index.html"],
  [true, "https://lectern.app/editor/index.html"],
  [true, "file:///etc/passwd"],
  [true, "file:///home/me/deck/index.html"],
  [true, "javascript:alert(1)"],
  [true, "JavaScript:alert(1)"],
  [true, "data:text/html,<script>1</script>"],
  [true, "blob:lectern://app/1234"],
  [true, "view-source:lectern://app/editor/index.html"],
  [true, "chrome://gpu"],
  [true, "devtools://devtools/bundled/inspector.html"],
  [true, "ftp://app/editor/index.html"],
  [true, "mailto:a@example.org"],
  [true, "vbscript:msgbox(1)"],
  [true, "ms-msdt:/id"],
  [true, "lectern:app/editor/index.html"],
  [true, "lectern:///editor/index.html"],
  [true, "lectern://APP/editor/index.html"],
  [true, "lectern://app./editor/index.html"],
  [true, "lectern://app:80/editor/index.html"],
  [true, "lectern://app@evil/editor/index.html"],
  [true, "lectern://me@app/editor/index.html"],
  [true, "lectern://me:word@app/editor/index.html"],
  [true, "lectern://app.evil/editor/index.html"],
  [true, "lectern://application/editor/index.html"],
  [true, "lectern://app/"],
  [true, "lectern://app/presenter/index.html"],
  [true, "lectern://app/audience/index.html"],
  [true, "lectern://app/editor/../presenter/index.html"],
  [true, "lectern://app/editor/index.html?from=deck"],
  [true, "lectern://app/editor%2findex.html"],
  [true, "lectern://stage/c4pab1l1ty/stage.html"],
  [true, "lectern://stage/c4pab1l1ty/deck/evil.svg"],
  [true, " lectern://stage/c4pab1l1ty/stage.html"],
  [false, "lectern://app/editor/index.html"],
  [false, "about:blank"],
  [false, "https://example.org/"],
  [false, "file:///etc/passwd"],
  [false, "data:text/html,hello"],
  [false, "javascript:alert(1)"],
  [false, "lectern://stage/other/stage.html"],
  [false, "lectern://stage/other/preview.html"],
  [true, "lectern://stage/c4pab1l1ty/preview.html"],
  [false, "lectern://stage/stage.html"],
  [false, "lectern://stage//stage.html"],
  [false, "lectern://stage/c4pab1l1ty/print.html"],
  [false, "lectern://stage/c4pab1l1ty/deck/images/x.svg"],
  [false, "lectern://stage/c4pab1l1ty/stage.html/../deck/x.svg"],
  [false, "lectern://stage/c4pab1l1ty/stage.html?x=1"],
  [false, "lectern://stage/C4PAB1L1TY/stage.html"],
  [false, "lectern://print/c4pab1l1ty/stage.html"],
];

describe("navigation", () => {
  it.each(home)("stays at home: top frame %s, %s", (isMainFrame, url) => {
    expect(mayNavigate(own, { url, isMainFrame })).toBe(true);
  });

  it.each(away)("is refused: top frame %s, %s", (isMainFrame, url) => {
    expect(mayNavigate(own, { url, isMainFrame })).toBe(false);
  });

  it("lets an address that cannot be read go nowhere, even from a page that cannot be read", () => {
    expect(mayNavigate({ page: "", stage: "" }, { url: "http://", isMainFrame: true })).toBe(false);
    expect(mayNavigate({ page: "", stage: "" }, { url: "http://", isMainFrame: false })).toBe(false);
  });

  it("lets no frame of a window without a stage go anywhere", () => {
    const printing = { page: "lectern://stage/c4pab1l1ty/print.html", stage: null };
    for (const [, url] of [...home, ...away])
      expect(mayNavigate(printing, { url, isMainFrame: false })).toBe(false);
  });
});
