import { h } from './use';

/** Hands a text to the visitor as a file. A download is no subresource, so a strict policy has nothing to load. */
export function save(name: string, text: string): void {
  const type = name.endsWith('json') ? 'application/json' : 'text/plain;charset=utf-8';
  const url = URL.createObjectURL(new Blob([text], { type }));
  h('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

const PAPER = 'pre{font:11pt/1.5 system-ui,sans-serif;white-space:pre-wrap;overflow-wrap:anywhere}';

/** Prints a text and nothing of the page around it: an empty frame asks no policy for anything. */
export function print(title: string, text: string, place: HTMLElement): void {
  const fill = () => {
    const page = frame.contentWindow as Window & typeof globalThis;
    const { document } = page;
    const sheet = new page.CSSStyleSheet();
    sheet.replaceSync(PAPER);
    document.adoptedStyleSheets = [sheet];
    document.title = title;
    const words = document.createElement('pre');
    words.textContent = text;
    document.body.append(words);
    page.addEventListener('afterprint', () => frame.remove());
    page.print();
  };
  // Some browsers have its document at once, others put a new one in its place before this.
  const frame: HTMLIFrameElement = h('iframe.paper', { 'aria-hidden': 'true', tabindex: '-1', onload: fill });
  place.append(frame);
}
