/** Keeps the display lit while a show runs, with the browser's own lock; the desktop shell has a better one of its own. */

export interface StayAwake {
  /** Asks for the lock, or gives it back. Saying the same twice is nothing. */
  hold(isOn: boolean): void;
}

type Locks = Pick<WakeLock, "request">;
type Page = Pick<Document, "visibilityState" | "addEventListener">;

/** `locks` is missing in old browsers: then the display goes dark when the system wants. */
export function createStayAwake(locks: Locks | undefined, page: Page): StayAwake {
  let isWanted = false;
  let lock: Promise<WakeLockSentinel | null> | null = null;

  function take(): void {
    // A browser refuses a hidden page, and takes the lock from one that gets hidden.
    if (!isWanted || lock || !locks || page.visibilityState !== "visible") return;
    // Refused, for instance on a low battery: asked again when the page is next looked at.
    const taken = locks.request("screen").catch(() => null);
    lock = taken;
    const forget = () => {
      if (lock === taken) lock = null;
      take();
    };
    void taken.then((it) => {
      if (it) it.addEventListener("release", forget, { once: true });
      else if (lock === taken) lock = null;
    });
  }

  page.addEventListener("visibilitychange", take);
  return {
    hold(isOn) {
      isWanted = isOn;
      if (isOn) take();
      else {
        void lock?.then((it) => it?.release());
        lock = null;
      }
    },
  };
}
