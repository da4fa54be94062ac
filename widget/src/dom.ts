type Props = Record<string, string | boolean | ((event: never) => unknown)>;

/** Makes one element: `on…` listens, true sets a bare attribute, false sets none. Text is always a text node. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props))
    if (typeof value === 'function') node.addEventListener(name.slice(2), value as EventListener);
    else if (value !== false) node.setAttribute(name, value === true ? '' : value);
  node.append(...children);
  return node;
}

/** Full screen on phones; the same condition as in panel.css. */
export const isPhone = (): boolean => matchMedia('(max-width: 480px), (max-height: 480px)').matches;
