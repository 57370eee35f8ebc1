/** Which command stands in which menu, for the shell that draws them and for the page that does. */

import type { MenuPlan } from "#ui/commands/command.ts";

export const menuPlan: MenuPlan = [
  {
    label: "File",
    items: [
      "deck.open",
      "deck.save",
      "deck.history",
      null,
      "export.open",
      "deck.settings",
      null,
      "window.close",
    ],
  },
  { label: "Edit", items: ["edit.undo", "edit.redo", null, "edit.find", null, "view.palette"] },
  {
    label: "Slide",
    items: [
      "slide.add",
      "slide.duplicate",
      "slide.delete",
      null,
      "slide.move-up",
      "slide.move-down",
      null,
      "slide.hide",
      "slide.must",
      "slide.should",
      "slide.could",
      null,
      "slide.previous",
      "slide.next",
    ],
  },
  {
    label: "View",
    items: [
      "view.notes",
      "view.problems",
      "view.outline",
      "view.plan",
      null,
      "problem.next",
      "problem.previous",
    ],
  },
  {
    label: "Show",
    items: [
      "show.from-start",
      "show.from-here",
      null,
      "show.rehearse",
      "show.rehearsal",
      "show.room",
      null,
      "show.end",
    ],
  },
  { label: "Help", items: ["help.keys"] },
];
