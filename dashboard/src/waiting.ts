import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Api, Line } from './api';
import { type Looking, whileSeen } from './seen';
import { count } from './words';

const PAUSE = 20_000;
const DAY = 86_400_000;

/** Who waits for a person, of those who came since yesterday; looked for while somebody sees the desk. */
export function useWaiting(api: Api, tell: (text: string) => void): { waiting: Line[]; counted: boolean; recount: () => void } {
  const [waiting, set] = useState<Line[]>([]);
  const [counted, done] = useState(false);
  const looking = useRef<Looking>();
  useEffect(() => {
    let known = new Set<string>();
    const look = async (signal: AbortSignal): Promise<number> => {
      const query = { state: 'waiting', limit: '100', from: new Date(Date.now() - DAY).toISOString() };
      const page = await api.get<{ conversations: Line[] }>('conversations', query, signal).catch(() => undefined);
      if (signal.aborted) return PAUSE;
      done(true);
      if (page) {
        const now = page.conversations;
        if (now.some((line) => !known.has(line.id))) tell(count(now.length, 'waiting.one', 'waiting.many'));
        if (now.length || known.size) set(now);
        known = new Set(now.map((line) => line.id));
      }
      return PAUSE;
    };
    looking.current = whileSeen(look, 0);
    return looking.current.stop;
  }, [api]);
  return { waiting, counted, recount: useCallback(() => looking.current?.now(), []) };
}
