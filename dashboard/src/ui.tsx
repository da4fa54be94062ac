import type { ComponentChildren } from 'preact';
import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Api, type Key as PublicKey, type Line, Problem, type Role } from './api';
import type { Config } from './config';
import { href } from './route';
import { brief, type Key, language, type Language, moment, t } from './words';

/** A receipt to be kept. */
export interface Kept {
  value: unknown;
  name: string;
}

/** What every page of the desk knows. */
export interface Desk {
  api: Api;
  config: Config;
  name: string;
  role: Role;
  /** Who is signed in, as the issuer calls them. */
  person: string;
  /** Who waits for a person, newest first. */
  waiting: Line[];
  /** Whether that was looked for yet. */
  counted: boolean;
  /** Looks at once for who waits. */
  recount(): void;
  /** What the business is called now. */
  rename(name: string): void;
  /** Says something to everybody, screen readers too: for some seconds, or with a file until somebody goes on. */
  tell(text: string, file?: Kept): void;
}
export const DeskContext = createContext<Desk | null>(null);
export const useDesk = (): Desk => useContext(DeskContext)!;

export interface Loaded<T> {
  data: T | undefined;
  failure: unknown;
  busy: boolean;
  again(): void;
  set(change: (now: T) => T): void;
}

/** Reads something; what was read before stays in view while it is read again. */
export function useLoad<T>(read: (signal: AbortSignal) => Promise<T>, needs: unknown[]): Loaded<T> {
  const [state, change] = useState<{ data?: T; failure?: unknown; busy: boolean }>({ busy: true });
  const [turn, next] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    change((now) => ({ ...now, failure: undefined, busy: true }));
    read(stop.signal).then(
      (data) => !stop.signal.aborted && change({ data, busy: false }),
      (failure: unknown) => !stop.signal.aborted && change((now) => ({ ...now, failure, busy: false })),
    );
    return () => stop.abort();
  }, [...needs, turn]);
  return {
    data: state.data,
    failure: state.failure,
    busy: state.busy,
    again: useCallback(() => next((n) => n + 1), []),
    set: useCallback((with_) => change((now) => (now.data === undefined ? now : { ...now, data: with_(now.data) })), []),
  };
}

/** What went wrong, what was kept, what to do next. */
export function reason(failure: unknown): string {
  if (!(failure instanceof Problem)) return t('failed.unknown');
  if (failure.slug === 'offline') return t('failed.offline');
  return failure.detail || t('failed.unknown');
}

export function Head({ title, lede, children }: { title: string; lede?: string; children?: ComponentChildren }) {
  useEffect(() => {
    document.title = `${title} · Parlor`;
  }, [title]);
  return (
    <header class="head">
      <div>
        <h1 tabIndex={-1}>{title}</h1>
        {lede && <p class="quiet lede">{lede}</p>}
      </div>
      {children && <div class="actions">{children}</div>}
    </header>
  );
}

export function Waiting() {
  return (
    <div class="waiting" role="status">
      <span class="unseen">{t('loading')}</span>
      <span class="bone" />
      <span class="bone" />
      <span class="bone short" />
    </div>
  );
}

export function Failed({ failure, again }: { failure: unknown; again?: () => void }) {
  return (
    <div class="notice bad" role="alert">
      <p>{reason(failure)}</p>
      {again && <Button onClick={again}>{t('again')}</Button>}
    </div>
  );
}

export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <svg viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
        <path d="M14 42V8l16-3v40zM30 8h6v34h-6M10 42h28M26 25v2" />
      </svg>
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** Draws what was read, or that it is being read, or why it was not. */
export function Ready<T>({ of, children }: { of: Loaded<T>; children: (data: T) => ComponentChildren }) {
  return (
    <>
      {of.failure !== undefined && <Failed failure={of.failure} again={of.again} />}
      {of.data === undefined ? of.busy && <Waiting /> : children(of.data)}
    </>
  );
}

interface ButtonProps {
  kind?: 'main' | 'danger' | 'plain' | undefined;
  busy?: boolean;
  disabled?: boolean;
  submit?: boolean;
  onClick?: () => void;
  label?: string;
  children: ComponentChildren;
}

/** A button that stays where it is and keeps the focus while its work is under way. */
export function Button({ kind, busy, disabled, submit, onClick, label, children }: ButtonProps) {
  return (
    <button
      type={submit ? 'submit' : 'button'}
      class={kind}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      aria-label={label}
      disabled={disabled}
      onClick={(event) => {
        if (busy) return event.preventDefault();
        onClick?.();
      }}
    >
      {children}
    </button>
  );
}

/** A label, its field and what is said about it, tied together. */
export function Field({
  label,
  hint,
  wrong,
  children,
}: {
  label: string;
  hint?: string | undefined;
  wrong?: string | undefined;
  children: (props: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean | undefined }) => ComponentChildren;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="quiet hint" id={`${id}h`}>
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': hint || wrong ? `${hint ? `${id}h ` : ''}${id}w` : undefined, 'aria-invalid': wrong ? true : undefined })}
      <p class="wrong" id={`${id}w`} role={wrong ? 'alert' : undefined}>
        {wrong}
      </p>
    </div>
  );
}

export function When({ at, short }: { at: string; short?: boolean }) {
  return (
    <time dateTime={at} title={short ? moment(at) : undefined}>
      {short ? brief(at) : moment(at)}
    </time>
  );
}

/** A dialog of the browser's own: it keeps the focus, and Escape leaves it. */
export function Dialog({ title, close, children }: { title: string; close: () => void; children: ComponentChildren }) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Opened before anything else happens: a key pressed at once is already the dialog's.
  useLayoutEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    const opened = box.current;
    opened?.showModal();
    return () => {
      // While it is open, nothing behind it can have the focus.
      opened?.close();
      if (before?.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog ref={box} aria-labelledby={id} onCancel={close}>
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}

/** Asks before something goes for good; says exactly what goes. */
export function Sure({
  title,
  what,
  yes,
  typed,
  act,
  close,
}: {
  title: string;
  what: string;
  yes: string;
  /** Has to be typed before it can be done. */
  typed?: string | undefined;
  act: () => Promise<void>;
  close: () => void;
}) {
  const [said, say] = useState('');
  const work = useWork();
  return (
    <Dialog title={title} close={close}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          if (!typed || said.trim() === typed) void work.run(act);
        }}
      >
        <p>{what}</p>
        {typed && (
          <Field label={t('sure.type', { typed })}>
            {(props) => <input {...props} autocomplete="off" value={said} onInput={(event) => say(event.currentTarget.value)} />}
          </Field>
        )}
        {work.failure !== undefined && <Failed failure={work.failure} />}
        <div class="actions">
          <Button kind="danger" submit busy={work.busy} disabled={!!typed && said.trim() !== typed}>
            {yes}
          </Button>
          <Button onClick={close}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** One piece of work at a time, and why it failed. */
export function useWork(): { busy: boolean; failure: unknown; run(work: () => Promise<void>): Promise<boolean>; clear(): void } {
  const [state, change] = useState<{ busy: boolean; failure: unknown }>({ busy: false, failure: undefined });
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return {
    ...state,
    clear: () => change({ busy: false, failure: undefined }),
    async run(work) {
      change({ busy: true, failure: undefined });
      try {
        await work();
        if (here.current) change({ busy: false, failure: undefined });
        return true;
      } catch (failure) {
        if (here.current) change({ busy: false, failure });
        return false;
      }
    },
  };
}

/** Text to take away. */
export function Copy({ text, label }: { text: string; label: string }) {
  const [done, say] = useState(false);
  return (
    <div class="copy">
      <pre tabIndex={0} role="region" aria-label={label}>
        <code>{text}</code>
      </pre>
      <Button
        label={`${t('copy')}: ${label}`}
        onClick={() => void navigator.clipboard.writeText(text).then(() => (say(true), setTimeout(() => say(false), 2000)))}
      >
        {done ? t('copied') : t('copy')}
      </Button>
      <span class="unseen" role="status">
        {done ? t('copied') : ''}
      </span>
    </div>
  );
}

const draftKey = (api: Api, name: string): string => `parlor-desk:draft:${api.workspace ?? ''}:${name}`;

/** What was typed and not yet sent outlives a reload and a new sign-in, in this tab, for this business alone. */
export function useDraft<T>(name: string, first: T): [T, (next: T) => void, (stands?: T) => void] {
  const key = draftKey(useDesk().api, name);
  const [draft, change] = useState<T>(() => {
    const kept = sessionStorage.getItem(key);
    return kept ? (JSON.parse(kept) as T) : first;
  });
  return [
    draft,
    (next) => {
      sessionStorage.setItem(key, JSON.stringify(next));
      change(next);
    },
    (stands = first) => {
      sessionStorage.removeItem(key);
      change(stands);
    },
  ];
}

export const hasDraft = (api: Api, name: string): boolean => sessionStorage.getItem(draftKey(api, name)) !== null;

export function Choice<V extends string>({
  value,
  options,
  change,
  ...rest
}: {
  value: V;
  options: [V, string][];
  change: (value: V) => void;
  id?: string;
  disabled?: boolean | undefined;
  'aria-label'?: string;
}) {
  return (
    <select {...rest} value={value} onChange={(event) => change(event.currentTarget.value as V)}>
      {options.map(([each, text]) => (
        <option key={each} value={each}>
          {text}
        </option>
      ))}
    </select>
  );
}

export const LANGUAGES: [string, Key][] = [
  ['en', 'language.en'],
  ['es', 'language.es'],
];

/** What the desk itself is read in; each language in its own words. */
export function Speaks({ speak }: { speak: (language: Language) => void }) {
  return (
    <Choice
      aria-label={t('language')}
      value={language()}
      options={[
        ['en', 'English'],
        ['es', 'Español'],
      ]}
      change={speak}
    />
  );
}

/** The public keys, once they are there. */
export const useKeys = () => {
  const { api } = useDesk();
  return useLoad((signal) => api.get<{ keys: PublicKey[] }>('keys', {}, signal), []);
};

/** Nothing to install or to try. */
export const NoKey = () => (
  <Empty title={t('nokey')}>
    <p>
      <a href={href('keys')}>{t('page.keys')}</a>
    </p>
  </Empty>
);
