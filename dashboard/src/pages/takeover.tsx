import { useEffect, useRef, useState } from 'preact/hooks';
import type { Thread } from '../api';
import { href } from '../route';
import { Button, Failed, Field, Sure, useDesk, useDraft, useWork, When } from '../ui';
import { t } from '../words';
import { failed, here, waitingSince } from './live';

interface Props {
  data: Thread;
  /** Reads what has come since. */
  look: () => Promise<unknown>;
  /** Keys for it are wanted. */
  keys: boolean;
}

interface Named {
  /** Whoever is signed in, as the visitor sees them. */
  shown: string;
  show: (name: string) => void;
}

/** The word is a person's: in the conversation while it lasts, and by mail to whoever left an address. */
export function Takeover(props: Props) {
  const { data, look } = props;
  const { person } = useDesk();
  const [shown, show] = useDraft('shown-name', person.trim().split(/\s+/)[0] ?? '');
  const left = data.next === null && data.entries.some((entry) => entry.kind === 'lead');
  const there = here(data) === shown.trim();
  return (
    <>
      {data.state === 'closed' ? <p class="quiet takeover">{t('takeover.closed')}</p> : <Live {...props} shown={shown} show={show} />}
      {left && !there && failed(data.entries) && (
        <p class="notice takeover">
          {t('takeover.mail.failed')} <a href={href('leads', data.id)}>{t('thread.lead')}</a>
        </p>
      )}
      {left && !there && !failed(data.entries) && <ByMail id={data.id} shown={shown} show={show} look={look} />}
    </>
  );
}

/** Join, write, leave, end. */
function Live({ data, look, keys, shown, show }: Props & Named) {
  const { api, recount, tell } = useDesk();
  const [draft, write, drop] = useDraft(`reply:${data.id}`, { id: '', text: '' });
  const [ending, end] = useState(false);
  const work = useWork();
  const field = useRef<HTMLTextAreaElement>(null);
  const who = here(data);
  const mine = who !== undefined && who === shown.trim();
  const since = waitingSince(data.entries);

  const act = (body: object): Promise<boolean> =>
    work.run(async () => {
      try {
        await api.send('POST', 'replies', { conversation: data.id, ...body });
      } finally {
        // Whatever came of it, somebody else may have acted too.
        await look().catch(() => undefined);
        recount();
      }
    });
  const send = async (): Promise<void> => {
    const text = draft.text.trim();
    if (!text || work.busy) return;
    // The same words sent again after a failure are the same message.
    const id = draft.id || crypto.randomUUID();
    write({ id, text: draft.text });
    if (await act({ act: 'say', id, name: shown.trim(), text })) drop();
    field.current?.focus();
  };
  useEffect(() => {
    if (mine) field.current?.focus({ preventScroll: true });
  }, [mine]);
  useEffect(() => {
    if (!keys) return;
    const heard = (event: KeyboardEvent): void => {
      const typing = event.target instanceof Element && event.target.closest('input,select,textarea,dialog');
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'r') document.querySelector<HTMLElement>('.takeover textarea, .takeover button.main, .takeover button')?.focus();
      else if (event.key === 'e' && mine) end(true);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', heard);
    return () => removeEventListener('keydown', heard);
  }, [keys, mine]);

  return (
    <section class="takeover" data-state={data.state} aria-label={t('takeover')}>
      {work.failure !== undefined && <Failed failure={work.failure} />}
      {mine ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <label class="unseen" for="reply">
            {t('takeover.reply')}
          </label>
          <textarea
            id="reply"
            ref={field}
            rows={2}
            maxLength={4000}
            dir="auto"
            placeholder={t('takeover.reply')}
            aria-describedby="reply-hint"
            value={draft.text}
            onInput={(event) => write({ id: '', text: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
              event.preventDefault();
              void send();
            }}
          />
          <div class="actions">
            <Button kind="main" submit busy={work.busy} disabled={!draft.text.trim()}>
              {t('takeover.send')}
            </Button>
            <Button onClick={() => void act({ act: 'leave' })}>{t('takeover.leave')}</Button>
            <Button onClick={() => end(true)}>{t('takeover.end')}</Button>
            <p class="quiet" id="reply-hint">
              {t('takeover.you', { name: who })}
            </p>
          </div>
        </form>
      ) : (
        <form
          class="join"
          onSubmit={(event) => {
            event.preventDefault();
            void act({ act: 'join', name: shown.trim() });
          }}
        >
          <p>
            {data.state === 'waiting' && (
              <>
                <strong>{t('takeover.waiting')}</strong>{' '}
                {since && (
                  <span class="quiet">
                    {t('takeover.since')} <When at={since} short />
                  </span>
                )}
              </>
            )}
            {data.state === 'human' && <strong>{t('takeover.other', { name: who ?? '' })}</strong>}
            {data.state === 'bot' && <span class="quiet">{t('takeover.bot')}</span>}
          </p>
          <Field label={t('takeover.name')}>
            {(props) => <input {...props} required maxLength={60} autocomplete="off" value={shown} onInput={(event) => show(event.currentTarget.value)} />}
          </Field>
          <Button kind={data.state === 'bot' ? undefined : 'main'} submit busy={work.busy}>
            {t(data.state === 'human' ? 'takeover.over' : 'takeover.join')}
          </Button>
        </form>
      )}
      {ending && (
        <Sure
          title={t('takeover.close.title')}
          what={t('takeover.close.what')}
          yes={t('takeover.close')}
          close={() => end(false)}
          act={async () => {
            await api.send('POST', 'replies', { conversation: data.id, act: 'close' });
            await look();
            end(false);
            drop();
            tell(t('takeover.ended'));
          }}
        />
      )}
    </section>
  );
}

/** To a visitor who has gone, at the address they left. */
function ByMail({ id, shown, show, look }: Named & { id: string; look: () => Promise<unknown> }) {
  const { api, tell } = useDesk();
  const [draft, write, drop] = useDraft(`mail:${id}`, { id: '', text: '' });
  const work = useWork();
  const send = (): Promise<boolean> =>
    work.run(async () => {
      // The same words sent again after a failure are the same mail.
      const message = draft.id || crypto.randomUUID();
      write({ id: message, text: draft.text });
      await api.send('POST', 'replies', { conversation: id, act: 'mail', id: message, name: shown.trim(), text: draft.text.trim() });
      drop();
      tell(t('takeover.mail.sent'));
      await look().catch(() => undefined);
    });
  return (
    <details class="bymail" open={!!draft.text}>
      <summary>{t('takeover.mail')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Field label={t('takeover.name')}>
          {(props) => <input {...props} required maxLength={60} autocomplete="off" value={shown} onInput={(event) => show(event.currentTarget.value)} />}
        </Field>
        <Field label={t('takeover.reply')} hint={t('takeover.mail.text')}>
          {(props) => <textarea {...props} rows={4} required maxLength={4000} dir="auto" value={draft.text} onInput={(event) => write({ id: '', text: event.currentTarget.value })} />}
        </Field>
        {work.failure !== undefined && <Failed failure={work.failure} />}
        <Button kind="main" submit busy={work.busy} disabled={!draft.text.trim()}>
          {t('takeover.mail.send')}
        </Button>
      </form>
    </details>
  );
}
