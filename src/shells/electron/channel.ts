/** The private channels between a page and the program: one each way, and one that says the other end is gone. */

export const toHostChannel = "lectern:to-host";
export const toPageChannel = "lectern:to-page";
export const closedChannel = "lectern:closed";
