import { useState } from 'preact/hooks';
import type { Reply, Settings } from '../api';
import { Button, Failed, Field, Ready, Sure, useDesk, useDraft, useLoad, useWork } from '../ui';
import { type Key, t } from '../words';

const CLOCKS = ['retentionDays', 'leadDays', 'auditDays', 'mailDays'] as const;
type Clock = (typeof CLOCKS)[number];
type Clocks = Record<Clock, number>;

const LABELS: Record<Clock, Key> = {
  retentionDays: 'settings.retention',
  leadDays: 'clocks.leads',
  auditDays: 'clocks.audit',
  mailDays: 'clocks.mails',
};
const LEAST: Clocks = { retentionDays: 1, leadDays: 1, auditDays: 30, mailDays: 3 };
const MOST = 3650;
/** What a conversation is kept again for, once it is. */
const USUAL = 90;

const of = (settings: Settings): Clocks => ({
  retentionDays: settings.retentionDays,
  leadDays: settings.leadDays,
  auditDays: settings.auditDays,
  mailDays: settings.mailDays,
});

/** How long what is kept: four clocks, and what becomes of what is older. */
export function KeptFor() {
  const { api } = useDesk();
  const read = useLoad((signal) => api.call<Settings>('GET', 'settings', undefined, {}, signal), []);
  return (
    <section class="card" aria-labelledby="clocks">
      <h2 id="clocks">{t('clocks.title')}</h2>
      <p class="quiet">{t('clocks.text')}</p>
      <Ready of={read}>{(data) => <Form read={data} again={read.again} />}</Ready>
    </section>
  );
}

function Form({ read, again }: { read: Reply<Settings>; again: () => void }) {
  const { api, tell } = useDesk();
  const [draft, change, drop] = useDraft<{ before: Clocks; now: Clocks }>('clocks', { before: of(read.data), now: of(read.data) });
  const [sure, ask] = useState(false);
  const [theirs, meet] = useState<Clocks>();
  const work = useWork();
  const { before, now } = draft;
  const set = (next: Clocks): void => change({ before, now: next });
  const nothing = now.retentionDays === 0;
  const shorter = CLOCKS.filter((clock) => now[clock] < before[clock]);
  const same = CLOCKS.every((clock) => now[clock] === before[clock]);
  const save = async (): Promise<void> => {
    const fresh = await api.call<Settings>('GET', 'settings');
    const there = of(fresh.data);
    // Whatever else was set meanwhile stays as it is; what both set is asked about once more.
    const mixed = Object.fromEntries(CLOCKS.map((clock) => [clock, now[clock] === before[clock] ? there[clock] : now[clock]])) as Clocks;
    if (CLOCKS.some((clock) => there[clock] !== before[clock] && now[clock] !== before[clock] && there[clock] !== now[clock])) {
      ask(false);
      meet(there);
      return change({ before: there, now: mixed });
    }
    await api.call('PUT', 'settings', { ...fresh.data, ...mixed }, { 'if-match': fresh.etag ?? '' });
    ask(false);
    meet(undefined);
    drop({ before: mixed, now: mixed });
    again();
    tell(t('settings.saved'));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (shorter.length) ask(true);
        else void work.run(save);
      }}
    >
      <label class="tick">
        <input type="checkbox" checked={nothing} onChange={(event) => set({ ...now, retentionDays: event.currentTarget.checked ? 0 : before.retentionDays || USUAL })} /> {t('clocks.nothing')}
      </label>
      {nothing && <p class="quiet">{t('clocks.nothing.text')}</p>}
      {CLOCKS.filter((clock) => !(nothing && clock === 'retentionDays')).map((clock) => (
        <Field key={clock} label={t(LABELS[clock])}>
          {(props) => (
            <input
              {...props}
              class="short"
              type="number"
              required
              min={LEAST[clock]}
              max={MOST}
              value={now[clock] || ''}
              onInput={(event) => set({ ...now, [clock]: event.currentTarget.valueAsNumber || LEAST[clock] })}
            />
          )}
        </Field>
      ))}
      {theirs && (
        <p class="notice bad" role="alert">
          {t('clocks.changed')}{' '}
          {CLOCKS.filter((clock) => theirs[clock] !== now[clock])
            .map((clock) => `${t(LABELS[clock])}: ${theirs[clock]}`)
            .join(' · ')}
        </p>
      )}
      {work.failure !== undefined && <Failed failure={work.failure} again={again} />}
      <div class="actions">
        <Button kind="main" submit busy={work.busy} disabled={same}>
          {work.busy ? t('saving') : t('save')}
        </Button>
      </div>
      {sure && <Sure title={t('clocks.sure')} what={t(nothing && before.retentionDays ? 'clocks.what.nothing' : 'clocks.what')} yes={t('clocks.go')} act={save} close={() => ask(false)} />}
    </form>
  );
}
