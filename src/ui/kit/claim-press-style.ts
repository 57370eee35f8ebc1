/** Takes the id of the style element React Aria would add, because the page's policy refuses style elements; the rule is in base.css. */

/** Call before the first component mounts. */
export function claimPressStyle(): void {
  const claim = document.createElement("meta");
  claim.id = "react-aria-pressable-style";
  document.head.append(claim);
}
