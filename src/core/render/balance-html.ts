/** Makes every tag match, so that raw HTML of one slide can neither close nor swallow what stands around it. */

const tag = /<(\/?)([a-z][a-z\d-]*)(?:"[^"]*"|[^">])*>/gi;
const empty = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/** For HTML written by this folder: values quoted, no `<` outside tags. End tags without a start are left out. */
export function balanceHtml(html: string): string {
  const open: string[] = [];
  let foreign = 0;
  const closed = (name: string): string => {
    if (name === "svg" || name === "math") foreign--;
    return `</${name}>`;
  };
  const body = html.replace(tag, (whole, slash: string, written: string) => {
    const name = written.toLowerCase();
    if (slash === "") {
      if (name === "svg" || name === "math") foreign++;
      // In HTML itself `/>` closes nothing.
      if (whole.endsWith("/>") && foreign > 0) {
        if (name === "svg" || name === "math") foreign--;
      } else if (!empty.has(name)) open.push(name);
      return whole;
    }
    const at = open.lastIndexOf(name);
    return at < 0 ? "" : open.splice(at).reverse().map(closed).join("");
  });
  return body + open.reverse().map(closed).join("");
}
