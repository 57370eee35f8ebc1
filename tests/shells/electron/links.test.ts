/** Which links leave the program, judged on a table of addresses. */

import { describe, expect, it } from "vitest";
import { judgeLink } from "#shells/electron/links.ts";

const leaving: readonly (readonly [address: string, reaches: string])[] = [
  ["http://example.org", "example.org"],
  ["https://example.org/path?x=1#y", "example.org"],
  ["HTTPS://EXAMPLE.ORG/", "example.org"],
  ["https://example.org:8443/", "example.org:8443"],
  ["https://пример.рф/", "xn--e1afmkfd.xn--p1ai"],
  ["https://аpple.com/", "xn--pple-43d.com"],
  ["https://example。org/", "example.org"],
  ["https://0x7f.1/", "127.0.0.1"],
  ["http://[::1]:3000/", "[::1]:3000"],
  ["https:example.org", "example.org"],
  ["https:\\\\example.org\\x", "example.org"],
  ["https://example.org/@evil.com", "example.org"],
  ["mailto:a@example.org", "a@example.org"],
  ["mailto:a@example.org,b@example.org", "a@example.org, b@example.org"],
  ["mailto:a@example.org?subject=Hello%20there&body=x", "a@example.org"],
];

const staying: readonly string[] = [
  "",
  " ",
  "example.org",
  "//example.org/",
  "#slide-3",
  "deck/images/x.svg",
  "http://",
  "https://",
  "https://user@example.org/",
  "https://example.org@evil.com/",
  "https://user:word@example.org/",
  "https://exa\tmple.org/",
  "https://example.org/\n",
  "https://example.org/\u0000",
  "https://example.org/\u202egpj.exe",
  "https://example.org/\u200b",
  "https://a b/",
  "https://exa<mple.org/",
  "javascript:alert(1)",
  "JAVASCRIPT:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,x",
  "blob:https://example.org/1",
  "file:///etc/passwd",
  "file://server/share",
  "\\\\server\\share",
  "C:\\Windows\\System32\\calc.exe",
  "ftp://example.org/",
  "ssh://example.org/",
  "smb://server/share",
  "tel:+4912345",
  "sms:12345",
  "ms-msdt:/id PCWDiagnostic",
  "search-ms:query=x",
  "vscode://file/etc/passwd",
  "lectern://app/editor/index.html",
  "about:blank",
  "chrome://settings",
  "view-source:https://example.org/",
  "mailto:",
  "mailto:a@example.org?attach=/etc/passwd",
  "mailto:a@example.org?attachment=x",
  'mailto:a@example.org" --run',
  "mailto:a b@example.org",
  "mailto:a%0abcc@example.org",
];

describe("a clicked link", () => {
  it.each(leaving)("may leave, and shows whom it reaches: %s", (address, reaches) => {
    expect(judgeLink(address)?.reaches).toBe(reaches);
  });

  it.each(staying.map((address) => [address]))("stays: %j", (address) => {
    expect(judgeLink(address)).toBeNull();
  });

  it("stays when it is longer than any address a system takes", () => {
    expect(judgeLink(`https://example.org/${"a".repeat(2000)}`)).toBeNull();
  });

  it("is handed on in ASCII only", () => {
    for (const [address] of leaving) expect(judgeLink(address)?.address).toMatch(/^[\x21-\x7e]+$/);
  });
});
