import { Button, Choice } from './ui';
import { t, word } from './words';

/** Days that both are meant to be in it. */
export interface Days {
  from: string;
  to: string;
}

/** As the API has it, which leaves the last day out. */
export const span = ({ from, to }: Days): { from?: string; to?: string } => ({
  ...(from && { from }),
  ...(to && { to: new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10) }),
});

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
