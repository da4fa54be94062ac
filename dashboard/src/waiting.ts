import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Api, Line } from './api';
import { count } from './words';

const PAUSE = 20_000;
const DAY = 86_400_000;

/** Who waits for a person, of those who came since yesterday; looked for while somebody sees the desk. */
export function useWaiting(api: Api, tell: (text: string) => void): { waiting: Line[]; counted: boolean; recount: () => void } {
  const [waiting, set] = useState<Line[]>([]);
  const [counted, done] = useState(false);
  const again = useRef(() => undefined as void);
  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let known = new Set<string>();
    const look = async (): Promise<void> => {
      clearTimeout(timer);
      if (document.hidden) return;
      const query = { state: 'waiting', limit: '100', from: new Date(Date.now() - DAY).toISOString() };
      const page = await api.get<{ conversations: Line[] }>('conversations', query, stop.signal).catch(() => undefined);
      if (stop.signal.aborted) return;
      done(true);
      if (page) {
        const now = page.conversations;
        if (now.some((line) => !known.has(line.id))) tell(count(now.length, 'waiting.one', 'waiting.many'));
        if (now.length || known.size) set(now);
        known = new Set(now.map((line) => line.id));
      }
      timer = setTimeout(() => void look(), PAUSE);
    };
    const seen = (): void => void look();
    again.current = seen;
    seen();
    document.addEventListener('visibilitychange', seen);
    return () => {
      stop.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [api]);
  return { waiting, counted, recount: useCallback(() => again.current(), []) };
}
