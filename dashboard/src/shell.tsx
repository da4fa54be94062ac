import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Workspace } from './api';
import { keepJson } from './file';
import { AgreementPage } from './pages/agreement';
import { Audit } from './pages/audit';
import { ContentPage } from './pages/content';
import { Conversations } from './pages/conversations';
import { DataPage } from './pages/data';
import { Domains } from './pages/domains';
import { Install } from './pages/install';
import { Start } from './pages/start';
import { JoinPage } from './pages/join';
import { Keys } from './pages/keys';
import { LeadsPage } from './pages/leads';
import { MailPage } from './pages/mail';
import { Members } from './pages/members';
import { Banners } from './pages/notices';
import { SettingsPage } from './pages/settings';
import { Try } from './pages/try';
import { UnansweredPage } from './pages/unanswered';
import { UsagePage } from './pages/usage';
import { href, type Page, PAGES, usePlace } from './route';
import { Button, Choice, type Desk, DeskContext, Empty, type Kept, Speaks } from './ui';
import { useWaiting } from './waiting';
import { language, type Language, number, t } from './words';

/** What an agent may not open at all. */
const OWNERS: Page[] = ['start', 'data', 'agreement', 'domains', 'keys', 'try', 'install', 'mail'];

interface Props {
  desk: Omit<Desk, 'tell' | 'waiting' | 'counted' | 'recount'>;
  spaces: Workspace[];
  here: Workspace;
  choose: (tenant: string) => void;
  speak: (language: Language) => void;
  leave: () => void;
}

export function Shell({ desk, spaces, here, choose, speak, leave }: Props) {
  const place = usePlace();
  const [said, tell] = useState('');
  const [kept, offer] = useState<Kept>();
  const [open, setOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  // What was offered before stays with what comes on top of it, until somebody goes on.
  const say = useCallback(
    (text: string, file?: Kept): void => void (tell(''), setTimeout(() => (tell(text), offer((before) => together(before, file))), 50)),
    [],
  );
  const { waiting, counted, recount } = useWaiting(desk.api, say);
  const known = useMemo<Desk>(() => ({ ...desk, tell: say, waiting, counted, recount }), [desk.api, desk.role, desk.name, waiting, counted]);
  const { person } = desk;
  const pages = PAGES.filter((page) => here.role === 'owner' || !OWNERS.includes(page));

  // A page change is told by moving the focus to the new heading, as a page load would.
  useEffect(() => {
    setOpen(false);
    if (kept) {
      tell('');
      offer(undefined);
    }
    if (first.current) first.current = false;
    else main.current?.querySelector('h1')?.focus();
  }, [place.page]);
  useEffect(() => {
    // A file that is offered stays until somebody goes on.
    if (!said || kept) return;
    const gone = setTimeout(() => tell(''), 6000);
    return () => clearTimeout(gone);
  }, [said, kept]);

  return (
    <DeskContext.Provider value={known}>
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.querySelector('h1')?.focus();
        }}
      >
        {t('skip')}
      </a>
      <div class="desk" data-page={place.page} key={language()}>
        <header class="side">
          <div class="brand">
            <svg viewBox="0 0 48 48" width="28" height="28" aria-hidden="true">
              <path d="M14 42V8l16-3v40zM30 8h6v34h-6M10 42h28M26 25v2" />
            </svg>
            {spaces.length > 1 ? (
              <Choice
                aria-label={t('workspace')}
                value={here.tenant}
                options={spaces.map((each) => [each.tenant, each.name])}
                change={choose}
              />
            ) : (
              <strong>{here.name}</strong>
            )}
            <button type="button" class="menu" aria-expanded={open} aria-controls="nav" onClick={() => setOpen(!open)}>
              {t('menu')}
            </button>
          </div>
          <div class={open ? 'drawer open' : 'drawer'} id="nav">
            <nav aria-label={t('pages')}>
              <ul>
                {pages.map((page) => (
                  <li key={page} class={page === 'content' || page === 'settings' || page === 'usage' ? 'apart' : undefined}>
                    <a href={href(page)} aria-current={place.page === page ? 'page' : undefined}>
                      {t(`page.${page}`)}
                      {page === 'conversations' && waiting.length > 0 && (
                        <span class="count">
                          {number(waiting.length)} <span class="unseen">{t('waiting')}</span>
                        </span>
                      )}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <div class="person">
              <p class="quiet">
                {person && <span class="who">{person}</span>}
                {t(here.role === 'owner' ? 'role.owner' : 'role.agent')}
              </p>
              <Speaks speak={speak} />
              {desk.config.passkeys && <a href={desk.config.passkeys}>{t('passkey')}</a>}
              <Button kind="plain" onClick={leave}>
                {t('signout')}
              </Button>
            </div>
          </div>
        </header>
        <main id="main" ref={main}>
          <Banners />
          <Content page={place.page} rest={place.rest} person={person} />
        </main>
      </div>
      <p class={said ? 'toast said' : 'toast'} role="status">
        {said}
        {said && kept && (
          <Button kind="plain" onClick={() => keepJson(kept.value, kept.name)}>
            {t('subject.receipt')}
          </Button>
        )}
      </p>
    </DeskContext.Provider>
  );
}

/** One receipt or a list of them in one file. */
function together(before: Kept | undefined, more: Kept | undefined): Kept | undefined {
  if (!before || !more) return more ?? before;
  return { name: more.name, value: [before.value, more.value].flat() };
}

function Content({ page, rest, person }: { page: string; rest: string; person: string }) {
  switch (page) {
    case 'start':
      return <Start />;
    case 'join':
      return <JoinPage code={rest} person={person} />;
    case 'conversations':
      return <Conversations id={rest} />;
    case 'leads':
      return <LeadsPage id={rest} />;
    case 'unanswered':
      return <UnansweredPage />;
    case 'content':
      return <ContentPage />;
    case 'try':
      return <Try />;
    case 'install':
      return <Install />;
    case 'settings':
      return <SettingsPage />;
    case 'mail':
      return <MailPage />;
    case 'domains':
      return <Domains />;
    case 'keys':
      return <Keys />;
    case 'members':
      return <Members />;
    case 'usage':
      return <UsagePage />;
    case 'data':
      return <DataPage />;
    case 'agreement':
      return <AgreementPage />;
    case 'audit':
      return <Audit />;
    default:
      return (
        <Empty title={t('nopage')}>
          <p>
            <a href={href('conversations')}>{t('page.conversations')}</a>
          </p>
        </Empty>
      );
  }
}
