/**
 * Slides that try to run something or to reach the network, for every view that draws slides. What runs would call
 * `__executed(name)`; what reaches out asks `{{LISTENER}}` (an origin the test replaces and watches).
 */

export interface HostileSlide {
  readonly name: string;
  readonly markdown: string;
}

const run = (name: string) => `(globalThis.__executed=globalThis.__executed||[]).push('${name}')`;
const encoded = (text: string) => [...text].map((it) => `&#${it.charCodeAt(0)};`).join("");
const listener = "{{LISTENER}}";
const base64 = (text: string) => btoa(text);

type Make = (name: string) => string;

const scripts: Record<string, Make> = {
  "a script element": (n) => `<script>${run(n)}</script>`,
  "a script in capitals with a space": (n) => `<SCRIPT >${run(n)}</SCRIPT >`,
  "a script split over lines": (n) => `<script\n>${run(n)}</script\n>`,
  "a script inside a list": (n) => `- item\n\n  <script>${run(n)}</script>`,
  "a script inside a table": (n) => `| a |\n| - |\n| <script>${run(n)}</script> |`,
  "a script inside a container": (n) => `::: callout\n<script>${run(n)}</script>\n:::`,
  "a script in a container's name": (n) => `::: <script>${run(n)}</script>\nx\n:::`,
  "a script nested in itself": (n) => `<scr<script>ipt>${run(n)}</scr</script>ipt>`,
  "a remote script": () => `<script src="${listener}/a.js"></script>`,
  "a module script": (n) => `<script type="module">${run(n)}</script>`,
  "an svg script": (n) => `<svg><script>${run(n)}</script></svg>`,
  "an svg script by reference": () => `<svg><script href="${listener}/svg.js"/></svg>`,
  "a script in a math annotation": (n) =>
    `<math><annotation-xml encoding="text/html"><script>${run(n)}</script></annotation-xml></math>`,
  "a script behind a comment that ends early": (n) => `<!--><script>${run(n)}</script>-->`,
  "a script behind a bogus comment": (n) => `<!--!><img src=x onerror="${run(n)}">-->`,
  "a script in a title": (n) => `# <script>${run(n)}</script>`,
  "a script in notes": (n) => `::: notes\n<script>${run(n)}</script>\n:::`,
  "a script in a quiz": (n) =>
    `\`\`\`quiz\nquestion: "<script>${run(n)}</script>"\noptions:\n  - "<img src=x onerror=${run(n)}>"\n  - b\nanswer: B\nrationale: "<svg onload=${run(n)}>"\n\`\`\``,
  "a script in a fence's language": (n) => `\`\`\`"><script>${run(n)}</script>\nx\n\`\`\``,
  "a script in frontmatter": (n) => `---\ntitle: "<script>${run(n)}</script>"\n---\n\n# x`,
  "a noscript parse difference": (n) =>
    `<noscript><p title="</noscript><img src=x onerror=${run(n)}>"></noscript>`,
  "a template": (n) => `<template><script>${run(n)}</script></template>`,
  "a declarative shadow root": (n) =>
    `<div><template shadowrootmode="open"><script>${run(n)}</script><img src=x onerror="${run(n)}"></template></div>`,
};

const handlers: Record<string, Make> = {
  "an image that fails": (n) => `<img src="x" onerror="${run(n)}">`,
  "an image handler without quotes": (n) => `<img src=x onerror=${run(n)}>`,
  "an image with slashes for spaces": (n) => `<img/src="x"/onerror="${run(n)}">`,
  "an svg that loads": (n) => `<svg onload="${run(n)}"></svg>`,
  "an svg animation": (n) => `<svg><animate onbegin="${run(n)}" attributeName="x" dur="1s"/></svg>`,
  "an animated link": (n) =>
    `<svg><a><animate attributeName="href" values="javascript:${run(n)}"/><text y="20">x</text></a></svg>`,
  "an svg foreign object": (n) => `<svg><foreignObject><img src=x onerror="${run(n)}"></foreignObject></svg>`,
  "a details that opens": (n) => `<details open ontoggle="${run(n)}">x</details>`,
  "a focus handler": (n) => `<input autofocus onfocus="${run(n)}">`,
  "a focused link": (n) => `<a href="#" tabindex="0" autofocus onfocus="${run(n)}">x</a>`,
  "a pointer handler": (n) => `<p onpointerenter="${run(n)}" onmouseover="${run(n)}">x</p>`,
  "a video source": (n) => `<video><source onerror="${run(n)}" src="x"></video>`,
  "an audio element": (n) => `<audio src="x" onerror="${run(n)}"></audio>`,
  "a body element": (n) => `<body onload="${run(n)}">x`,
  "a marquee": (n) => `<marquee onstart="${run(n)}">x</marquee>`,
  "an animation handler": (n) =>
    `<style>@keyframes k{}</style><p style="animation:k 1s" onanimationstart="${run(n)}">x</p>`,
  "an element comment": (n) => `text <!-- .element: onclick="${run(n)}" onmouseover="${run(n)}" -->`,
  "a slide comment": (n) => `<!-- .slide: onclick="${run(n)}" data-state="x" -->\n\n# x`,
  "image options": (n) => `![x](images/x.svg){onerror="${run(n)}" style="background:url(${listener}/o)"}`,
  "an attribute that breaks out of alt": (n) => `![x" onerror="${run(n)}](x.png)`,
  "an attribute that breaks out of a link title": (n) =>
    `[x](https://example.org 'a" onmouseover="${run(n)}')`,
  "an attribute that breaks out of a layout": (n) =>
    `<!-- .slide: layout='content" onmouseover="${run(n)}' id='x" onclick="${run(n)}' -->\n\n# x`,
  "an attribute that breaks out of a background": (n) =>
    `<!-- .slide: background='red" onclick="${run(n)}' -->\n\n# x`,
};

const addresses: Record<string, Make> = {
  "a javascript link": (n) => `[x](javascript:${run(n)})`,
  "a javascript link in capitals": (n) => `[x](JaVaScRiPt:${run(n)})`,
  "a javascript link with a tab in it": (n) => `<a href="java\tscript:${run(n)}">x</a>`,
  "a javascript link in entities": (n) => `<a href="${encoded(`javascript:${run(n)}`)}">x</a>`,
  "a javascript link behind a control character": (n) => `<a href="&#1;javascript:${run(n)}">x</a>`,
  "a javascript link by definition": (n) => `[x][y]\n\n[y]: javascript:${run(n)}`,
  "a javascript autolink": (n) => `<javascript:${run(n)}>`,
  "a javascript image": (n) => `![x](javascript:${run(n)})`,
  "a data link": (n) => `[x](data:text/html;base64,${base64(`<script>${run(n)}</script>`)})`,
  "a vbscript link": (n) => `[x](vbscript:${run(n)})`,
  "a frame": (n) => `<iframe src="javascript:${run(n)}"></iframe>`,
  "a frame with a document": (n) => `<iframe srcdoc="<script>${run(n)}</script>"></iframe>`,
  "an object": (n) => `<object data="data:text/html,<script>${run(n)}</script>"></object>`,
  "an embed": () => `<embed src="${listener}/e">`,
  "a form": (n) => `<form action="javascript:${run(n)}"><button autofocus>x</button></form>`,
  "a base": () => `<base href="${listener}/">\n\n![x](images/x.svg)`,
  "a refresh": () => `<meta http-equiv="refresh" content="0;url=${listener}/m">`,
  "a background": (n) =>
    `<!-- .slide: background="javascript:${run(n)}" background-iframe="${listener}/f" background-video="${listener}/v" -->\n\n# x`,
  "data attributes of reveal.js": (n) =>
    `<p data-src="${listener}/d" data-background-iframe="javascript:${run(n)}" data-markdown="x" data-preview-link="${listener}/p">x</p>`,
};

const renderers: Record<string, Make> = {
  "a formula with a link": (n) => `$\\href{javascript:${run(n)}}{x}$`,
  "a formula with a picture": () => `$\\includegraphics{${listener}/k.png}$`,
  "a formula with HTML data": (n) =>
    `$\\htmlData{x=1" onmouseover="${run(n)}}{x}$ $\\htmlStyle{background:url(${listener}/s)}{x}$`,
  "a formula that breaks out": (n) => `$</span><img src=x onerror="${run(n)}">$`,
  "a formula that never ends": () => `$\\def\\a{\\a\\a}\\a$`,
  "a diagram with a click": (n) =>
    `\`\`\`mermaid\ngraph LR\n  A-->B\n  click A "javascript:${run(n)}"\n  click B call alert()\n\`\`\``,
  "a diagram with HTML labels": (n) =>
    `\`\`\`mermaid\n%%{init: {"securityLevel": "loose", "htmlLabels": true}}%%\ngraph LR\n  A["<img src=x onerror='${run(n)}'>"]-->B\n\`\`\``,
  "a diagram with a theme of its own": () =>
    `\`\`\`mermaid\n%%{init: {"themeCSS": "@import url(${listener}/t.css); * { background: url(${listener}/b) }"}}%%\ngraph LR\n  A-->B\n\`\`\``,
};

const network: Record<string, Make> = {
  "a remote image": () => `![x](${listener}/i.png)`,
  "a remote image in HTML": () => `<img src="${listener}/h.png" srcset="${listener}/s.png 2x">`,
  "a protocol-relative image": () => `<img src="${listener.replace("http:", "")}/p.png">`,
  "a picture element": () => `<picture><source srcset="${listener}/ps.png"><img src="x"></picture>`,
  "a video poster": () => `<video poster="${listener}/poster.png" src="${listener}/v.mp4" autoplay></video>`,
  "a track": () => `<video><track default src="${listener}/t.vtt"></video>`,
  "a style element": () =>
    `<style>@import "${listener}/i.css"; body { background: url(${listener}/b.png) } @font-face { font-family: f; src: url(${listener}/f.woff2) }</style>`,
  "a style sheet": () =>
    `<link rel="stylesheet" href="${listener}/l.css"><link rel="preload" as="image" href="${listener}/pre.png"><link rel="dns-prefetch" href="${listener}">`,
  "an inline style": () => `<p style="background:url(${listener}/st.png);position:fixed;inset:0">x</p>`,
  "an inline style with escapes": () =>
    `<p style="background:\\75rl(${listener}/es.png);list-style-image:image-set('${listener}/is.png' 1x)">x</p>`,
  "an svg image": () =>
    `<svg><image href="${listener}/si.png" xlink:href="${listener}/sx.png"/><use href="${listener}/u.svg#a"/><feImage href="${listener}/fe.png"/></svg>`,
  "a ping": () => `<a href="#" ping="${listener}/ping">x</a>`,
  "a remote background": () =>
    `<!-- .slide: background="${listener}/bg.png" background-image="${listener}/bi.png" -->\n\n# x`,
  "an input image": () => `<input type="image" src="${listener}/in.png">`,
  "a table background": () =>
    `<table background="${listener}/tb.png"><tr><td background="${listener}/td.png">x</td></tr></table>`,
};

const clobbering: Record<string, Make> = {
  "names that clobber the document": (n) =>
    `<img name="body"><form id="lecternPrint" name="Reveal"><input name="attributes" value="${n}"></form><a id="stage" href="#">x</a><a id="print">x</a>`,
  "prototype keys in a directive": () =>
    `<!-- .slide: __proto__="x" constructor="y" prototype.z="1" -->\n\n# x`,
  "classes of the stage": () => `<div class="reveal slides present past future backgrounds">x</div>`,
  "namespaces that mutate": (n) =>
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${run(n)}&gt;">`,
  "a form in a table that mutates": (n) =>
    `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${run(n)}>`,
  "a select that mutates": (n) =>
    `<select><template><style><!--</style><a rel="--></style></template></select><img src=x onerror=${run(n)}>">`,
  "xmp and plaintext": (n) =>
    `<xmp><img src=x onerror=${run(n)}></xmp><plaintext><img src=x onerror=${run(n)}>`,
};

export const hostileSlides: readonly HostileSlide[] = Object.entries({
  ...scripts,
  ...handlers,
  ...addresses,
  ...renderers,
  ...network,
  ...clobbering,
}).map(([name, make]) => ({ name, markdown: make(name.replaceAll(/[^a-z]+/gi, "-")) }));
