import type { Answer, Entry, Opened, State } from '../api';
import type { Conversation } from '../conversation';
import type * as dom from '../dom';
import type { Memory } from '../storage';
import type { STRINGS } from '../strings';
import type { Panel } from '../view/panel';
import type { Thread } from '../view/thread';
import type * as words from '../words';

/** What the chat has already and lends to the second file, so that nothing is loaded twice. */
export interface Kit extends Pick<typeof dom, 'h'>, Pick<typeof words, 'language' | 'say' | 'text'> {
  readonly chat: Conversation;
  readonly opened: Opened | undefined;
  readonly panel: Panel;
  readonly thread: Thread;
  readonly memory: Memory;
  readonly STRINGS: typeof STRINGS;
  adopt(css: string): void;
}

/** What the chat asks of the second file. */
export interface More {
  /** "Talk to a person" was pressed. */
  talk(): void;
  /** "What happens to what I write?" was pressed. */
  data(): void;
  /** The visitor is to agree to something before the first message. */
  gate(): void;
  state(state: State): void;
  /** @param answer with its time, where it is one of an earlier page */
  answered(answer: Answer & Pick<Partial<Entry>, 'at'>, question: string): void;
  /** Whether the last answer did. */
  helped(helpful: boolean): Promise<void>;
  /** @param place an empty line of the log, for what happened then */
  entry(entry: Entry, place: HTMLElement): void;
}
