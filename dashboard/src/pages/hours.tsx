import { useState } from 'preact/hooks';
import { type Day, DAYS, type Hours } from '../api';
import { Button, Field } from '../ui';
import { day, t } from '../words';

const zones = (): string[] => Intl.supportedValuesOf('timeZone');
const NONE = Object.fromEntries(DAYS.map((each) => [each, []])) as unknown as Hours['week'];
const WORKDAYS: Hours['week'] = { ...NONE };
for (const each of DAYS.slice(0, 5)) WORKDAYS[each] = [{ from: '09:00', to: '17:00' }];

/** When people are there, in the business's own time. */
export function HoursForm({ hours, change }: { hours: Hours | null; change: (hours: Hours | null) => void }) {
  const [date, pick] = useState('');
  const add = (): void => {
    if (!hours || !date || hours.closed.includes(date) || hours.closed.length >= 100) return;
    change({ ...hours, closed: [...hours.closed, date].sort() });
    pick('');
  };
  return (
    <>
      <p>
        <label>
          <input
            type="checkbox"
            checked={hours !== null}
            onChange={(event) =>
              change(event.currentTarget.checked ? { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, week: WORKDAYS, closed: [] } : null)
            }
          />{' '}
          {t('hours.has')}
        </label>
      </p>
      {hours && (
        <div class="card">
          <Field label={t('hours.zone')}>
            {({ id }) => (
              <select id={id} value={hours.zone} onChange={(event) => change({ ...hours, zone: event.currentTarget.value })}>
                {[...new Set([hours.zone, ...zones()])].map((zone) => (
                  <option key={zone}>{zone}</option>
                ))}
              </select>
            )}
          </Field>
          {DAYS.map((each) => (
            <DayRow key={each} name={each} ranges={hours.week[each]} change={(ranges) => change({ ...hours, week: { ...hours.week, [each]: ranges } })} />
          ))}
          <Field label={t('hours.closed')}>
            {(props) => (
              <div class="colour">
                <input {...props} type="date" value={date} onInput={(event) => pick(event.currentTarget.value)} onBlur={add} />
                <Button onClick={add}>{t('hours.closed.add')}</Button>
              </div>
            )}
          </Field>
          <ul class="tags">
            {hours.closed.map((each) => (
              <li key={each}>
                {day(`${each}T12:00:00`)}{' '}
                <Button kind="plain" label={`${t('remove')}: ${day(`${each}T12:00:00`)}`} onClick={() => change({ ...hours, closed: hours.closed.filter((one) => one !== each) })}>
                  ×
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

type Range = { from: string; to: string };

function DayRow({ name, ranges, change }: { name: Day; ranges: Range[]; change: (ranges: Range[]) => void }) {
  const said = t(`day.${name}`);
  const put = (at: number, part: Partial<Range>): void => change(ranges.map((range, each) => (each === at ? { ...range, ...part } : range)));
  return (
    <div class="dayrow" role="group" aria-label={said}>
      <span>{said}</span>
      <div>
        {ranges.length === 0 && <span class="quiet">{t('hours.none')}</span>}
        {ranges.map((range, at) => (
          <span key={at} class="range">
            <input type="time" required aria-label={`${said}: ${t('hours.from')}`} value={range.from} onInput={(event) => put(at, { from: event.currentTarget.value })} />
            –
            <input type="time" required aria-label={`${said}: ${t('hours.to')}`} value={range.to} onInput={(event) => put(at, { to: event.currentTarget.value })} />
            <Button kind="plain" label={`${t('remove')}: ${said} ${range.from}–${range.to}`} onClick={() => change(ranges.filter((_, each) => each !== at))}>
              ×
            </Button>
          </span>
        ))}
        {ranges.length < 4 && (
          <Button kind="plain" label={`${t('hours.add')}: ${said}`} onClick={() => change([...ranges, ranges.length ? { from: '16:00', to: '19:00' } : { from: '09:00', to: '17:00' }])}>
            {t('hours.add')}
          </Button>
        )}
      </div>
    </div>
  );
}
