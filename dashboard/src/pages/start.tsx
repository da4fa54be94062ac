import { useEffect, useState } from 'preact/hooks';
import { type Checklist, type Content, type Settings, STEPS, type Step } from '../api';
import { href, type Page } from '../route';
import { Button, Failed, Field, Head, Ready, useDesk, useDraft, useLoad, useWork } from '../ui';
import { ago, language, moment, t } from '../words';

const SOON = 3000;
/** Whoever has just put the tag in looks here for the first visit. */
const NOW_AND_THEN = 15_000;

/** Where each step is done; the privacy details and the domain are asked for here. */
const AT: Record<Step, Page> = { read: 'content', try: 'try', privacy: 'settings', domain: 'domains', install: 'install', invite: 'members' };

interface Seen {
  list: Checklist;
  content: Content;
  settings: Settings;
  etag: string;
}

/** From an address to a chat that visitors find: what is done, and what is next. */
export function Start() {
  const { api, rename } = useDesk();
  const seen = useLoad<Seen>(async (signal) => {
    const [list, content, settings] = await Promise.all([
      api.get<Checklist>('checklist', {}, signal),
      api.get<Content>('content', {}, signal),
      api.call<Settings>('GET', 'settings', undefined, {}, signal),
    ]);
    return { list, content, settings: settings.data, etag: settings.etag ?? '' };
  }, []);
  useEffect(() => {
    if (seen.data) rename(seen.data.settings.name);
  }, [seen.data]);
  const busy = seen.data?.content.sources.some((source) => source.phase === 'waiting' || source.phase === 'reading');

  // The draft appears while one looks, and then that the chat was seen.
  useEffect(() => {
    let soon = 0;
    const wait = (): void => {
      clearTimeout(soon);
      if (!document.hidden) soon = window.setTimeout(seen.again, busy ? SOON : NOW_AND_THEN);
    };
    wait();
    document.addEventListener('visibilitychange', wait);
    return () => {
      clearTimeout(soon);
      document.removeEventListener('visibilitychange', wait);
    };
  }, [seen.data, seen.failure]);
  return (
    <>
      <Head title={t('page.start')} lede={t('start.lede')} />
      <Ready of={seen}>
        {(data) => (
          <>
            <Draft {...data} busy={!!busy} />
            <ol class="steps">
              {STEPS.map((step) => {
                const done = data.list.steps.some((each) => each.step === step && each.done);
                return (
                  <li key={step} class={done ? 'done' : undefined}>
                    <h2>
                      <span class="mark" data-phase={done ? 'ready' : 'waiting'}>
                        {t(done ? 'start.done' : 'start.open')}
                      </span>{' '}
                      {t(`start.${step}`)}
                    </h2>
                    <Act step={step} done={done} seen={data} again={seen.again} />
                  </li>
                );
              })}
            </ol>
          </>
        )}
      </Ready>
    </>
  );
}

/** What was drafted from the site, or that it is being read. */
function Draft({ content, settings, busy }: Seen & { busy: boolean }) {
  const speaks = language() in settings.greeting ? language() : (settings.languages[0] ?? 'en');
  const trouble = content.sources.find((source) => source.trouble)?.trouble;
  return (
    <section class="card draft" aria-labelledby="draft">
      <h2 id="draft">{settings.name}</h2>
      {busy && (
        <p role="status">
          <progress aria-label={t('start.reading')} /> {t('start.reading')}
        </p>
      )}
      {!busy && trouble && <p class="wrong">{trouble.text}</p>}
      <p dir="auto" lang={speaks}>
        {settings.greeting[speaks]}
      </p>
      {(settings.suggestions[speaks] ?? []).length > 0 && (
        <ul class="tags" lang={speaks}>
          {(settings.suggestions[speaks] ?? []).map((each) => (
            <li key={each} class="tag">
              {each}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={href('settings')}>{t('start.change')}</a>
      </p>
    </section>
  );
}

function Act({ step, done, seen, again }: { step: Step; done: boolean; seen: Seen; again: () => void }) {
  const home = seen.content.sources.find((source) => source.id === 'home');
  if (step === 'read' && !done && seen.list.site && (home ? home.phase === 'failed' : !seen.content.sources.length)) return <Correct site={seen.list.site} home={!!home} again={again} />;
  if (step === 'privacy' && !done) return <Privacy seen={seen} again={again} />;
  if (step === 'domain' && (seen.list.leadsTo || (!done && seen.list.site))) {
    const ready = seen.list.steps.some((each) => each.step === 'privacy' && each.done);
    return (
      <>
        {!done && seen.list.site && <GoLive domains={twins(seen.list.site)} say={t(ready ? 'start.domain.text' : 'start.domain.first')} go={t('start.domain.go', { site: seen.list.site })} ready={ready} again={again} />}
        {seen.list.leadsTo && <GoLive domains={[seen.list.leadsTo]} say={t('start.leads', { site: seen.list.leadsTo })} go={t('start.leads.go', { site: seen.list.leadsTo })} ready={ready} again={again} />}
        <p class="quiet">
          <a href={href('domains')}>{t('page.domains')}</a>
        </p>
      </>
    );
  }
  return (
    <p class="quiet">
      {step === 'install' && seen.list.seen ? (
        <>
          {t('start.seen', { origin: seen.list.seen.origin })}{' '}
          <time dateTime={seen.list.seen.at} title={moment(seen.list.seen.at)}>
            {ago(seen.list.seen.at)}
          </time>
        </>
      ) : (
        t(`start.${step}.text`)
      )}{' '}
      <a href={href(AT[step])}>{t(`page.${AT[step]}`)}</a>
    </p>
  );
}

/** The first address was mistyped, or cannot be read: another takes its place. */
function Correct({ site, home, again }: { site: string; home: boolean; again: () => void }) {
  const { api } = useDesk();
  const [address, say] = useState(site);
  const [stands, leave] = useState(home);
  const work = useWork();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void work.run(async () => {
          if (stands) await api.send('DELETE', 'content/sources/home');
          leave(false);
          await api.send('POST', 'content/sites', { address: address.trim() });
          again();
        });
      }}
    >
      <Field label={t('start.correct')}>
        {(props) => <input {...props} type="text" inputMode="url" autocomplete="url" required maxLength={2000} value={address} onInput={(event) => say(event.currentTarget.value)} />}
      </Field>
      {work.failure !== undefined && <Failed failure={work.failure} />}
      <Button submit kind="main" busy={work.busy}>
        {t('start.correct.go')}
      </Button>
    </form>
  );
}

/** Who answers for what visitors write: without it nothing goes live. */
function Privacy({ seen, again }: { seen: Seen; again: () => void }) {
  const { api, tell } = useDesk();
  const [said, say, drop] = useDraft('privacy', { ...seen.settings.privacy, policy: seen.settings.privacy.policy ?? '' });
  const work = useWork();
  const field = (name: keyof typeof said, label: string, type: string) => (
    <Field label={label}>
      {(props) => <input {...props} type={type} required maxLength={200} value={said[name]} onInput={(event) => say({ ...said, [name]: event.currentTarget.value })} />}
    </Field>
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void work.run(async () => {
          await api.call<Settings>('PUT', 'settings', { ...seen.settings, privacy: said }, { 'if-match': seen.etag });
          drop(said);
          tell(t('settings.saved'));
          again();
        });
      }}
    >
      <p class="quiet">{t('start.privacy.text')}</p>
      {field('legalName', t('settings.legal'), 'text')}
      {field('contact', t('settings.contact'), 'text')}
      {field('policy', t('settings.policy'), 'url')}
      {work.failure !== undefined && <Failed failure={work.failure} again={again} />}
      <Button submit kind="main" busy={work.busy}>
        {t('save')}
      </Button>
    </form>
  );
}

/** A site is reached with www and without, whichever its owner types; both are theirs. */
function twins(site: string): string[] {
  const [, www, name] = /^https:\/\/(www\.)?(.+\.[a-z].*)$/.exec(site) ?? [];
  return name ? [site, `https://${www ? '' : 'www.'}${name}`] : [site];
}

function GoLive({ domains, say, go, ready, again }: { domains: string[]; say: string; go: string; ready: boolean; again: () => void }) {
  const { api, tell } = useDesk();
  const work = useWork();
  return (
    <>
      <p class="quiet">{say}</p>
      {work.failure !== undefined && <Failed failure={work.failure} />}
      <Button
        kind={ready ? 'main' : undefined}
        disabled={!ready}
        busy={work.busy}
        onClick={() =>
          void work.run(async () => {
            for (const domain of domains) await api.send('POST', 'domains', { domain });
            tell(t('domains.added'));
            again();
          })
        }
      >
        {go}
      </Button>
    </>
  );
}
