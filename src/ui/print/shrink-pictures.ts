/** Pictures on paper carry no more pixels than paper can show: what a camera took is made smaller before it is printed. */

/** 300 dots an inch, more than an eye tells apart at arm's length; a CSS pixel is the 96th part of an inch. */
const dotsPerPixel = 300 / 96;
/** A picture stays as it is while it has no more than this much too many: making it anew costs time, and a photo some sharpness. */
const spare = 1.25;
/** The eye does not see it in a photo, and it is a third of the best quality. */
const jpegQuality = 0.9;

/** Where a picture stands, and how to put another of the same size there. */
interface Use {
  /** Its place on the paper, in CSS pixels. */
  readonly box: { readonly width: number; readonly height: number };
  /** Shown whole in its place, with room beside it; otherwise it fills the place and may be cut. */
  readonly isInside: boolean;
  /** The picture there, when it is one of the document. */
  readonly image: HTMLImageElement | null;
  put(address: string, density: number): Promise<void>;
}

/**
 * Puts smaller pictures in the place of those below `root`, which is laid out; sizes on the page stay as they are. JPEG stays
 * JPEG; anything else keeps every line sharp, without loss. Drawings (SVG) stay drawings. One picture is held at a time,
 * whole, and the same picture is made smaller once, for its largest place.
 */
export async function shrinkPictures(root: Element): Promise<void> {
  const pictures = new Map<string, Use[]>();
  for (const [address, use] of usesIn(root)) {
    if (/\.svg$/i.test(address)) continue;
    const uses = pictures.get(address) ?? [];
    uses.push(use);
    pictures.set(address, uses);
  }
  for (const [address, uses] of pictures) await shrink(address, uses);
}

function* usesIn(root: Element): Generator<readonly [string, Use]> {
  for (const image of root.querySelectorAll("img")) {
    // A broken one shows its words.
    if (image.naturalWidth === 0) continue;
    const put = (address: string, density: number) => putImage(image, address, density);
    const isInside = ["contain", "scale-down"].includes(getComputedStyle(image).objectFit);
    yield [image.src, { box: image.getBoundingClientRect(), isInside, image, put }];
  }
  for (const slide of root.querySelectorAll<HTMLElement>(".slide")) {
    const address = /^url\("(.*)"\)$/.exec(slide.style.backgroundImage)?.[1];
    if (address === undefined) continue;
    const put = async (smaller: string, density: number) => {
      slide.style.backgroundImage = `image-set(url("${smaller}") ${density}x)`;
    };
    const isInside = slide.style.backgroundSize === "contain";
    yield [
      new URL(address, document.baseURI).href,
      { box: slide.getBoundingClientRect(), isInside, image: null, put },
    ];
  }
}

/** By its density a browser takes it for as large as the one before, so that nothing moves. */
async function putImage(image: HTMLImageElement, address: string, density: number): Promise<void> {
  image.srcset = `${address} ${density}x`;
  // Otherwise the whole one is a choice too, and the better one.
  image.removeAttribute("src");
  await image.decode().catch(() => {});
}

async function shrink(address: string, uses: readonly Use[]): Promise<void> {
  const shown = uses.find((it) => it.image)?.image;
  if (shown && !isTooLarge(shareOf(shown, uses))) return;
  // Fetched once more, as data: the pixels of a picture in the page may be shown, but not read.
  const whole = new Image();
  whole.crossOrigin = "anonymous";
  whole.src = address;
  const isThere = await whole.decode().then(
    () => true,
    () => false,
  );
  const share = shareOf(whole, uses);
  if (!isThere || !isTooLarge(share)) return;
  const { naturalWidth, naturalHeight } = whole;
  const size = { width: Math.ceil(naturalWidth * share), height: Math.ceil(naturalHeight * share) };
  const smaller = await draw(whole, size, /\.jpe?g$/i.test(address) ? "image/jpeg" : "image/png");
  if (smaller === null) return;
  const made = URL.createObjectURL(smaller);
  for (const use of uses) await use.put(made, size.width / naturalWidth);
}

/** The share of its pixels, along one side, its largest place can show. */
function shareOf({ naturalWidth, naturalHeight }: HTMLImageElement, uses: readonly Use[]): number {
  const shares = uses.map(({ box, isInside }) => {
    const [across, down] = [box.width / naturalWidth, box.height / naturalHeight];
    return isInside ? Math.min(across, down) : Math.max(across, down);
  });
  return Math.max(...shares) * dotsPerPixel;
}

/** What has no place at all is not printed. */
const isTooLarge = (share: number): boolean => share > 0 && share * spare < 1;

/** Null where this machine has no room for it: the picture is then printed as it is. */
async function draw(
  image: HTMLImageElement,
  { width, height }: { readonly width: number; readonly height: number },
  type: "image/jpeg" | "image/png",
): Promise<Blob | null> {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext("2d");
  if (!pen) return null;
  pen.imageSmoothingQuality = "high";
  pen.drawImage(image, 0, 0, width, height);
  return canvas.convertToBlob({ type, quality: jpegQuality }).catch(() => null);
}
