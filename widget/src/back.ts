/** On a phone the back button closes the chat: one history entry while it is open, taken away again on closing. */
export class BackButton {
  #armed = false;

  constructor(readonly close: () => void) {}

  arm(): void {
    history.pushState({ ...history.state, parlor: true }, '');
    addEventListener('popstate', this.#back);
    this.#armed = true;
  }

  disarm(): void {
    removeEventListener('popstate', this.#back);
    if (this.#armed && history.state?.parlor) history.back();
    this.#armed = false;
  }

  readonly #back = (): void => {
    this.#armed = false;
    this.close();
  };
}
