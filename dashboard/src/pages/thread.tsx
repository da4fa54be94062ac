import { useEffect, useRef } from 'preact/hooks';
import type { Entry, Source, State, Thread } from '../api';
import { href } from '../route';
import { whileSeen } from '../seen';
import { Button, Failed, Ready, useDesk, useLoad, useWork, When } from '../ui';
import { day, type Key, number, t, word } from '../words';
import { firstPause, followed, nextPause } from './live';
import { Takeover } from './takeover';

interface Props {
  id: string;
  erase: (() => void) | undefined;
  /** Keys for it are wanted. */
  keys: boolean;
  /** How it stands now. */
  stands: (state: State) => void;
}

/** One conversation as its visitor saw it, masks and sources alike; where a person has the word, as it goes on. */
export function ThreadView({ id, erase, keys, stands }: Props) {
  const { api } = useDesk();
  const thread = useLoad((signal) => api.get<Thread>(`conversations/${id}`, {}, signal), [id]);
  const work = useWork();
  const end = useRef<HTMLDivElement>(null);
  const look = async (signal?: AbortSignal): Promise<boolean> => {
    const last = latest.current?.entries.at(-1)?.position;
    const page = await api.get<Thread>(`conversations/${id}`, { after: last === undefined ? undefined : String(last) }, signal);
    thread.set((now) => followed(now, page));
    return page.entries.length > 0 || page.state !== latest.current?.state;
  };
  const latest = useRef(thread.data);
  latest.current = thread.data;
  const { state } = thread.data ?? {};

  // While a person has the word, what comes is read as it comes; never behind another window.
  useEffect(() => {
    if (!latest.current) return;
    const begin = firstPause(latest.current, Date.now());
    let pause = begin ?? 0;
    const next = async (signal: AbortSignal): Promise<number | undefined> => {
      const news = await look(signal).catch(() => false);
      pause = nextPause(pause, news);
      return latest.current && firstPause(latest.current, Date.now()) && pause;
    };
    return whileSeen(next, begin).stop;
  }, [id, state]);

  useEffect(() => {
    if (state) stands(state);
  }, [state]);

  // The end stays in view of whoever talks.
  const live = state === 'waiting' || state === 'human';
  const length = thread.data?.entries.length ?? 0;
  useEffect(() => {
    if (live) end.current?.scrollIntoView({ block: 'end' });
  }, [live, length]);
  return (
    <>
      <p class="back">
        <a href={href('conversations')}>← {t('back')}</a>
      </p>
      <h1 class="minor">
        {t('thread')} {thread.data && <When at={thread.data.startedAt} />}
      </h1>
      <Ready of={thread}>
        {(data) => (
          <div class="thread">
            <div>
              <div role="log" aria-label={t('thread')}>
                <ol class="log">
                  {data.entries.map((entry) => (
                    <Turn key={entry.position} entry={entry} id={id} lost={isLost(entry, data.entries)} />
                  ))}
                </ol>
              </div>
              {work.failure !== undefined && <Failed failure={work.failure} />}
              {data.next !== null && (
                <Button busy={work.busy} onClick={() => void work.run(async () => void (await look()))}>
                  {t('thread.more')}
                </Button>
              )}
              <Takeover data={data} look={look} keys={keys} />
              <div ref={end} />
            </div>
            <Facts data={data} erase={erase} />
          </div>
        )}
      </Ready>
    </>
  );
}

function Facts({ data, erase }: { data: Thread; erase: (() => void) | undefined }) {
  const turns = data.entries.filter((entry) => entry.kind === 'turn');
  const told = turns.find((entry) => entry.notice)?.notice;
  const masked = turns.flatMap((entry) => entry.redactions ?? []).reduce((sum, each) => sum + each.count, 0);
  return (
    <aside class="facts" aria-label={t('facts')}>
      <dl>
        <div>
          <dt>{t('facts.state')}</dt>
          <dd>
            <span class="mark" data-state={data.state}>
              {word('state', data.state)}
            </span>
          </dd>
        </div>
        <div>
          <dt>{t('facts.turns')}</dt>
          <dd>{data.next === null ? number(turns.length) : `${number(turns.length)}+`}</dd>
        </div>
        <div>
          <dt>{t('facts.language')}</dt>
          <dd>{word('language', turns[0]?.language ?? '–')}</dd>
        </div>
        <div>
          <dt>{t('facts.masked')}</dt>
          <dd>{masked ? number(masked) : t('facts.nothing')}</dd>
        </div>
        <div>
          <dt>{t('facts.until')}</dt>
          <dd>{day(data.expiresAt)}</dd>
        </div>
        {told && (
          <div>
            <dt>{t(told.agreed ? 'facts.agreed' : 'facts.told')}</dt>
            <dd>
              <When at={told.at} />
              {data.notice?.version === told.version && (
                <details>
                  <summary>{t('facts.words')}</summary>
                  <p dir="auto">{data.notice.text}</p>
                </details>
              )}
              <span class="quiet">{t('facts.version', { version: told.version })}</span>
            </dd>
          </div>
        )}
      </dl>
      {erase && (
        <Button kind="danger" onClick={erase}>
          {t('erase.this')}
        </Button>
      )}
    </aside>
  );
}

function Turn({ entry, id, lost }: { entry: Entry; id: string; lost: boolean }) {
  if (entry.kind === 'said' || entry.kind === 'mailed')
    return (
      <li class="turn">
        <div class="answered" data-by="person">
          <p dir="auto">{entry.text}</p>
        </div>
        <p class="quiet by">
          {entry.name}
          {entry.kind === 'mailed' && ` ${t('takeover.bymail')}`} · <When at={entry.at} short />
          {lost && (
            <>
              {' '}
              ·{' '}
              <span class="mark" data-outcome="unanswered">
                {t('takeover.undelivered')}
              </span>
            </>
          )}
        </p>
      </li>
    );
  if (entry.kind !== 'turn')
    return (
      <li class="event quiet">
        {happened(entry)} · <When at={entry.at} short />
        {entry.kind === 'lead' && (
          <>
            {' '}
            · <a href={href('leads', id)}>{t('thread.lead')}</a>
          </>
        )}
      </li>
    );
  return (
    <li class="turn" lang={entry.language}>
      <div class="asked">
        <p dir="auto">
          <Masked text={entry.question ?? ''} />
        </p>
      </div>
      <p class="quiet by asker">
        {t('visitor')} · <When at={entry.at} short />
        {entry.redactions?.length ? ` · ${t('hidden')}: ${entry.redactions.map((each) => each.name).join(', ')}` : ''}
        {entry.warnings?.length ? ` · ${t('sensitive', { what: entry.warnings.map((each) => word('warning', each)).join(', ') })}` : ''}
      </p>
      {entry.answer && (
        <div class="answered" data-by={entry.answeredBy}>
          <p dir="auto">
            <Masked text={entry.answer} />
          </p>
          <Sources list={entry.sources ?? []} />
        </div>
      )}
      {!forPerson(entry) && (
        <p class="quiet by">
          {word('by', entry.answeredBy ?? 'none')} ·{' '}
          <span class="mark" data-outcome={entry.outcome}>
            {word('outcome', entry.outcome ?? 'answered')}
          </span>
          {entry.degraded && ` · ${t('degraded')}`}
        </p>
      )}
    </li>
  );
}

/** A mail that did not reach the visitor. */
const isLost = (entry: Entry, all: Entry[]): boolean => entry.kind === 'mailed' && all.some((each) => each.kind === 'undelivered' && each.about === entry.position);

/** Kept for a person, whose words follow. */
const forPerson = (entry: Entry): boolean => !entry.answer && (entry.state === 'waiting' || entry.state === 'human');

/** What happened besides words, with the name of whoever it was. */
function happened(entry: Entry): string {
  if (entry.kind === 'feedback') return t(entry.helpful ? 'event.helpful' : 'event.unhelpful');
  const named: Record<string, Key> = { 'person-joined': 'event.joined', 'person-left': 'event.left' };
  const key = named[entry.kind];
  return key && entry.name ? t(key, { name: entry.name }) : word('event', entry.kind);
}

/** A mask is drawn as the widget draws it: dots, and a word on why. */
export function Masked({ text }: { text: string }) {
  const parts = text.split(/(●{3,})/);
  return (
    <>
      {parts.map((part, at) =>
        /^●/.test(part) ? (
          <span key={at} class="mask" title={t('hidden.why')}>
            <span aria-hidden="true">{part}</span>
            <span class="unseen">{t('hidden.why')}</span>
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}

/** Only to the web: what a page's author wrote in an address is not trusted. */
export function webAddress(url: string | null): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const address = new URL(url);
  return address.protocol === 'https:' || address.protocol === 'http:' ? address.href : undefined;
}

function Sources({ list }: { list: Source[] }) {
  if (!list.length) return null;
  return (
    <ol class="sources" aria-label={t('sources')}>
      {list.map((source, at) => {
        const address = webAddress(source.url);
        return (
          <li key={at}>
            {address ? (
              <a href={address} target="_blank" rel="noopener noreferrer">
                {source.title || address}
              </a>
            ) : (
              source.title
            )}
          </li>
        );
      })}
    </ol>
  );
}
