import { speak } from './words';

type Props = Record<string, string | boolean | undefined | ((event: never) => unknown)>;
export type Child = Node | string;

/**
 * Makes one element. `div.log` names it: class for our sheet, part for a page's sheet and for tests. `on…` listens, `say`
 * is what it says (words.ts), true sets a bare attribute, false none. Text is always a text node.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  what: K | `${K}.${string}`,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const [tag, name] = what.split('.') as [K, string?];
  const node = document.createElement(tag);
  if (name) props = { class: name, part: name, ...props };
  for (const [name, value] of Object.entries(props))
    if (typeof value === 'function') node.addEventListener(name.slice(2), value as EventListener);
    else if (value || value === '') node.setAttribute(name === 'say' ? 'data-say' : name, value === true ? '' : value);
  speak(node);
  node.append(...children);
  return node;
}

/** Full screen on phones; the same condition as in panel.css. */
export const isPhone = (): boolean => matchMedia('(max-width:480px),(max-height:480px)').matches;
