import { Button } from './ui';
import { t } from './words';

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

/** Lets all filters go. */
export const Clear = ({ clear }: { clear: () => void }) => (
  <Button kind="plain" onClick={clear}>
    {t('filter.clear')}
  </Button>
);
