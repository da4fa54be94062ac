/** What goes on while somebody sees the desk. */
export interface Looking {
  /** Looks at once. */
  now: () => void;
  stop: () => void;
}

/** Looks again and again, after as many milliseconds as `look` says; `undefined` is never. Behind another window it rests, and looks when it is seen again. */
export function whileSeen(look: (signal: AbortSignal) => Promise<number | undefined>, first: number | undefined): Looking {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = first;
  const later = (): void => {
    clearTimeout(timer);
    if (pause !== undefined && !document.hidden && !stop.signal.aborted) timer = setTimeout(now, pause);
  };
  const next = async (): Promise<void> => {
    clearTimeout(timer);
    if (document.hidden) return;
    pause = await look(stop.signal);
    later();
  };
  const now = (): void => void next();
  const turned = (): void => {
    if (document.hidden) clearTimeout(timer);
    else if (pause !== undefined) now();
  };
  later();
  document.addEventListener('visibilitychange', turned);
  return {
    now,
    stop: () => {
      stop.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', turned);
    },
  };
}
