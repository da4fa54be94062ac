import { Button, Choice } from './ui';
import { t, word } from './words';

/** Days that both are meant to be in it. */
export interface Days {
  from: string;
  to: string;
}

/** From midnight to midnight where the reader is, as the rows' times are; the last moment is left out. */
export const span = ({ from, to }: Days): { from?: string; to?: string } => ({
  ...(from && { from: midnight(from, 0) }),
  ...(to && { to: midnight(to, 1) }),
});

function midnight(day: string, later: number): string {
  const at = new Date(`${day}T00:00`);
  at.setDate(at.getDate() + later);
  return at.toISOString();
}

/** From one day to another. */
export function Between({ days, change }: { days: Days; change: (days: Partial<Days>) => void }) {
  return (
    <>
      <label>
        <span>{t('filter.from')}</span>
        <input type="date" value={days.from} onInput={(event) => change({ from: event.currentTarget.value })} />
      </label>
      <label>
        <span>{t('filter.to')}</span>
        <input type="date" value={days.to} onInput={(event) => change({ to: event.currentTarget.value })} />
      </label>
    </>
  );
}

interface Choosing {
  label: string;
  /** How each of them is called in the words. */
  kind: string;
  all: readonly string[];
  chosen: string;
  off?: boolean;
  choose: (one: string) => void;
}

/** One of them, or any. */
export const OneOf = ({ label, kind, all, chosen, off, choose }: Choosing) => (
  <label>
    <span>{label}</span>
    <Choice value={chosen} disabled={off} change={choose} options={[['', t('filter.any')], ...all.map((one): [string, string] => [one, word(kind, one)])]} />
  </label>
);

/** Lets all filters go. */
export const Clear = ({ clear }: { clear: () => void }) => (
  <Button kind="plain" onClick={clear}>
    {t('filter.clear')}
  </Button>
);
