import type { Entry, Source, Thread } from '../api';
import { href } from '../route';
import { Button, Failed, Ready, useDesk, useLoad, useWork, When } from '../ui';
import { day, number, t, word } from '../words';

/** One conversation as its visitor saw it, masks and sources alike. */
export function ThreadView({ id, erase }: { id: string; erase: (() => void) | undefined }) {
  const { api } = useDesk();
  const thread = useLoad((signal) => api.get<Thread>(`conversations/${id}`, {}, signal), [id]);
  const work = useWork();
  const on = (after: number): Promise<boolean> =>
    work.run(async () => {
      const page = await api.get<Thread>(`conversations/${id}`, { after: String(after) });
      thread.set((now) => ({ ...now, entries: [...now.entries, ...page.entries], next: page.next }));
    });
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
              <ol class="log">
                {data.entries.map((entry) => (
                  <Turn key={entry.position} entry={entry} />
                ))}
              </ol>
              {work.failure !== undefined && <Failed failure={work.failure} />}
              {data.next !== null && (
                <Button busy={work.busy} onClick={() => void on(data.next!)}>
                  {t('thread.more')}
                </Button>
              )}
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
  const masked = turns.flatMap((entry) => entry.redactions ?? []).reduce((sum, each) => sum + each.count, 0);
  return (
    <aside class="facts" aria-label={t('facts')}>
      <dl>
        <div>
          <dt>{t('facts.state')}</dt>
          <dd>{word('state', data.state)}</dd>
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
      </dl>
      {erase && (
        <Button kind="danger" onClick={erase}>
          {t('erase.this')}
        </Button>
      )}
    </aside>
  );
}

function Turn({ entry }: { entry: Entry }) {
  if (entry.kind !== 'turn')
    return (
      <li class="event quiet">
        {word('event', entry.kind)} · <When at={entry.at} />
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
        {entry.redactions?.length ? ` · ${t('hidden')}` : ''}
      </p>
      {entry.answer && (
        <div class="answered" data-by={entry.answeredBy}>
          <p dir="auto">
            <Masked text={entry.answer} />
          </p>
          <Sources list={entry.sources ?? []} />
        </div>
      )}
      <p class="quiet by">
        {word('by', entry.answeredBy ?? 'none')} ·{' '}
        <span class="mark" data-outcome={entry.outcome}>
          {word('outcome', entry.outcome ?? 'answered')}
        </span>
        {entry.degraded && ` · ${t('degraded')}`}
      </p>
    </li>
  );
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
