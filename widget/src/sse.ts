/** One server-sent event. */
export interface Sse {
  event: string;
  data: string;
}

/** Server-sent events out of text that may be cut anywhere (WHATWG HTML, 9.2.6). */
export class SseParser {
  #rest = '';
  #event = '';
  #data: string[] = [];

  push(chunk: string): Sse[] {
    const events: Sse[] = [];
    // A CR at the very end waits: an LF may follow in the next chunk.
    const text = this.#rest + chunk;
    const line = /\r\n|\n|\r(?!$)/g;
    let from = 0;
    for (let end; (end = line.exec(text)); from = line.lastIndex) {
      const event = this.#line(text.slice(from, end.index));
      if (event) events.push(event);
    }
    this.#rest = text.slice(from);
    return events;
  }

  #line(line: string): Sse | undefined {
    if (!line) {
      const data = this.#data;
      const event = { event: this.#event || 'message', data: data.join('\n') };
      this.#event = '';
      this.#data = [];
      return data.length ? event : undefined;
    }
    const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line)!;
    if (field === 'event') this.#event = value;
    if (field === 'data') this.#data.push(value);
    return;
  }
}

/** Reads a response body as events; stops with the body. */
export async function* events(body: ReadableStream<Uint8Array>): AsyncGenerator<Sse> {
  const parser = new SseParser();
  const decoder = new TextDecoder();
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield* parser.push(decoder.decode(value, { stream: true }));
    }
  } finally {
    void reader.cancel().catch(() => {});
  }
}
