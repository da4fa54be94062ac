import { useEffect, useRef, useState } from 'preact/hooks';
import { type Contract, type Reply, type Settings, standing } from '../api';
import { Button, Choice, Failed, Field, Head, LANGUAGES, Ready, useDesk, useDraft, useLoad, useWork } from '../ui';
import { language, t } from '../words';
import { differing, merged } from './merge';
import { Conflict } from './conflict';
import { HoursForm } from './hours';
import { Preview } from './preview';

interface Kept {
  /** What the API had when the changing began. */
  base: Settings;
  etag: string;
  now: Settings;
}

const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

/** How the chat greets, looks and speaks, with a picture of it beside. */
export function SettingsPage() {
  const { api, rename } = useDesk();
  const read = useLoad((signal) => api.call<Settings>('GET', 'settings', undefined, {}, signal), []);
  useEffect(() => {
    if (read.data) rename(read.data.data.name);
  }, [read.data]);
  return (
    <>
      <Head title={t('page.settings')} lede={t('settings.lede')} />
      <Ready of={read}>{(data) => <Form read={data} again={read.again} />}</Ready>
    </>
  );
}

/** Where there are several, which of them answers; the first one, where none is picked. */
function Models({ picked, change }: { picked: string | null; change: (model: string | null) => void }) {
  const { api } = useDesk();
  const there = useLoad((signal) => api.get<Contract>('agreement', { language: language() }, signal), []);
  const models = there.data?.models ?? [];
  if (models.length < 2 && !picked) return null;
  const known = models.some((model) => model.name === picked);
  return (
    <Field label={t('settings.model')} hint={t('settings.model.hint')}>
      {(props) => (
        <Choice
          {...props}
          value={picked ?? ''}
          options={[
            ['', t('settings.model.first', { name: models[0]?.name ?? '' })],
            ...models.map(({ name, id, provider }): [string, string] => [name, `${name} · ${id}, ${provider}`]),
            ...(picked && !known ? [[picked, t('settings.model.gone', { name: picked })] as [string, string]] : []),
          ]}
          change={(model) => change(model || null)}
        />
      )}
    </Field>
  );
}

function Form({ read, again }: { read: Reply<Settings>; again: () => void }) {
  const { api, role, tell } = useDesk();
  const fresh: Kept = { base: read.data, etag: read.etag ?? '', now: read.data };
  const [draft, change, drop] = useDraft<Kept>('settings', fresh);
  const [clash, meet] = useState<{ theirs: Settings; etag: string }>();
  const [speaks, speak] = useState<string>(language());
  /** What was greeted with in a language that was turned off, should it come back. */
  const typed = useRef<Record<string, string>>({});
  const work = useWork();
  const { now, base } = draft;
  const dirty = differing(base, now).length > 0;
  const set = (part: Partial<Settings>): void => change({ ...draft, now: { ...now, ...part } });

  useEffect(() => {
    if (!dirty) return;
    const stay = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', stay);
    return () => removeEventListener('beforeunload', stay);
  }, [dirty]);

  /** What is saved now is what the next edit begins with. */
  const stand = ({ data, etag }: Reply<Settings>): void => drop({ base: data, etag: etag ?? '', now: data });
  const save = (what: Settings, etag: string): Promise<boolean> =>
    work.run(async () => {
      try {
        stand(await api.call<Settings>('PUT', 'settings', what, { 'if-match': etag }));
        meet(undefined);
        again();
        tell(t('settings.saved'));
      } catch (failure) {
        const { data: theirs, etag } = standing<Settings>(failure);
        const mix = merged(base, now, theirs);
        const next = etag ?? '';
        if (mix.clashes.length) return meet({ theirs, etag: next });
        // Somebody changed other fields than we did: theirs stay, ours go on top.
        stand(await api.call<Settings>('PUT', 'settings', mix.settings, { 'if-match': next }));
        again();
        tell(t('settings.merged'));
      }
    });

  return (
    <div class="settings">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save(now, draft.etag);
        }}
      >
        <fieldset class="bare" disabled={role !== 'owner'}>
          <h2>{t('settings.look')}</h2>
          <Field label={t('settings.name')}>
            {(props) => <input {...props} required maxLength={100} value={now.name} onInput={(event) => set({ name: event.currentTarget.value })} />}
          </Field>
          <Field label={t('settings.accent')} hint={t('settings.accent.hint')}>
            {(props) => (
              <div class="colour">
                <input type="color" aria-label={t('settings.accent.pick')} value={now.accent} onInput={(event) => set({ accent: event.currentTarget.value })} />
                <input
                  {...props}
                  required
                  pattern="#[0-9a-fA-F]{6}"
                  maxLength={7}
                  spellcheck={false}
                  value={now.accent}
                  onInput={(event) => set({ accent: event.currentTarget.value })}
                />
              </div>
            )}
          </Field>
          <h2>{t('settings.words')}</h2>
          {LANGUAGES.map(([code, name]) => (
            <fieldset key={code} class="card">
              <legend>
                <label>
                  <input
                    type="checkbox"
                    checked={code in now.greeting}
                    disabled={code in now.greeting && Object.keys(now.greeting).length === 1}
                    onChange={(event) => {
                      const greeting = { ...now.greeting };
                      if (event.currentTarget.checked) greeting[code] = typed.current[code] ?? base.greeting[code] ?? '';
                      else {
                        typed.current[code] = greeting[code] ?? '';
                        delete greeting[code];
                      }
                      set({ greeting, languages: Object.keys(greeting) });
                    }}
                  />{' '}
                  {t(name)}
                </label>
              </legend>
              {code in now.greeting ? (
                <>
                  <Field label={t('settings.greeting')}>
                    {(props) => (
                      <textarea
                        {...props}
                        required
                        rows={2}
                        maxLength={500}
                        lang={code}
                        value={now.greeting[code]}
                        onFocus={() => speak(code)}
                        onInput={(event) => set({ greeting: { ...now.greeting, [code]: event.currentTarget.value } })}
                      />
                    )}
                  </Field>
                  <Field label={t('settings.suggestions')} hint={t('settings.suggestions.hint')}>
                    {(props) => (
                      <Lines
                        {...props}
                        lang={code}
                        list={now.suggestions[code] ?? []}
                        most={6}
                        focus={() => speak(code)}
                        change={(list) => set({ suggestions: { ...now.suggestions, [code]: list } })}
                      />
                    )}
                  </Field>
                </>
              ) : (
                <p class="quiet">{t('settings.language.off')}</p>
              )}
            </fieldset>
          ))}
          <Models picked={now.model} change={(model) => set({ model })} />
          <Field label={t('settings.tone')} hint={t('settings.tone.hint')}>
            {(props) => <textarea {...props} rows={2} maxLength={300} value={now.tone} onInput={(event) => set({ tone: event.currentTarget.value })} />}
          </Field>
          <Field label={t('settings.rules')} hint={t('settings.rules.hint')}>
            {(props) => <Lines {...props} list={now.rules} most={10} change={(rules) => set({ rules })} />}
          </Field>
          <h2>{t('settings.hours')}</h2>
          <HoursForm hours={now.hours} change={(hours) => set({ hours })} />
          <h2>{t('settings.privacy')}</h2>
          <p class="quiet">{t('settings.privacy.text')}</p>
          <Field label={t('settings.legal')}>
            {(props) => (
              <input {...props} required={!!base.privacy.legalName} maxLength={200} value={now.privacy.legalName} onInput={(event) => set({ privacy: { ...now.privacy, legalName: event.currentTarget.value } })} />
            )}
          </Field>
          <Field label={t('settings.contact')}>
            {(props) => (
              <input {...props} required={!!base.privacy.contact} maxLength={200} value={now.privacy.contact} onInput={(event) => set({ privacy: { ...now.privacy, contact: event.currentTarget.value } })} />
            )}
          </Field>
          <Field label={t('settings.policy')}>
            {(props) => (
              <input
                {...props}
                type="url"
                placeholder="https://"
                value={now.privacy.policy ?? ''}
                onInput={(event) => set({ privacy: { ...now.privacy, policy: event.currentTarget.value || null } })}
              />
            )}
          </Field>
          <Field label={t('settings.age')} hint={t('settings.age.hint')}>
            {(props) => (
              <input
                {...props}
                class="short"
                type="number"
                required
                min={13}
                max={18}
                value={now.minimumAge}
                onInput={(event) => set({ minimumAge: event.currentTarget.valueAsNumber || base.minimumAge })}
              />
            )}
          </Field>
          <label class="tick">
            <input type="checkbox" checked={now.asksAgreement} onChange={(event) => set({ asksAgreement: event.currentTarget.checked })} /> {t('settings.agreement')}
          </label>
          <p class="quiet">{t('settings.agreement.text')}</p>
        </fieldset>
        {work.failure !== undefined && <Failed failure={work.failure} />}
        {role === 'owner' && (
          <div class="actions savebar" data-dirty={dirty || undefined}>
            <p class="quiet" role="status">
              {t(dirty ? 'settings.dirty' : 'settings.clean')}
            </p>
            <Button kind="main" submit busy={work.busy} disabled={!dirty}>
              {work.busy ? t('saving') : t('save')}
            </Button>
            {dirty && <Button onClick={drop}>{t('settings.discard')}</Button>}
          </div>
        )}
      </form>
      <aside aria-label={t('settings.preview')}>
        <h2>{t('settings.preview')}</h2>
        <Choice
          aria-label={t('try.language')}
          value={speaks}
          options={LANGUAGES.filter(([code]) => code in now.greeting).map(([code, name]) => [code, t(name)])}
          change={speak}
        />
        <Preview settings={now} language={speaks in now.greeting ? speaks : (Object.keys(now.greeting)[0] ?? 'en')} />
      </aside>
      {clash && (
        <Conflict
          base={base}
          mine={now}
          theirs={clash.theirs}
          busy={work.busy}
          failure={work.failure}
          close={() => meet(undefined)}
          save={(settings) => void save(settings, clash.etag)}
          take={() => {
            stand({ data: clash.theirs, etag: clash.etag });
            meet(undefined);
            again();
          }}
        />
      )}
    </div>
  );
}

interface LinesProps {
  id: string;
  'aria-describedby': string | undefined;
  lang?: string;
  list: string[];
  most: number;
  focus?: () => void;
  change: (list: string[]) => void;
}

/** One text a line; what is typed stays as it is until the field is left. */
function Lines({ list, most, change, focus, ...props }: LinesProps) {
  const [text, say] = useState(list.join('\n'));
  useEffect(() => {
    if (lines(text).join('\n') !== list.join('\n')) say(list.join('\n'));
  }, [list.join('\n')]);
  return (
    <textarea
      {...props}
      rows={3}
      value={text}
      onFocus={() => focus?.()}
      onInput={(event) => {
        say(event.currentTarget.value);
        change(lines(event.currentTarget.value).slice(0, most));
      }}
      onBlur={() => say(list.join('\n'))}
    />
  );
}
