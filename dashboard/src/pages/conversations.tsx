import { useEffect, useRef, useState } from 'preact/hooks';
import { type Erased, type Found, type Line, OUTCOMES, type Search, STATES, type State } from '../api';
import { Between, Clear, type Days, OneOf, span } from '../filters';
import { go, href, place } from '../route';
import { Button, Empty, Failed, Head, Sure, useDesk, useWork, Waiting, When } from '../ui';
import { count, moment, number, t, word } from '../words';
import { ThreadView } from './thread';

interface Wishes extends Days {
  text: string;
  outcome: string;
  state: string;
}
const ALL: Wishes = { text: '', from: '', to: '', outcome: '', state: '' };
const KEYS = 'parlor-desk:keys';

/** Every conversation, newest first, and beside the list the one that is read. */
export function Conversations({ id }: { id: string }) {
  const { api, role, tell, waiting, counted } = useDesk();
  const [wishes, wish] = useState(ALL);
  const [read, setLines] = useState<(Line & { found?: Found })[]>();
  // Together with who waits, which stands above: nothing is pushed down under a finger.
  const lines = counted ? read : undefined;
  const [next, setNext] = useState<string | null>(null);
  const [searched, setSearched] = useState<{ n: number; reached: string | null }>();
  const [marked, mark] = useState(new Set<string>());
  const [asking, ask] = useState<string[]>();
  const [keys, setKeys] = useState(localStorage.getItem(KEYS) !== 'off');
  const work = useWork();
  const reading = useRef(0);

  const more = (cursor: string | null): void => {
    const mine = ++reading.current;
    void work.run(async () => {
      const text = wishes.text.trim();
      let page: { lines: (Line & { found?: Found })[]; next: string | null };
      if (text.length > 1) {
        const said = await api.send<Search>('POST', 'conversations/search', { text, ...span(wishes), ...(cursor && { cursor }) });
        page = { lines: said.found.map((found) => ({ ...found.conversation, found })), next: said.next };
        if (mine !== reading.current) return;
        setSearched((before) => ({ n: (cursor ? (before?.n ?? 0) : 0) + said.searched, reached: said.reached }));
      } else {
        const query = { limit: '50', ...span(wishes), outcome: wishes.outcome, state: wishes.state, cursor: cursor ?? undefined };
        const said = await api.get<{ conversations: Line[]; next: string | null }>('conversations', query);
        page = { lines: said.conversations, next: said.next };
        if (mine !== reading.current) return;
        setSearched(undefined);
      }
      setLines((before) => (cursor && before ? [...before, ...page.lines] : page.lines));
      setNext(page.next);
    });
  };
  useEffect(() => {
    // What is marked is in view: nobody erases what they do not see.
    mark(new Set());
    const soon = setTimeout(() => more(null), wishes.text ? 350 : 0);
    return () => clearTimeout(soon);
  }, [wishes, api]);

  useEffect(() => {
    if (!keys) return;
    const heard = (event: KeyboardEvent): void => {
      const typing = event.target instanceof Element && event.target.closest('input,select,textarea,dialog');
      if (typing || event.ctrlKey || event.metaKey || event.altKey || !lines?.length) return;
      // Not what is drawn: keys may come faster than that.
      const at = lines.findIndex((line) => line.id === place().rest);
      const to = event.key === 'j' ? at + 1 : event.key === 'k' ? at - 1 : -1;
      const line = lines[to];
      if (!line) return;
      event.preventDefault();
      go('conversations', line.id);
      document.getElementById(`c-${line.id}`)?.scrollIntoView({ block: 'nearest' });
    };
    addEventListener('keydown', heard);
    return () => removeEventListener('keydown', heard);
  }, [lines, keys]);

  const erased = (ids: string[], receipts: unknown[]): void => {
    setLines((before) => before?.filter((line) => !ids.includes(line.id)));
    mark(new Set());
    if (ids.includes(id)) go('conversations');
    const value = receipts.length === 1 ? receipts[0] : receipts;
    tell(count(ids.length, 'erased.one', 'erased.many'), receipts.length ? { value, name: 'receipt.json' } : undefined);
  };
  const erase = async (ids: string[]): Promise<void> => {
    const done =
      ids.length === 1
        ? await api.send<Erased>('DELETE', `conversations/${ids[0]}`)
        : await api.send<Erased>('POST', 'conversations/erase', { ids });
    ask(undefined);
    erased(ids, done.receipts);
  };
  const searching = wishes.text.trim().length > 1;
  const filtered = wishes !== ALL && Object.values(wishes).some(Boolean);
  /** Who waits is known as of now, the rest as the list was read. */
  const state = (line: Line): State | undefined =>
    line.state === 'human' ? 'human' : waiting.some((each) => each.id === line.id) ? 'waiting' : line.state === 'waiting' ? 'bot' : line.state;

  return (
    <div class={id ? 'talks reading' : 'talks'}>
      <section class="list" aria-label={t('page.conversations')}>
        <Head title={t('page.conversations')} />
        <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
          <input
            type="search"
            aria-label={t('filter.text')}
            placeholder={t('filter.text')}
            maxLength={100}
            value={wishes.text}
            onInput={(event) => wish({ ...wishes, text: event.currentTarget.value })}
          />
          <Between days={wishes} change={(days) => wish({ ...wishes, ...days })} />
          <OneOf
            label={t('filter.outcome')}
            kind="outcome"
            all={OUTCOMES}
            chosen={wishes.outcome}
            off={searching}
            choose={(outcome) => wish({ ...wishes, outcome })}
          />
          <OneOf label={t('filter.state')} kind="state" all={STATES} chosen={wishes.state} off={searching} choose={(state) => wish({ ...wishes, state })} />
          {filtered && <Clear clear={() => wish(ALL)} />}
        </form>
        {waiting.length > 0 && !filtered && (
          <section class="queue" aria-labelledby="queue">
            <h2 id="queue">{count(waiting.length, 'waiting.one', 'waiting.many')}</h2>
            <ul>
              {waiting.map((line) => (
                <li key={line.id}>
                  <a href={href('conversations', line.id)} lang={line.language} dir="auto">
                    {line.opening || t('talks.noquestion')}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        {searching && work.busy && (
          <p class="quiet" role="status">
            <progress aria-label={t('search.busy')} /> {t('search.busy')}
          </p>
        )}
        {searched && !(searching && work.busy) && (
          <p class="quiet" role="status">
            {searched.reached
              ? t('search.reached', { n: number(searched.n), at: moment(searched.reached) })
              : t('search.none', { n: number(searched.n) })}
          </p>
        )}
        {work.failure !== undefined && <Failed failure={work.failure} again={() => more(lines ? next : null)} />}
        {!lines && work.failure === undefined && <Waiting />}
        {lines?.length === 0 && !work.busy && !next && (
          <Empty title={t(filtered ? 'talks.nonesuch' : 'talks.empty')}>
            <p class="quiet">{t(filtered ? 'talks.nonesuch.text' : 'talks.empty.text')}</p>
            {!filtered && (
              <p>
                <a href={href(role === 'owner' ? 'install' : 'content')}>{t(role === 'owner' ? 'page.install' : 'page.content')}</a>
              </p>
            )}
          </Empty>
        )}
        {marked.size > 0 && (
          <div class="bulk">
            <p>{count(marked.size, 'marked.one', 'marked.many')}</p>
            <Button kind="danger" onClick={() => ask([...marked])}>
              {t('erase')}
            </Button>
            <Button kind="plain" onClick={() => mark(new Set())}>
              {t('unmark')}
            </Button>
          </div>
        )}
        {!!lines?.length && (
          <table class="lines">
            <thead>
              <tr>
                {role === 'owner' && (
                  <th scope="col">
                    <input
                      type="checkbox"
                      aria-label={t('mark.all')}
                      checked={marked.size > 0 && marked.size === Math.min(lines.length, 100)}
                      onChange={(event) => mark(new Set(event.currentTarget.checked ? lines.slice(0, 100).map((line) => line.id) : []))}
                    />
                  </th>
                )}
                <th scope="col">{t('talks.opening')}</th>
                <th scope="col" class="outcome">
                  {t('talks.outcome')}
                </th>
                <th scope="col" aria-sort="descending">
                  {t('when')}
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.id} id={`c-${line.id}`} class={line.id === id ? 'current' : undefined}>
                  {role === 'owner' && (
                    <td>
                      <input
                        type="checkbox"
                        aria-label={t('mark', { opening: line.opening })}
                        checked={marked.has(line.id)}
                        disabled={!marked.has(line.id) && marked.size >= 100}
                        onChange={() => {
                          const now = new Set(marked);
                          if (!now.delete(line.id)) now.add(line.id);
                          mark(now);
                        }}
                      />
                    </td>
                  )}
                  <td class="opening">
                    <a href={href('conversations', line.id)} lang={line.language} aria-current={line.id === id ? 'true' : undefined}>
                      {line.opening || t('talks.noquestion')}
                    </a>
                    <Mark line={line} state={state(line)} below />
                    {line.found && (
                      <p class="quiet" lang={line.language}>
                        {line.found.excerpt}
                      </p>
                    )}
                  </td>
                  <td class="outcome">
                    <Mark line={line} state={state(line)} />
                  </td>
                  <td class="when">
                    <When at={line.startedAt} short />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {next && (
          <p class="more">
            <Button busy={work.busy} onClick={() => more(next)}>
              {t(searched ? 'search.on' : 'older')}
            </Button>
          </p>
        )}
        <p class="quiet keys">
          <label>
            <input
              type="checkbox"
              checked={keys}
              onChange={(event) => {
                localStorage.setItem(KEYS, event.currentTarget.checked ? 'on' : 'off');
                setKeys(event.currentTarget.checked);
              }}
            />{' '}
            {t('keys.jk')}
          </label>
        </p>
      </section>
      <section class="read" aria-label={t('thread')}>
        {id ? (
          <ThreadView
            key={id}
            id={id}
            erase={role === 'owner' ? () => ask([id]) : undefined}
            keys={keys}
            stands={(now) => setLines((before) => before?.map((line) => (line.id === id ? { ...line, state: now } : line)))}
          />
        ) : (
          <Empty title={t('talks.choose')} />
        )}
      </section>
      {asking && (
        <Sure
          title={count(asking.length, 'erase.title.one', 'erase.title.many')}
          what={count(asking.length, 'erase.what.one', 'erase.what.many')}
          yes={t('erase.yes')}
          typed={asking.length > 1 ? String(asking.length) : undefined}
          act={() => erase(asking)}
          close={() => ask(undefined)}
        />
      )}
    </div>
  );
}

/** That a person has the word goes before how it began. */
function Mark({ line, state, below }: { line: Line; state: State | undefined; below?: boolean }) {
  const live = state === 'waiting' || state === 'human';
  return (
    <span class={below ? 'mark below' : 'mark'} data-outcome={live ? undefined : line.outcome} data-state={live ? state : undefined}>
      {live ? t(state === 'waiting' ? 'mark.waiting' : 'mark.human') : word('outcome', line.outcome)}
    </span>
  );
}
