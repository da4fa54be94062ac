/** What the page tells the widget; the loader writes it on the element as attributes. */
export const SETTINGS = ['key', 'api', 'language', 'accent', 'position'] as const;

export const ELEMENT = 'parlor-chat';
export const DEFAULT_ACCENT = '#2f5d50';
export const HEX = /^#([\da-f]{3}){1,2}$/i;

/** `open` (present while the chat stands open in this tab), `resume`, `session`, `unsent`, `draft`. */
export const storageName = (key: string, part: string): string => `parlor:${key}:${part}`;
