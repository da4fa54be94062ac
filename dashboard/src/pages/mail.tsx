import { useState } from 'preact/hooks';
import { type Mailing, type Member, type Recipient, type Reply, type Settings, standing } from '../api';
import { Button, Choice, Failed, Field, Head, LANGUAGES, Ready, useDesk, useDraft, useLoad, useWork } from '../ui';
import { day, type Key, language, t, word } from '../words';

type Summaries = Settings['summaries'];
const HOW: [Summaries, Key, Key][] = [
  ['each', 'mail.each', 'mail.each.text'],
  ['daily', 'mail.daily', 'mail.daily.text'],
  ['never', 'mail.never', 'mail.never.text'],
];

/** What comes by mail, to whom, and where nothing arrives any more. */
export function MailPage() {
  const { api } = useDesk();
  const mailing = useLoad((signal) => api.get<Mailing>('mail', {}, signal), []);
  return (
    <>
      <Head title={t('page.mail')} lede={t('mail.lede')} />
      <Ready of={mailing}>
        {(data) => (
          <div class="prose">
            <Mine data={data} changed={(next) => mailing.set(() => next)} />
            <h2>{t('mail.how')}</h2>
            <Rhythm />
            <h2>{t('mail.all')}</h2>
            <All data={data} />
          </div>
        )}
      </Ready>
    </>
  );
}

type Wish = Pick<Recipient, 'address' | 'language' | 'alerts' | 'summaries'>;

function Mine({ data, changed }: { data: Mailing; changed: (next: Mailing) => void }) {
  const { api, person, tell } = useDesk();
  const mine = data.recipients.find((each) => each.person === data.person);
  const stands: Wish = mine
    ? { address: mine.address, language: mine.language, alerts: mine.alerts, summaries: mine.summaries }
    : { address: person.includes('@') ? person : '', language: language(), alerts: true, summaries: true };
  const [wish, change, drop] = useDraft<Wish>('mail', stands);
  const work = useWork();
  const dirty = !mine || JSON.stringify(wish) !== JSON.stringify(stands);
  const set = (part: Partial<Wish>): void => change({ ...wish, ...part });
  const save = (): Promise<boolean> =>
    work.run(async () => {
      const sent = { ...wish, address: wish.address.trim() };
      changed(await api.send<Mailing>('PUT', 'mail', sent));
      drop(sent);
      tell(t('settings.saved'));
    });
  const none = (): Promise<boolean> =>
    work.run(async () => {
      changed(await api.send<Mailing>('DELETE', 'mail'));
      drop({ ...wish, address: '' });
      tell(t('mail.none.done'));
    });
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>{t('mail.mine')}</h2>
      {mine?.stopped && (
        <div class="notice bad">
          <p>
            <strong>{word('mail.stopped', mine.stopped.reason)}</strong> ({day(mine.stopped.at)})
          </p>
          <p>{t('mail.stopped.text')}</p>
        </div>
      )}
      <Field label={t('mail.address')}>
        {(props) => <input {...props} type="email" required maxLength={254} autocomplete="email" value={wish.address} onInput={(event) => set({ address: event.currentTarget.value })} />}
      </Field>
      <Field label={t('mail.language')}>
        {({ id }) => <Choice id={id} value={wish.language} options={LANGUAGES.map(([code, name]) => [code, t(name)])} change={(next) => set({ language: next })} />}
      </Field>
      <ul class="ticks">
        {(['alerts', 'summaries'] as const).map((kind) => (
          <li key={kind}>
            <label>
              <input type="checkbox" checked={wish[kind]} onChange={(event) => set({ [kind]: event.currentTarget.checked })} />
              <span>
                {t(`mail.${kind}`)}
                <span class="quiet">{t(`mail.${kind}.text`)}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {work.failure !== undefined && <Failed failure={work.failure} />}
      <div class="actions">
        <Button kind="main" submit busy={work.busy} disabled={!dirty}>
          {t('save')}
        </Button>
        {mine && (
          <Button kind="plain" onClick={() => void none()}>
            {t('mail.none')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** When summaries come; one choice for the whole business, kept with its settings. */
function Rhythm() {
  const { api, tell } = useDesk();
  const read = useLoad((signal) => api.call<Settings>('GET', 'settings', undefined, {}, signal), []);
  const [chosen, choose] = useState<Summaries>();
  const work = useWork();
  const put = (reply: Reply<Settings>, summaries: Summaries): Promise<Reply<Settings>> =>
    api.call<Settings>('PUT', 'settings', { ...reply.data, summaries }, { 'if-match': reply.etag ?? '' });
  /** Shown at once, and taken back if it is refused. */
  const turn = async (reply: Reply<Settings>, summaries: Summaries): Promise<void> => {
    choose(summaries);
    const kept = await work.run(async () => {
      const next = await put(reply, summaries).catch((failure: unknown) => put(standing<Settings>(failure), summaries));
      read.set(() => next);
      tell(t('settings.saved'));
    });
    if (!kept) choose(undefined);
  };
  return (
    <Ready of={read}>
      {(reply) => (
        <fieldset class="bare">
          <legend class="unseen">{t('mail.how')}</legend>
          {work.failure !== undefined && <Failed failure={work.failure} />}
          <ul class="ticks">
            {HOW.map(([each, name, text]) => (
              <li key={each}>
                <label>
                  <input type="radio" name="summaries" checked={(chosen ?? reply.data.summaries) === each} onChange={() => void turn(reply, each)} />
                  <span>
                    {t(name)}
                    <span class="quiet">{t(text)}</span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
    </Ready>
  );
}

function All({ data }: { data: Mailing }) {
  const { api } = useDesk();
  const people = useLoad((signal) => api.get<{ members: Member[] }>('members', {}, signal), []);
  if (!data.recipients.length) return <p class="quiet">{t('mail.nobody')}</p>;
  const name = (id: string): string => {
    const member = people.data?.members.find((each) => each.id === id);
    return member?.name || (id === data.person ? t('members.you') : t('audit.member', { end: id.slice(-6) }));
  };
  const gets = ({ alerts, summaries }: Recipient): string =>
    [alerts && t('mail.alerts'), summaries && t('mail.summaries')].filter(Boolean).join(' · ') || t('mail.nothing');
  return (
    <div class="scroll narrow-cells" role="region" aria-label={t('mail.all')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('members.name')}</th>
            <th scope="col">{t('mail.address')}</th>
            <th scope="col">{t('mail.gets')}</th>
          </tr>
        </thead>
        <tbody>
          {data.recipients.map((each) => (
            <tr key={each.person}>
              <th scope="row">{name(each.person)}</th>
              <td>
                {each.address}
                {each.stopped && (
                  <p>
                    <span class="mark" data-phase="failed">
                      {word('mail.mark', each.stopped.reason)}
                    </span>{' '}
                    <span class="quiet">{day(each.stopped.at)}</span>
                  </p>
                )}
              </td>
              <td>{each.stopped ? t('mail.nothing') : gets(each)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
