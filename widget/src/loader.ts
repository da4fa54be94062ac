/**
 * The only script a page loads by itself: it draws the door and waits. Nothing is stored and nothing is requested
 * before the visitor opens the chat; where it already stood open in this tab, it opens again quietly.
 */
import { DEFAULT_ACCENT, ELEMENT, SETTINGS, openMark } from './config';
import { parse, textOn } from './contrast';
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
  Parlor?: Partial<Parlor> & { q?: Call[] };
  trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } };
};

const me = (document.currentScript ?? document.querySelector('script[src*="/parlor.js"]')) as HTMLScriptElement | null;

function load(url: string, element: HTMLElement): Promise<unknown> {
  return new Promise((done, fail) => {
    const script = document.createElement('script');
    const policy = page.trustedTypes?.createPolicy('parlor', { createScriptURL: () => url });
    script.src = policy ? policy.createScriptURL('') : url;
    script.integrity = MAIN_INTEGRITY;
    script.crossOrigin = 'anonymous';
    script.onload = done;
    script.onerror = fail;
    element.shadowRoot!.append(script);
  });
}

function start(script: HTMLScriptElement): void {
  const own = new URL(script.src);
  const element = document.createElement(ELEMENT) as ParlorChat;
  for (const name of SETTINGS) {
    const value = script.dataset[name] ?? own.searchParams.get(name) ?? (name === 'api' ? own.origin : '');
    if (value) element.setAttribute(name, value);
  }
  const root = element.attachShadow({ mode: 'open' });
  adopt(root, css);
  const accent = parse(element.getAttribute('accent'));
  element.style.setProperty('--_accent', accent ? element.getAttribute('accent') : DEFAULT_ACCENT);
  element.style.setProperty('--_on-accent', accent ? textOn(accent) : '#fff');

  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'launcher';
  button.setAttribute('part', 'launcher');
  button.dataset.testid = 'parlor-launcher';
  const lang = element.getAttribute('language') || document.documentElement.lang || navigator.language;
  button.setAttribute('aria-label', /^es/i.test(lang) ? 'Abrir el chat' : 'Open the chat');
  button.setAttribute('aria-expanded', 'false');
  button.append(icon(DOOR));
  root.append(button);

  let loading: Promise<unknown> | undefined;
  let wanted = false;
  const open = async (quiet?: boolean) => {
    wanted = true;
    button.setAttribute('aria-busy', 'true');
    try {
      if (!customElements.get(ELEMENT)) await (loading ??= load(new URL(MAIN_FILE, own).href, element));
      if (wanted) element.open(quiet);
    } catch {
      loading = undefined;
      element.dispatchEvent(
        new CustomEvent('parlor:error', { bubbles: true, composed: true, detail: { problem: 'unavailable' } }),
      );
    }
    button.removeAttribute('aria-busy');
  };
  const parlor: Parlor = {
    element,
    open: () => void open(),
    close() {
      wanted = false;
      element.close?.();
    },
    destroy() {
      wanted = false;
      element.remove();
      delete page.Parlor;
    },
    q: { push: (call) => parlor[call]() },
  };
  button.onclick = () => (element.opened ? parlor.close() : parlor.open());

  const queue = page.Parlor?.q;
  page.Parlor = parlor as typeof page.Parlor;
  const show = () => {
    document.body.append(element);
    let wasOpen;
    try {
      wasOpen = sessionStorage.getItem(openMark(element.getAttribute('key')!));
    } catch {
      // A page without storage starts closed.
    }
    if (wasOpen) void open(true);
    queue?.forEach(parlor.q.push);
  };
  if (document.body) show();
  else addEventListener('DOMContentLoaded', show, { once: true });
}

if (me && !page.Parlor?.element) start(me);
