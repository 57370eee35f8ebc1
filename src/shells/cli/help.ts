/** What every command does and how it is written. */

export interface CommandHelp {
  readonly usage: string;
  readonly summary: string;
  readonly details: string;
}

const shellOption = `  --shell desktop|browser   which kind of window; desktop where its runtime is there`;

const commandHelp = {
  open: {
    usage: "lectern [open] [DECK] [--shell desktop|browser]",
    summary: "open a deck in the editor",
    details: `DECK is a folder with .md files, or one .md file; left out, the start window opens.\n\n${shellOption}`,
  },
  start: {
    usage: "lectern start [--shell desktop|browser]",
    summary: "open the start window: recent decks, new ones, samples",
    details: shellOption,
  },
  new: {
    usage: "lectern new FOLDER [--template NAME]",
    summary: "make a new deck",
    details: `FOLDER must not exist yet, or be empty.

  --template NAME   in-service (default), journal-club, case-conference, blank`,
  },
  check: {
    usage:
      "lectern check DECK [--json] [--fail-on warning|error] [--no-layout] [--theme NAME] [--aspect 4:3]",
    summary: "list what is wrong with a deck",
    details: `  --fail-on warning|error   from which severity on the exit code is 1; error when left out
  --no-layout               do not draw the slides; without it they are drawn where a browser is found, and content that
                            does not fit, small text, low contrast and broken pictures are listed too; what lies on the
                            network is listed and never loaded
  --theme NAME              draw them in clinic, night, plain or contrast
  --aspect 16:9|4:3|WxH     draw them in this size
  --json                    print { deck, slides, counts: { error, warning, hint }, layout: { checked, theme, width,
                            height }, problems: [{ code, severity, source, line, column, message }] }`,
  },
  fit: {
    usage: "lectern fit DECK --minutes N [--json]",
    summary: "see which slides stay when there are only so many minutes",
    details: `  --minutes N   how long the slides may take
  --json        print { minutes, fits, before: { slides, minutes }, after, dropped: [{ slide, title, priority, minutes }],
                lost: [{ objective, teaching, testing }], quizzes: [{ slide, title }] }

Slides of priority "could" are given up first, then those of "should", the longest first; those of "must" never are.
Nothing in the deck is changed: export and present take --minutes too. The exit code is 1 when it cannot be done.`,
  },
  export: {
    usage: "lectern export DECK --to KIND -o FILE [options]",
    summary: "make slides, a handout, pictures, notes pages or paperwork of a deck",
    details: `  --to slides               a slide a page
       handout              --for learner (lines, no answers), facilitator (notes, minutes, key) or absent
                            (slides with the text marked to share)
       notes                a slide on top of each page, its notes below
       large-print          the words of the slides in one column, 18 points and larger
       outline              as .pdf or .md
       planning             objective, content, minutes, presenter, method, as .pdf or .csv
       paperwork            sign-in, evaluation, checklist, disclosure, certificate
       png, jpeg            a folder with a picture of each slide, 01-title.png; there is no svg: a slide is web text,
                            which an SVG shows in browsers only
       html                 one file that shows the slides in any browser, offline; a name without .html, or
                            --folder, makes a folder with index.html and the pictures beside it
       pptx                 slides to edit in PowerPoint; what it has nothing like becomes a picture and is listed,
                            as is what is lost
  -o, --output FILE         where to write; the ending says which format
  --range 1-5,8             which slides; all when left out
  --minutes N               the version for so many minutes; lectern fit tells what it leaves out
  --hidden                  hidden slides too
  --steps                   slides: a page for every step
  --drawings FILE.json      slides: with what was drawn in a show, from the deck's folder “drawings”
  --with-notes              pptx, html: the speaker notes too (a web page shows them in a second window, key S);
                            without it no word of them is in the file
  --per-page 1|2|3|4|6|9    handout: slides on a page
  --order across|down       handout: how slides follow one another on a page
  --orientation portrait|landscape
  --paper letter|a4         paper size; this and --per-page as deck.yml says when left out
  --theme NAME              clinic, night, plain, contrast; paper is drawn in plain when left out
  --pieces sign-in,…        paperwork: which forms; all, and certificates with --names, when left out
  --names FILE.csv          paperwork: whose certificates; a column “name”, or first and last name
  --width PIXELS            png, jpeg: 64 to 7680; the slide's own width, mostly 1280, when left out
  --allow-identifiers       although something in the deck may name a patient; without it nothing is written then
  --json                    no progress; print { file, kind, verified: { format, notes, bytes, pages, tagged,
                            outlineEntries, title, author, lang, links } }; of pictures { folder, kind, files, width,
                            height, bytes }

A folder of pictures is made whole or not at all. It must be new, empty, or hold the untouched pictures of an earlier
export, which it then replaces.`,
  },
  present: {
    usage: "lectern present DECK [--shell desktop|browser] [--from N] [--minutes N]",
    summary: "open the presenter console",
    details: `${shellOption}\n  --from N                  begin at slide N
  --minutes N               the version for so many minutes; lectern fit tells what it leaves out`,
  },
  serve: {
    usage: "lectern serve DECK [--port N]",
    summary: "serve the editor on this machine and print its address",
    details: "  --port N   a free port is found when left out\n\nCtrl+C stops it.",
  },
  doctor: {
    usage: "lectern doctor [DECK] [--json]",
    summary: "see whether this machine, and a deck, are ready to present and print",
    details: "  --json   print { ok, checks: [{ name, state: ok|warn|fail, found, next }] }",
  },
} as const satisfies Record<string, CommandHelp>;

export type CommandName = keyof typeof commandHelp;

export const isCommandName = (word: string): word is CommandName => Object.hasOwn(commandHelp, word);

export function helpFor(name: CommandName): string {
  const { usage, summary, details } = commandHelp[name];
  return `${usage}\n\n${summary[0]?.toUpperCase()}${summary.slice(1)}.\n\n${details}\n`;
}

export function helpForAll(): string {
  const lines = Object.entries(commandHelp).map(([name, it]) => `  ${name.padEnd(9)} ${it.summary}`);
  return `Lectern: write a training in Markdown, present it, hand out paper.

${lines.join("\n")}

lectern COMMAND --help tells more. lectern --version prints the version.
Exit codes: 0 fine, 1 the deck has problems, 2 wrong usage, 3 could not read or write, 4 export failed.
`;
}
