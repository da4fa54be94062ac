/** The page in the frame of "try it": nothing but the chat as a visitor has it. All it needs is in its own address. */
const given = new URLSearchParams(location.hash.slice(1));
const language = given.get('language') === 'es' ? 'es' : 'en';
document.documentElement.lang = language;
const widget = given.get('widget') ?? '';
// No address but the one this page's policy lets through can be loaded; the check is for a clear failure.
if (URL.canParse(widget)) {
  const policy = window.trustedTypes?.createPolicy('parlor-try', { createScriptURL: (url) => url });
  const script = document.createElement('script');
  script.async = true;
  script.dataset.key = given.get('key') ?? '';
  script.dataset.language = language;
  const api = given.get('api');
  if (api) script.dataset.api = api;
  script.addEventListener('load', () => window.Parlor?.q?.push('open') ?? window.Parlor?.open?.());
  (script as { src: unknown }).src = policy ? policy.createScriptURL(widget) : widget;
  document.head.append(script);
}

declare global {
  interface Window {
    trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): unknown } };
    Parlor?: { q?: string[]; open?(): void };
  }
}
export {};
