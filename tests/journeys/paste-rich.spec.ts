/** Text of Word, Google Docs, PowerPoint, Outlook and web pages is pasted as Markdown; code and plain words stay as they are. */

import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { type BrowserShell, startBrowserShell } from "../support/browser-shell.ts";
import { stageOf } from "../support/show-windows.ts";

const deck = { "a.md": "# One\n\nwords\n\n```\ncode\n```\n" };

const lines = (page: Page) => page.locator(".cm-line").allTextContents();

async function open(page: Page, shell: BrowserShell): Promise<void> {
  await page.goto(shell.address("editor"));
  await expect(stageOf(page).locator(".slide h1")).toHaveText("One");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
}

/** As a browser tells a paste of what another program put there, every element and comment of it. */
async function paste(page: Page, html: string, text: string): Promise<void> {
  await page.locator(".cm-content").evaluate(
    (element, [ofHtml, ofText]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", ofHtml ?? "");
      clipboardData.setData("text/plain", ofText ?? "");
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    [html, text],
  );
}

async function cursorTo(page: Page, line: string): Promise<void> {
  await page.locator(".cm-line", { hasText: new RegExp(`^${line}$`) }).click();
  await page.keyboard.press("End");
}

const wordPoint = (level: number, sign: string, words: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;</span></span></span><![endif]><span lang=EN-US>${words}<o:p></o:p></span></p>`;

const samples: readonly (readonly [name: string, html: string, expected: readonly string[]])[] = [
  [
    "Word",
    `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt;} --></style></head><body lang=EN-US><!--StartFragment-->
<h2><b>Before the first dose<o:p></o:p></b></h2>
<p class=MsoNormal>Give <b style='mso-bidi-font-weight:normal'>0.5&nbsp;mg/kg</b> over <i>40
minutes</i>; see <a href="https://example.org/a_(b)?x=%20y">the page</a>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
${wordPoint(1, "·", "blood pressure")}
${wordPoint(2, "o", "before and after")}
${wordPoint(1, "·", "fasting")}
<p class=MsoNormal>Then:</p>
${wordPoint(1, "1.", "first")}
${wordPoint(1, "2.", "second")}
<table class=MsoTableGrid border=1><tr><td width=200><p class=MsoNormal><b>Drug</b></p></td><td><p class=MsoNormal>mg | kg</p></td></tr>
<tr><td><p class=MsoNormal>A</p></td><td><p class=MsoNormal>1</p><p class=MsoNormal>2</p></td></tr></table>
<!--[if gte vml 1]><v:shape id="x"/><![endif]--><img width=10 src="file:///C:/x.png"><!--EndFragment--></body></html>`,
    [
      "## Before the first dose",
      "",
      "Give **0.5\u00a0mg/kg** over *40 minutes*; see [the page](https://example.org/a_%28b%29?x=%20y).",
      "",
      "- blood pressure",
      "  - before and after",
      "- fasting",
      "",
      "Then:",
      "",
      "1. first",
      "2. second",
      "",
      "| **Drug** | mg \\| kg |",
      "| --- | --- |",
      "| A | 1<br>2 |",
    ],
  ],
  [
    "Google Docs",
    `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr" style="line-height:1.38"><span style="font-size:20pt;font-weight:400">Aims</span></h1>
<p dir="ltr"><span style="font-weight:700;font-style:normal">Bold</span><span style="font-weight:400"> and </span><span style="font-style:italic">slanted</span><span> and </span><span style="text-decoration:line-through">gone</span></p>
<ul style="padding-inline-start:48px"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>one</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>inner</span></p></li></ul><li dir="ltr"><p dir="ltr" role="presentation"><span>two</span></p></li></ul><br></b>`,
    ["# Aims", "", "**Bold** and *slanted* and ~~gone~~", "", "- one", "  - inner", "- two"],
  ],
  [
    "PowerPoint",
    `<div class=O1 style='mso-line-spacing:"90 50 0"'><span style='mso-special-format:bullet;font-family:Arial'>•</span><span>Dose</span></div>
<div class=O2><span style='mso-special-format:bullet'>•</span><span style='font-weight:bold'>slowly</span></div>`,
    ["- Dose", "  - **slowly**"],
  ],
  [
    "Outlook",
    `<style>p {color: red}</style><div style="font-family:Aptos">Dear all,<br><br>the <b>new</b> dose<br>is lower.<br></div><div><ul><li>one</li></ul></div>`,
    ["Dear all,", "", "the **new** dose\\", "is lower.", "", "- one"],
  ],
  [
    "a web page",
    `<nav><button>Menu</button></nav><blockquote><p>Said <code>a_b</code></p></blockquote>
<pre><code>x &lt; 1\n---\n</code></pre><hr><p>H<sub>2</sub>O <script>document.title = "ran"</script><img src="https://example.org/spy.png" onerror="document.title = 'ran'">
<a href="javascript:document.title='ran'">no link</a> [@doe] $x$ &lt;b&gt;</p><p>--</p><p>Note: on the slide</p>`,
    [
      "> Said `a_b`",
      "",
      "```",
      "x < 1",
      "---",
      "```",
      "",
      "H<sub>2</sub>O no link \\[@doe\\] \\$x\\$ \\<b>",
      "",
      "\\--",
      "",
      "Note\\: on the slide",
    ],
  ],
];

for (const [name, html, expected] of samples)
  test(`what ${name} puts on the clipboard becomes Markdown, in one step of undo, and nothing of it runs`, async ({
    page,
  }) => {
    await using shell = await startBrowserShell(deck);
    const asked: string[] = [];
    page.on("request", (it) => void (it.url().includes("example.org") && asked.push(it.url())));
    const complaints: string[] = [];
    page.on("console", (it) => void (it.type() === "error" && complaints.push(it.text())));
    await open(page, shell);
    await cursorTo(page, "words");
    const before = await lines(page);
    const title = await page.title();
    await paste(page, html, "never mind");
    await expect
      .poll(() => lines(page))
      .toEqual([...before.slice(0, 3), "", ...expected, ...before.slice(3)]);
    expect(await page.title()).toBe(title);
    expect(asked).toEqual([]);
    expect(complaints).toEqual([]);
    await page.keyboard.press("Control+z");
    await expect.poll(() => lines(page)).toEqual(before);
  });

test("plain paragraphs, coloured code, addresses and what goes into code stay as they are", async ({
  page,
}) => {
  await using shell = await startBrowserShell(deck);
  await open(page, shell);
  await cursorTo(page, "words");
  await paste(page, "<p style='color:red'>plain</p>", " plain");
  await expect.poll(() => lines(page)).toContain("words plain");
  await paste(
    page,
    "<meta charset='utf-8'><div style='font-family:Consolas;white-space:pre'><div><b>if</b> x</div></div>",
    " *if* x",
  );
  await expect.poll(() => lines(page)).toContain("words plain *if* x");
  await paste(page, "<a href='https://example.org/'>A page</a>", "https://example.org/");
  await expect.poll(() => lines(page)).toContain("words plain *if* xhttps://example.org/");
  await cursorTo(page, "code");
  await paste(page, "<b>bold</b>", " bold");
  await expect.poll(() => lines(page)).toContain("code bold");
});

test("Ctrl+V brings the meaning and Ctrl+Shift+V the letters alone", async ({ page }) => {
  await using shell = await startBrowserShell(deck);
  await open(page, shell);
  await page.evaluate(() =>
    navigator.clipboard.write([
      new ClipboardItem({
        "text/html": new Blob(["<p>a <b>bold</b> word</p>"], { type: "text/html" }),
        "text/plain": new Blob(["a bold word"], { type: "text/plain" }),
      }),
    ]),
  );
  await cursorTo(page, "words");
  await page.keyboard.press("Control+v");
  await expect.poll(() => lines(page)).toContain("wordsa **bold** word");
  await page.keyboard.press("Control+Shift+v");
  await expect.poll(() => lines(page)).toContain("wordsa **bold** worda bold word");
});
