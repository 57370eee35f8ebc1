/** What a start window finds in a test: the decks and templates that ship, and a data folder of the test's own. */

import { fileURLToPath } from "node:url";
import { createStartPlaces } from "#adapters/start-places.ts";
import type { StartPlaces } from "#host/start-places.ts";

const file = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** `data` holds the list and copies of samples, `folder` the new decks. */
export const startPlacesIn = (data: string, folder = data): StartPlaces =>
  createStartPlaces({
    data,
    slides: file("slides"),
    templates: file("assets/templates"),
    ownsSamples: false,
    folder,
  });
