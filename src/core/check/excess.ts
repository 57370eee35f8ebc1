/** How much of a slide may leave its room before anybody sees it. */

/** Line boxes and rounding reach a little over: so many CSS pixels of the slide are no problem. */
export const unseenExcess = 6;
