/** What the page tells the widget; the loader writes it on the element as attributes. */
export const SETTINGS = ['key', 'api', 'language', 'accent', 'position'] as const;

export const ELEMENT = 'parlor-chat';
export const DEFAULT_ACCENT = '#2f5d50';

/** sessionStorage: present while the chat stands open in this tab. */
export const openMark = (key: string): string => `parlor:${key}:open`;
