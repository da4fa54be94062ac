import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Content, ContentSource } from '../api';
import { Button, Empty, Failed, Field, hasDraft, Head, Ready, Sure, useDesk, useLoad, useWork, When } from '../ui';
import { count, number, t, word } from '../words';
import { AnswerForm, blank } from './answer-form';
import { webAddress } from './thread';

const MOST_BYTES = 4 << 20;

/** What answers are taken from. */
export function ContentPage() {
  const { api, role, tell } = useDesk();
  const content = useLoad((signal) => api.get<Content>('content', {}, signal), []);
  const [going, go] = useState<{ path: string; title: string; what: string; drop: (now: Content) => Content }>();
  const busy = content.data?.sources.some((source) => source.phase === 'waiting' || source.phase === 'reading');
  const owner = role === 'owner';

  // Reading takes a while; it is looked at again until it has ended.
  useEffect(() => {
    if (!busy) return;
    const soon = setTimeout(content.again, 2500);
    return () => clearTimeout(soon);
  }, [content.data]);
  const taken = (source: ContentSource): void => {
    content.set((now) => ({ ...now, sources: [...now.sources.filter((each) => each.id !== source.id), source] }));
    tell(t('content.taken', { place: source.place }));
  };
  return (
    <>
      <Head title={t('page.content')} lede={t('content.lede')} />
      <Ready of={content}>
        {(data) => (
          <>
            <section aria-labelledby="sources">
              <h2 id="sources">{t('content.sources')}</h2>
              {data.sources.length === 0 && <p class="quiet">{t('content.sources.none')}</p>}
              <ul class="cards tight">
                {data.sources.map((source) => (
                  <SourceRow
                    key={source.id}
                    source={source}
                    owner={owner}
                    again={async () => {
                      const now = await api.send<ContentSource>('POST', `content/sources/${source.id}/reread`);
                      content.set((all) => ({ ...all, sources: all.sources.map((each) => (each.id === source.id ? now : each)) }));
                    }}
                    remove={() =>
                      go({
                        path: `content/sources/${source.id}`,
                        title: t('content.remove.title'),
                        what: t('content.remove.source', { place: source.place, n: number(source.passages) }),
                        drop: (now) => ({ ...now, sources: now.sources.filter((each) => each.id !== source.id) }),
                      })
                    }
                  />
                ))}
              </ul>
              {owner && (
                <div class="pair adders">
                  <AddSite taken={taken} />
                  <AddFile taken={taken} />
                </div>
              )}
            </section>
            <Entries
              list={data.entries}
              owner={owner}
              changed={(change) => content.set((now) => ({ ...now, entries: change(now.entries) }))}
              remove={(entry) =>
                go({
                  path: `content/entries/${entry.id}`,
                  title: t('content.remove.title'),
                  what: t('content.remove.entry', { question: entry.question }),
                  drop: (now) => ({ ...now, entries: now.entries.filter((each) => each.id !== entry.id) }),
                })
              }
            />
          </>
        )}
      </Ready>
      {going && (
        <Sure
          title={going.title}
          what={going.what}
          yes={t('remove')}
          close={() => go(undefined)}
          act={async () => {
            await api.send('DELETE', going.path);
            content.set(going.drop);
            go(undefined);
            tell(t('removed'));
          }}
        />
      )}
    </>
  );
}

function SourceRow({ source, owner, again, remove }: { source: ContentSource; owner: boolean; again: () => Promise<void>; remove: () => void }) {
  const work = useWork();
  const underway = source.phase === 'waiting' || source.phase === 'reading';
  return (
    <li>
      <div class="row">
        <div class="grow">
          <p class="place">
            <strong>{source.place}</strong> <span class="mark" data-phase={source.phase}>{word('phase', source.phase)}</span>
          </p>
          <p class="quiet">
            {word('kind', source.kind)}
            {source.phase === 'ready' || source.passages > 0
              ? ` · ${source.kind === 'site' ? `${count(source.pages, 'pages.one', 'pages.many')} · ` : ''}${count(source.passages, 'passages.one', 'passages.many')}`
              : ''}{' '}
            · <When at={source.at} />
          </p>
          {underway && <progress aria-label={t('content.reading', { place: source.place })} />}
          {source.trouble && <p class="wrong">{source.trouble.text}</p>}
          {source.withheld && (
            <details>
              <summary class="wrong">{source.withheld.said}</summary>
              <ul>
                {source.withheld.first.map((place) => (
                  <li key={place.heading + (place.url ?? '')} dir="auto">
                    {webAddress(place.url ?? null) ? (
                      <a href={webAddress(place.url ?? null)} target="_blank" rel="noopener noreferrer">
                        {place.heading}
                      </a>
                    ) : (
                      place.heading
                    )}
                  </li>
                ))}
              </ul>
            </details>
          )}
          {work.failure !== undefined && <Failed failure={work.failure} />}
        </div>
        {owner && (
          <div class="actions">
            <Button busy={work.busy || underway} onClick={() => void work.run(again)} label={`${t('content.again')}: ${source.place}`}>
              {t('content.again')}
            </Button>
            <Button kind="plain" onClick={remove} label={`${t('remove')}: ${source.place}`}>
              {t('remove')}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}

function AddSite({ taken }: { taken: (source: ContentSource) => void }) {
  const { api } = useDesk();
  const [address, change] = useState('');
  const work = useWork();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void work.run(async () => {
          taken(await api.send<ContentSource>('POST', 'content/sites', { address: address.trim() }));
          change('');
        });
      }}
    >
      <Field label={t('content.site')} hint={t('content.site.hint')}>
        {(props) => (
          <input {...props} required inputMode="url" maxLength={1000} placeholder="www.example.com" value={address} onInput={(event) => change(event.currentTarget.value)} />
        )}
      </Field>
      {work.failure !== undefined && <Failed failure={work.failure} />}
      <Button submit busy={work.busy}>
        {t('content.site.add')}
      </Button>
    </form>
  );
}

function AddFile({ taken }: { taken: (source: ContentSource) => void }) {
  const { api } = useDesk();
  const box = useRef<HTMLInputElement>(null);
  const [wrong, say] = useState<string>();
  const work = useWork();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const file = box.current?.files?.[0];
        if (!file) return;
        if (file.size > MOST_BYTES) return say(t('content.file.large'));
        say(undefined);
        void work.run(async () => {
          taken(await api.send<ContentSource>('POST', 'content/files', { name: file.name, data: await base64(file) }));
          if (box.current) box.current.value = '';
        });
      }}
    >
      <Field label={t('content.file')} hint={t('content.file.hint')} wrong={wrong}>
        {(props) => <input {...props} ref={box} type="file" required accept=".pdf,.docx,.html,.htm,.txt,.md,.csv,.json" />}
      </Field>
      {work.failure !== undefined && <Failed failure={work.failure} />}
      <Button submit busy={work.busy}>
        {work.busy ? t('content.file.sending') : t('content.file.add')}
      </Button>
    </form>
  );
}

async function base64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  // In slices, since all of a file's bytes are too many arguments for one call.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

interface EntriesProps {
  list: Answer[];
  owner: boolean;
  changed: (change: (now: Answer[]) => Answer[]) => void;
  remove: (entry: Answer) => void;
}

function Entries({ list, owner, changed, remove }: EntriesProps) {
  const { api, tell } = useDesk();
  const [open, setOpen] = useState<string | undefined>(hasDraft(api, 'entry:new') ? 'new' : undefined);
  const [find, look] = useState('');
  const stands = (entry: Answer): void => {
    changed((now) => now.map((each) => (each.id === entry.id ? entry : each)));
    setOpen(undefined);
  };
  const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const shown = list.filter((entry) => plain(`${entry.question} ${entry.answer}`).includes(plain(find)));
  return (
    <section aria-labelledby="entries">
      <div class="row">
        <h2 id="entries" class="grow">
          {t('content.entries')}
        </h2>
        {owner && open !== 'new' && (
          <Button kind="main" onClick={() => setOpen('new')}>
            {t('answer.add')}
          </Button>
        )}
      </div>
      {open === 'new' && (
        <AnswerForm
          draft="entry:new"
          first={blank()}
          cancel={() => setOpen(undefined)}
          save={async (entry) => {
            const made = await api.send<Answer>('POST', 'content/entries', entry);
            changed((now) => [made, ...now]);
            setOpen(undefined);
            tell(t('answer.live'));
          }}
        />
      )}
      {list.length > 5 && (
        <input type="search" aria-label={t('content.find')} placeholder={t('content.find')} value={find} onInput={(event) => look(event.currentTarget.value)} />
      )}
      {list.length === 0 && open !== 'new' && (
        <Empty title={t('content.entries.none')}>
          <p class="quiet">{t('content.entries.none.text')}</p>
        </Empty>
      )}
      <ul class="cards tight">
        {shown.map((entry) => {
          const address = webAddress(entry.url);
          return (
            <li key={entry.id}>
              {open === entry.id ? (
                <AnswerForm
                  draft={`entry:${entry.id}`}
                  first={{ question: entry.question, answer: entry.answer, language: entry.language, url: entry.url ?? '', at: entry.at }}
                  cancel={() => setOpen(undefined)}
                  save={async (next, at) => {
                    const seen = { 'if-match': `"${Date.parse(at ?? entry.at)}"` };
                    stands((await api.call<Answer>('PUT', `content/entries/${entry.id}`, next, seen)).data);
                    tell(t('answer.live'));
                  }}
                  take={stands}
                />
              ) : (
                <div class="row">
                  <div class="grow" lang={entry.language}>
                    <p>
                      <strong dir="auto">{entry.question}</strong> <span class="tag">{entry.language}</span>
                    </p>
                    <p class="words" dir="auto">
                      {entry.answer}
                    </p>
                    {address && (
                      <p class="quiet">
                        <a href={address} target="_blank" rel="noopener noreferrer">
                          {address}
                        </a>
                      </p>
                    )}
                  </div>
                  {owner && (
                    <div class="actions">
                      <Button onClick={() => setOpen(entry.id)} label={`${t('change')}: ${entry.question}`}>
                        {t('change')}
                      </Button>
                      <Button kind="plain" onClick={() => remove(entry)} label={`${t('remove')}: ${entry.question}`}>
                        {t('remove')}
                      </Button>
                    </div>
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
