const FIRST = 3000;
const SLOWEST = 15_000;

/** The next pause: three seconds after news, then slower, never more than fifteen seconds. */
export const nextPause = (pause: number, news: boolean): number => (news ? FIRST : Math.min(SLOWEST, pause * 1.25));

/** Looks for a person's words while one is expected, and only then. */
export class Poll {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #on = false;

  /** @param look resolves to whether there was news */
  constructor(readonly look: () => Promise<boolean>) {}

  set on(on: boolean) {
    if (on === this.#on) return;
    this.#on = on;
    clearTimeout(this.#timer);
    if (on) this.#later(FIRST);
  }

  #later(pause: number): void {
    this.#timer = setTimeout(async () => {
      const news = await this.look();
      if (this.#on) this.#later(nextPause(pause, news));
    }, pause);
  }
}
