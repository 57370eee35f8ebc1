/** Checks what comes over the port, both ways: a stage that went bad must not surprise its page, nor the other way round. */

import type {
  FromSheet,
  FromStage,
  FromStrip,
  SheetCell,
  SlideRoom,
  StageDeck,
  StageDress,
  StagePlace,
  StageSlide,
  ToSheet,
  ToStage,
  ToStrip,
} from "#contract/stage.ts";

type Bag = Readonly<Record<string, unknown>>;

const isBag = (value: unknown): value is Bag => typeof value === "object" && value !== null;
const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
const isText = (value: unknown): value is string => typeof value === "string";
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isFlag = (value: unknown): value is boolean => typeof value === "boolean";

const isPlace = (value: unknown): value is StagePlace =>
  isBag(value) && isCount(value.h) && isCount(value.v) && isCount(value.step);

const isSlide = (value: unknown): value is StageSlide =>
  isBag(value) &&
  isText(value.id) &&
  isText(value.html) &&
  isBag(value.attributes) &&
  Object.values(value.attributes).every(isText);

const isDress = (value: unknown): value is StageDress =>
  isBag(value) &&
  ["lang", "theme", "font", "footer", "transition"].every((name) => isText(value[name])) &&
  ["accent", "logo"].every((name) => isTextOrNull(value[name])) &&
  ["width", "height"].every((name) => isCount(value[name]) && value[name] > 0);

const isDeck = (value: unknown): value is StageDeck =>
  isDress(value) &&
  isBag(value) &&
  Array.isArray(value.stacks) &&
  value.stacks.every((stack) => Array.isArray(stack) && stack.length > 0 && stack.every(isSlide));

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);

const isCell = (value: unknown): value is SheetCell =>
  isBag(value) && isText(value.id) && isText(value.title) && (value.number === null || isCount(value.number));

const directions: readonly unknown[] = ["next", "back", "skip-next", "skip-back", "first", "last"];

const tools: readonly unknown[] = ["laser", "spot", "pen", "marker", "eraser", "zoom"];
const colours: readonly unknown[] = ["red", "blue", "green", "yellow"];
const phases: readonly unknown[] = ["down", "move", "up", "out"];

const isStroke = (value: unknown): boolean =>
  isBag(value) &&
  isText(value.id) &&
  (value.tool === "pen" || value.tool === "marker") &&
  colours.includes(value.colour) &&
  Array.isArray(value.points) &&
  value.points.every(Number.isFinite);

const isSpot = (value: unknown): value is Bag =>
  isBag(value) && Number.isFinite(value.x) && Number.isFinite(value.y);

const isQuestion = (value: unknown): boolean =>
  isBag(value) &&
  isCount(value.phones) &&
  (value.counts === null || (Array.isArray(value.counts) && value.counts.every(isCount)));

const isClock = (value: unknown): boolean =>
  isBag(value) &&
  Number.isFinite(value.leftMs) &&
  (value.endsAtMs === null || Number.isFinite(value.endsAtMs));

const isMedium = (value: unknown): boolean =>
  isBag(value) &&
  (value.kind === "audio" || value.kind === "video") &&
  isText(value.name) &&
  (value.length === null || Number.isFinite(value.length)) &&
  [value.isBroken, value.hasCaptions, value.starts].every(isFlag);

const isPlay = (value: unknown): boolean =>
  isBag(value) &&
  isCount(value.item) &&
  Number.isFinite(value.seconds) &&
  (value.sinceMs === null || Number.isFinite(value.sinceMs));

/** As much of a paragraph as tells it from others. */
export const clickedLength = 200;

const blanks: readonly unknown[] = ["black", "white", "pause"];

const toStage: { readonly [K in ToStage["kind"]]: (it: Bag) => boolean } = {
  "stage.load": (it) => isDeck(it.deck) && isPlace(it.place) && isFlag(it.controls),
  "stage.replace": (it) => isSlide(it.slide),
  "stage.go": (it) => isPlace(it.place),
  "stage.step": (it) => directions.includes(it.direction),
  "stage.tool": (it) => it.tool === null || tools.includes(it.tool),
  "stage.ink": (it) => isText(it.slide) && Array.isArray(it.strokes) && it.strokes.every(isStroke),
  "stage.pointer": ({ pointer }) => pointer === null || (isSpot(pointer) && tools.includes(pointer.tool)),
  "stage.zoom": ({ zoom }) => zoom === null || (isSpot(zoom) && Number.isFinite(zoom.scale)),
  "stage.filter": ({ filter }) =>
    isBag(filter) &&
    Number.isFinite(filter.brightness) &&
    Number.isFinite(filter.contrast) &&
    isFlag(filter.invert),
  "stage.quiz": (it) =>
    isText(it.slide) &&
    Array.isArray(it.questions) &&
    it.questions.every(isQuestion) &&
    (it.clock === null || isClock(it.clock)),
  "stage.media": (it) =>
    isText(it.slide) &&
    (it.play === null || isPlay(it.play)) &&
    Number.isFinite(it.volume) &&
    isFlag(it.captions) &&
    isFlag(it.isHeard),
  "stage.gauge": () => true,
  "stage.blank": (it) => it.blank === null || blanks.includes(it.blank),
};

const toSheet: { readonly [K in ToSheet["kind"]]: (it: Bag) => boolean } = {
  "sheet.load": (it) => isDress(it.dress) && Array.isArray(it.cells) && it.cells.every(isCell),
  "sheet.fill": (it) => Array.isArray(it.slides) && it.slides.every(isSlide),
  "sheet.show": (it) => (it.only === null || isTexts(it.only)) && isTextOrNull(it.current),
  "sheet.focus": () => true,
  "sheet.look": (it) => typeof it.isLight === "boolean",
};

const isSized = (value: unknown): value is number => Number.isFinite(value) && (value as number) >= 0;
const isPicture = (value: unknown): boolean => isBag(value) && isText(value.id) && isSized(value.top);

const toStrip: { readonly [K in ToStrip["kind"]]: (it: Bag) => boolean } = {
  "strip.dress": (it) => isDress(it.dress),
  "strip.place": (it) =>
    isSized(it.left) && isSized(it.width) && Array.isArray(it.pictures) && it.pictures.every(isPicture),
  "strip.fill": (it) => Array.isArray(it.slides) && it.slides.every(isSlide),
};

const sides: readonly unknown[] = ["top", "right", "bottom", "left", "inside", "picture"];

const isFit = (value: unknown): boolean =>
  isBag(value) &&
  isCount(value.percent) &&
  value.percent > 0 &&
  value.percent <= 100 &&
  isSized(value.excess);

const isSmallText = (value: unknown): boolean =>
  isBag(value) &&
  isText(value.text) &&
  value.text.length <= 200 &&
  isSized(value.size) &&
  isSized(value.floor);

const isRoom = (value: unknown): value is SlideRoom =>
  isBag(value) &&
  isText(value.id) &&
  isSized(value.excess) &&
  sides.includes(value.side) &&
  (value.fit === null || isFit(value.fit)) &&
  Array.isArray(value.smallTexts) &&
  value.smallTexts.length <= 200 &&
  value.smallTexts.every(isSmallText);

const areRooms = (value: unknown): boolean =>
  Array.isArray(value) && value.length <= 1000 && value.every(isRoom);

const fromStrip: { readonly [K in FromStrip["kind"]]: (it: Bag) => boolean } = {
  "strip.wanted": (it) => isTexts(it.ids),
  "strip.gauged": (it) => areRooms(it.slides),
};

const fromSheet: { readonly [K in FromSheet["kind"]]: (it: Bag) => boolean } = {
  "sheet.wanted": (it) => isTexts(it.ids),
  "sheet.picked": (it) => isText(it.id),
  "sheet.focused": () => true,
};

const fromStage: { readonly [K in FromStage["kind"]]: (it: Bag) => boolean } = {
  "stage.ready": () => true,
  "stage.moved": (it) => isText(it.slide) && isPlace(it.place) && isCount(it.steps),
  "stage.gauged": (it) => areRooms(it.slides),
  "stage.found": (it) =>
    isText(it.slide) && Array.isArray(it.media) && it.media.length <= 100 && it.media.every(isMedium),
  "stage.pressed": (it) => isText(it.slide) && isCount(it.item),
  "stage.hushed": () => true,
  "stage.answered": (it) => isText(it.slide) && isCount(it.count),
  "stage.key": (it) =>
    isText(it.key) &&
    isText(it.code) &&
    ["shift", "ctrl", "alt", "meta", "repeat"].every((name) => isFlag(it[name])),
  "stage.hand": (it) => phases.includes(it.phase) && isSpot(it),
  "stage.released": (it) => isText(it.key),
  "stage.clicked": (it) => isText(it.words) && it.words.length <= clickedLength,
  "stage.link": (it) => isText(it.address) && it.address.length <= 4096,
};

/** The message, or null when it is none a stage obeys. */
export function readToStage(value: unknown): ToStage | null {
  return isOneOf(toStage, value) ? (value as unknown as ToStage) : null;
}

/** The message, or null when it is none a page listens to. */
export function readFromStage(value: unknown): FromStage | null {
  return isOneOf(fromStage, value) ? (value as unknown as FromStage) : null;
}

/** The message, or null when it is none a sheet obeys. */
export function readToSheet(value: unknown): ToSheet | null {
  return isOneOf(toSheet, value) ? (value as unknown as ToSheet) : null;
}

/** The message of a sheet or of the keys pressed on it, or null when it is neither. */
export function readFromSheet(value: unknown): FromSheet | FromStage | null {
  return isOneOf(fromSheet, value) ? (value as unknown as FromSheet) : readFromStage(value);
}

/** The message, or null when it is none a strip obeys. */
export function readToStrip(value: unknown): ToStrip | null {
  return isOneOf(toStrip, value) ? (value as unknown as ToStrip) : null;
}

/** The message of a strip, or of a document that has just begun, or null when it is neither. */
export function readFromStrip(value: unknown): FromStrip | FromStage | null {
  return isOneOf(fromStrip, value) ? (value as unknown as FromStrip) : readFromStage(value);
}

function isOneOf(table: Readonly<Record<string, (it: Bag) => boolean>>, value: unknown): value is Bag {
  if (!isBag(value) || !isText(value.kind) || !Object.hasOwn(table, value.kind)) return false;
  return table[value.kind]?.(value) ?? false;
}
