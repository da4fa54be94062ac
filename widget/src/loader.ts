/**
 * The only script a page loads by itself: it draws the door and waits. Nothing is stored and nothing is requested
 * before the visitor opens the chat; where it already stood open in this tab, it opens again quietly.
 */
import { DEFAULT_ACCENT, ELEMENT, HEX, SETTINGS, storageName } from './config';
import css from './css/launcher.css?inline';
import type { ParlorChat } from './element';
import { adopt } from './sheet';
import { DOOR, icon } from './svg';

type Call = 'open' | 'close' | 'destroy';
interface Parlor extends Record<Call, () => void> {
  q: { push(call: Call): void };
  element: HTMLElement;
}
const page = window as unknown as {
  Parlor?: Parlor | { q?: Call[]; element?: never } | undefined;
  trustedTypes?: { createPolicy(name: string, rules: object): typeof policy };
};

const me = document.currentScript as HTMLScriptElement | null;

let policy: { createScriptURL(url: string): string } | undefined;

function load(url: string, root: ShadowRoot): Promise<unknown> {
  return new Promise((onload, onerror) => {
    policy ??= page.trustedTypes?.createPolicy('parlor', { createScriptURL: () => url });
    const src = policy?.createScriptURL('') ?? url;
    const script = document.createElement('script');
    root.append(Object.assign(script, { onload, onerror, integrity: MAIN_INTEGRITY, crossOrigin: 'anonymous', src }));
  });
}

function start(script: HTMLScriptElement): void {
  const own = new URL(script.src);
  const element = document.createElement(ELEMENT) as ParlorChat;
  const setting = (name: string) => element.getAttribute(name) ?? '';
  for (const name of SETTINGS)
    element.setAttribute(name, script.dataset[name] ?? own.searchParams.get(name) ?? (name === 'api' ? own.origin : ''));
  const root = element.attachShadow({ mode: 'open' });
  adopt(root, css);
  const accent = setting('accent');
  element.style.setProperty('--_a', HEX.test(accent) ? accent : DEFAULT_ACCENT);

  const button = document.createElement('button');
  button.part.value = button.className = 'launcher';
  const language = setting('language') || document.documentElement.lang || navigator.language;
  button.ariaLabel = /^es/i.test(language) ? 'Abrir chat' : 'Open chat';
  button.ariaExpanded = 'false';
  button.append(icon(DOOR));
  root.append(button);

  let loading: Promise<unknown> | undefined;
  let wanted: boolean;
  const open = async (quiet?: boolean) => {
    wanted = true;
    try {
      if (!customElements.get(ELEMENT)) await (loading ??= load(new URL(MAIN_FILE, own).href, root));
      if (wanted) element.open(quiet);
    } catch {
      loading = undefined;
      element.dispatchEvent(new CustomEvent('parlor:error', { bubbles: true, composed: true }));
    }
  };
  const parlor: Parlor = {
    element,
    open: () => void open(),
    close() {
      wanted = false;
      element.close?.();
    },
    destroy() {
      parlor.close();
      element.remove();
      delete page.Parlor;
    },
    q: { push: (call) => parlor[call]() },
  };
  button.onclick = () => (element.opened ? parlor.close() : parlor.open());

  const queue = page.Parlor?.q as Call[] | undefined;
  page.Parlor = parlor;
  const show = () => {
    document.body.append(element);
    try {
      if (sessionStorage.getItem(storageName(setting('key'), 'open'))) void open(true);
    } catch {
      // A page without storage starts closed.
    }
    queue?.forEach(parlor.q.push);
  };
  if (document.body) show();
  else addEventListener('DOMContentLoaded', show);
}

if (me && !page.Parlor?.element) start(me);
