/** A deck with every kind of chart, and the words each must show. */

interface ChartKind {
  readonly title: string;
  readonly block: string;
  /** Beside a list, in the narrower half of a slide. */
  readonly isInColumn?: boolean;
  readonly shows: readonly string[];
}

export const chartKinds: readonly ChartKind[] = [
  {
    title: "Dots with intervals",
    block: `type: dot
data: data/comparator.csv
label: comparator
value: d
low: low
high: high
axis: Effect size d at day 1 (95% CI)
label-axis: Compared with
reference: 0
reference-label: no difference`,
    shows: [
      "Effect size d at day 1 (95% CI)",
      "Saline",
      "0.7 (0.4 to 0.9)",
      "no difference",
      "Compared with",
    ],
  },
  {
    title: "Dots on a log axis, with a bound and a gap",
    block: `type: dot
data: data/potency.csv
label: target
value: value
scale: log
axis: Concentration (micromolar; lower is stronger)`,
    shows: ["NMDA", "> 10", "not reported", "0.1", "1,000", "Concentration (micromolar; lower is stronger)"],
  },
  {
    title: "Upright dots of two series",
    block: `type: dot
direction: vertical
data: data/response.csv
label: comparator
value: response
low: low
high: high
series: arm
format: 0%
axis: Response at day 1 (%, 95% CI)`,
    shows: ["46%", "Ketamine", "Control", "Against saline"],
  },
  {
    title: "Lines over words",
    block: `type: line
data: data/time.csv
label: time
value: percent
series: outcome
min: 0
axis: Patients in ketamine arms (%)
label-axis: Time after the first dose`,
    shows: ["Response", "Remission", "52.2", "24 h", "Time after the first dose"],
  },
  {
    title: "A line over numbers, with a gap",
    block: `type: line
data: data/hours.csv
label: hours
value: percent
axis: Response (%)
label-axis: Hours after the dose`,
    shows: ["24", "168", "39.8", "Hours after the dose"],
  },
  {
    title: "Bars of two series with intervals",
    block: `type: bar
data: data/response.csv
label: comparator
value: response
low: low
high: high
series: arm
format: 0%
axis: Response at day 1 (%, 95% CI)`,
    shows: ["46% (34 to 58)", "Ketamine", "Against midazolam"],
  },
  {
    title: "Upright bars",
    block: `type: bar
direction: vertical
data: data/response.csv
label: comparator
value: response
series: arm
format: 0%
axis: Response at day 1 (%)`,
    shows: ["18%", "Control", "Response at day 1 (%)"],
  },
  {
    title: "Bars above and below zero",
    block: `type: bar
data: data/change.csv
label: week
value: change
axis: Change in score (points)`,
    shows: ["−7.7", "2.5", "Change in score (points)"],
  },
  {
    title: "Sorted bars with long labels",
    block: `type: bar
data: data/arms.csv
label: trial
value: n
sort: descending
axis: People enrolled or randomised`,
    shows: ["403", "People enrolled or randomised"],
  },
  {
    title: "Six lines",
    block: `type: line
data: data/sites.csv
label: week
value: score
series: site
axis: Score (points)
label-axis: Week`,
    shows: ["North", "Harbour clinic", "Score (points)", "8"],
  },
  {
    title: "Bars of six series, one not reported",
    block: `type: bar
direction: vertical
data: data/groups.csv
label: group
value: n
series: arm
axis: People (n)`,
    shows: ["30", "not reported", "F"],
  },
  {
    title: "Bars to a bound and beyond the axis",
    block: `type: bar
data: data/bounds.csv
label: what
value: value
max: 30
reference: 25
reference-label: cut-off
axis: Score (points)`,
    shows: ["> 20", "< 5", "48", "cut-off"],
  },
  {
    title: "Upright dots to a bound and beyond the axis",
    block: `type: dot
direction: vertical
data: data/bounds.csv
label: what
value: value
max: 30
axis: Score (points)`,
    shows: ["> 20", "< 5", "48"],
  },
  {
    title: "In a column",
    isInColumn: true,
    block: `type: bar
data: data/response.csv
label: comparator
value: response
low: low
high: high
series: arm
format: 0%
axis: Response at day 1 (%, 95% CI)`,
    shows: ["Against midazolam", "Ketamine"],
  },
];

const data: Readonly<Record<string, string>> = {
  "comparator.csv": "comparator,d,low,high\nSaline,1.8,1.4,2.2\nMidazolam,0.7,0.4,0.9\n",
  "potency.csv": `target,value
NMDA,0.5
D2 (high-affinity state),0.5
"D1 to D5, DAT, NET, SERT",>10
5-HT2,15
opioid kappa,28
opioid delta,269
another target,
`,
  "response.csv": `comparator,arm,response,low,high
Against saline,Ketamine,46,34,58
Against saline,Control,1,0,11
Against midazolam,Ketamine,45,34,56
Against midazolam,Control,18,6,30
`,
  "time.csv": `time,outcome,percent
24 h,Response,52.2
72 h,Response,47.9
day 7,Response,39.8
24 h,Remission,20.6
72 h,Remission,23.8
day 7,Remission,26.2
`,
  "hours.csv": "hours,percent\n24,52.2\n72,47.9\n120,\n168,39.8\n",
  "change.csv": "week,change\nFirst week,-7.7\nSecond week,-5.6\nThird week,2.5\n",
  "arms.csv": `trial,n
"Berman and colleagues, the first controlled crossover trial, 2000",9
"Feder, repeated infusions in post-traumatic stress disorder, 2021",30
Abdallah 2022,158
ELEKT-D 2023,403
`,
  "bounds.csv": "what,value\nFirst,12\nSecond,>20\nThird,<5\nFourth,48\n",
  "sites.csv": `week,site,score
${["North", "South", "East", "West", "Centre", "Harbour clinic"]
  .flatMap((site, at) => [0, 2, 4, 8].map((week) => `${week},${site},${30 + at - week}`))
  .join("\n")}
`,
  "groups.csv": `group,arm,n
${["First", "Second"].flatMap((group, at) => [..."ABCDEF"].map((arm, of) => `${group},${arm},${of === 4 ? "" : 10 * (3 - Math.abs(2 - of)) + at}`)).join("\n")}
`,
};

/** Files for `temporaryDeck`. */
export function chartDeck(theme: string): Record<string, string> {
  const slides = chartKinds.map(({ title, block, isInColumn }) => {
    const chart = `\`\`\`chart\n${block}\nalt: ${title}.\nsource: "9 studies, 367 patients"\n\`\`\`\n`;
    const columns = `::: columns\n::: column\n- A point\n:::\n::: column\n${chart}:::\n:::\n`;
    return `<!-- .slide: layout=${isInColumn ? "two-column" : "content"} -->\n\n## ${title}\n\n${isInColumn ? columns : chart}`;
  });
  return {
    "deck.yml": `title: Charts\ntheme: ${theme}\n`,
    "a.md": slides.join("\n---\n\n"),
    ...Object.fromEntries(Object.entries(data).map(([name, text]) => [`data/${name}`, text])),
  };
}
