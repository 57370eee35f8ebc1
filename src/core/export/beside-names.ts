/** Names for the deck's files in one flat folder beside a web page. */

/** What a file system of the audience would not take or would take for a device. */
const odd = /[^\p{L}\p{N}._-]+/gu;
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** `deck/images/a%20b.png` → `images-a-b.png`; each name once, also where upper and lower case are the same. */
export function besideNames(addresses: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(["index.html"]);
  const names = new Map<string, string>();
  for (const address of addresses) {
    const wanted = cleanName(address);
    const [, stem = wanted, ending = ""] = /^(.+?)(\.[^.]+)?$/.exec(wanted) ?? [];
    let name = wanted;
    for (let at = 2; taken.has(name.toLowerCase()); at++) name = `${stem}-${at}${ending}`;
    taken.add(name.toLowerCase());
    names.set(address, name);
  }
  return names;
}

function cleanName(address: string): string {
  let path = address.replace(/^deck\//, "");
  try {
    path = decodeURIComponent(path);
  } catch {
    // Kept as it is written.
  }
  const clean = path
    .normalize("NFC")
    .replace(odd, "-")
    .replace(/^[.-]+|[.-]+$/g, "")
    .slice(-80)
    .replace(/^[.-]+/, "");
  return device.test(clean) || clean === "" ? `file-${clean}` : clean;
}
