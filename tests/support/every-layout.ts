/** One slide for every layout and block of docs/slide-html.md, as rendering gives them: to look at and to test with. */

import katex from "katex";
import type { StageSlide } from "#contract/stage.ts";

const picture = "deck/picture.svg";

/** What `deck/picture.svg` shows. */
export const pictureFile = {
  type: "image/svg+xml",
  bytes: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 450"><rect width="800" height="450" fill="#cfe3e1"/><circle cx="250" cy="225" r="130" fill="#0f8088"/><path d="M420 330 560 110 700 330z" fill="#0d3b45"/></svg>`,
};

const cite = (number: number): string =>
  `<sup class="citation"><a href="#deck-ref-${number}">${number}</a></sup>`;
const sources = `<footer class="sources"><span class="source">1 Berman 2000</span><span class="source">2 Feder 2021</span></footer>`;
const slide = (layout: string, html: string, attributes: Record<string, string> = {}): StageSlide => ({
  id: `s-${layout}-${html.length}`,
  attributes: { class: `slide layout-${layout}`, ...attributes },
  html,
});

export const everyLayout: readonly StageSlide[] = [
  slide(
    "title",
    "<h1>Ketamine: How It Works and What Trials Show</h1><p>In-service training for clinicians</p><p>Department of Clinical Education</p>",
  ),
  slide("section", "<h2>The four kinds of experience</h2><p>Fast, short-lived, and hard to blind</p>"),
  slide(
    "content",
    `<h2>From block to mood: five models</h2><ul><li>Interneurons are blocked, so glutamate neurons are <strong>released</strong>${cite(1)}</li><li class="fragment">Receptors are blocked at rest</li><li class="fragment">The lateral habenula grows quiet<ul><li>A small region deep in the brain</li></ul></li><li><span class="blank">AMPA</span> receptor signaling grows stronger</li></ul><aside class="callout" role="note"><p>NMDA block is the best-established action, but alone it does not explain the antidepressant effect well${cite(2)}.</p></aside>${sources}`,
  ),
  slide(
    "two-column",
    `<h2>Berman 2000: first controlled trial</h2><div class="columns"><div class="column"><ul><li>Randomized, double-blind <strong>crossover</strong></li><li>9 entered, 2 withdrew, 7 completed both days</li><li>Ketamine 0.5 mg/kg IV over 40 min; saline</li><li>Limits: tiny; saline is easy to unmask</li></ul></div><div class="column"><div class="stat"><p class="stat-number"><strong>−14 points</strong></p><p>mean change after ketamine (SD 10), against 0 (SD 12) after saline${cite(1)}</p></div></div></div>${sources}`,
  ),
  slide(
    "image",
    `<h2>Ketamine plugs the NMDA channel</h2><p><img src="${picture}" alt="A channel" style="width:80%"></p><p>It does not compete with glutamate for its binding site${cite(1)}.</p>${sources}`,
  ),
  slide(
    "image-full",
    `<p><img class="fill" src="${picture}" alt="A channel"></p><h2>What patients tell us afterwards</h2><p>Quotes from the debrief, with consent</p>`,
  ),
  slide(
    "quote",
    "<blockquote><p>It was as if the weight had been put down beside the bed, and I could look at it.</p></blockquote><p>Participant, day 2 debrief</p>",
  ),
  slide(
    "big-number",
    `<h2>How long did the benefit last?</h2><div class="stat"><p class="stat-number"><strong>27.5 days</strong></p><p>median time to loss of response among responders, after six infusions in two weeks (n = 30)${cite(2)}</p></div><aside class="callout" role="note"><p>The largest trial was negative, and the 2023 VA/DoD guideline suggests against ketamine for PTSD.</p></aside>${sources}`,
  ),
  slide(
    "comparison",
    `<h2>Does the experience predict benefit?</h2><div class="compare"><div class="side"><h3>Suggests a link</h3><ul><li>108 inpatients: more dissociation at 40 min, more improvement at day 7 (r = −0.41)${cite(1)}</li></ul></div><div class="side"><h3>Suggests no simple link</h3><ul><li>Found in only 3 of 8 studies</li><li>Naltrexone blunted benefit, not dissociation (12 completers)</li><li>Under anesthesia, no better than placebo (n = 40)</li></ul></div></div><aside class="callout" role="note"><p>Prepare and debrief every patient; do not chase a deeper experience.</p></aside>${sources}`,
  ),
  slide(
    "timeline",
    `<h2>Research began before 2000</h2><div class="timeline"><ul><li><strong class="timeline-when">1965</strong> First human report${cite(1)}</li><li><strong class="timeline-when">Mid-1980s</strong> Psychotherapy for alcoholism, Russia</li><li><strong class="timeline-when">1994</strong> Controlled pain trial</li><li><strong class="timeline-when">2000</strong> First controlled depression trial</li><li><strong class="timeline-when">2014</strong> Crossover trial in PTSD</li><li><strong class="timeline-when">2023</strong> ELEKT-D; FDA warning on compounding</li></ul></div>${sources}`,
  ),
  slide(
    "quiz",
    `<h2>Knowledge check: depression and ECT</h2><div class="quiz"><p class="quiz-question">ELEKT-D found ketamine noninferior to ECT. What does that show?</p><ol class="quiz-options"><li>Ketamine and ECT are equally effective in severe depression</li><li>Response with ketamine was not worse than with ECT by more than 10 points</li><li>Ketamine is superior to ECT for inpatients</li><li>Blinded raters could not tell the two groups apart</li></ol><div class="quiz-reveal fragment"><p class="quiz-answer">B. Response with ketamine was not worse by more than 10 points</p><p class="quiz-rationale">Noninferior means not worse by more than a margin set in advance. The trial was open label and took outpatients${cite(1)}.</p></div></div>`,
  ),
  slide(
    "references",
    `<h2>References</h2><ol class="references">${Array.from({ length: 9 }, (_, at) => `<li id="deck-ref-${at + 1}" value="${at + 1}">Berman RM, Cappiello A, Anand A, et al. Antidepressant effects of ketamine in depressed patients. <em>Biol Psychiatry</em>. 2000;47(4):351-354. doi:<a href="https://doi.org/10.1016/S0006-3223(99)00230-9">10.1016/S0006-3223(99)00230-9</a></li>`).join("")}</ol>`,
  ),
  slide(
    "content",
    `<h2>The comparator changes the answer</h2><table><thead><tr><th>Control</th><th>Effect size d</th><th align="right">Ketamine responders</th><th align="right">Control responders</th></tr></thead><tbody><tr><td>Saline</td><td>1.8 (1.4 to 2.2)</td><td align="right">46% (34 to 58)</td><td align="right">1% (0 to 11)</td></tr><tr><td>Midazolam</td><td>0.7 (0.4 to 0.9)</td><td align="right">45% (34 to 56)</td><td align="right">18% (6 to 30)</td></tr></tbody></table><p>Day 1, with 95% CIs; 9 studies, 367 patients${cite(1)}.</p>${sources}`,
  ),
  slide(
    "content",
    `<h2>Before a service offers ketamine</h2><div class="checklist"><ul><li>Consent that says off-label and names the uncertainties</li><li>A trained clinician, with monitoring and rescue</li><li>A defined course, endpoint, and stopping rules</li><li>Safeguards against diversion</li></ul></div>`,
  ),
  slide(
    "content",
    `<h2>Three response rates</h2><div class="columns">${[
      ["52.2%", "respond at 24 hours"],
      ["47.9%", "respond at 72 hours"],
      ["39.8%", "respond at day 7"],
    ]
      .map(
        ([number, text]) =>
          `<div class="column"><div class="stat"><p class="stat-number">${number}</p><p>${text}</p></div></div>`,
      )
      .join("")}</div><p>Ketamine arms only: 9 blinded trials, 368 patients.</p>${sources}`,
  ),
  slide(
    "content",
    `<h2>Code and a formula</h2><pre class="code" data-steps="1-2|4"><code class="hljs language-r"><span class="line"><span class="hljs-comment"># half-life to rate</span>\n</span><span class="line">half_life &lt;- <span class="hljs-number">2.5</span>\n</span><span class="line">\n</span><span class="line">rate &lt;- <span class="hljs-built_in">log</span>(<span class="hljs-number">2</span>) / half_life</span></code></pre><span class="fragment code-step" data-step="4"></span>${katex.renderToString("C(t) = C_0\\, e^{-\\frac{\\ln 2}{t_{1/2}}\\, t}", { displayMode: true })}`,
  ),
  slide(
    "content",
    `<h2>Who is offered what</h2><div class="diagram" data-diagram="mermaid"><pre class="diagram-source">flowchart LR\n  A[Referral] --&gt; B{Two trials failed?}\n  B --&gt;|yes| C[Assessment]\n  B --&gt;|no| D[First-line care]\n  C --&gt; E[Monitored course]</pre></div>`,
  ),
  slide(
    "content",
    `<h2>A picture to one side</h2><p><img class="right" src="${picture}" alt="A channel"></p><ul><li>Glutamate is still bound</li><li>Ketamine sits inside the channel</li><li>The flow stops</li></ul>`,
  ),
  slide(
    "content",
    "<h2>A ground of its own</h2><p>Text turns light on a dark ground.</p><ul><li>One</li><li>Two</li></ul>",
    { "data-background-color": "#4a2545" },
  ),
];
