/** One server-sent event. */
export interface Sse {
  event: string;
  data: string;
}

/** Server-sent events out of text that may be cut anywhere (WHATWG HTML, 9.2.6). */
export function sseParser(): (chunk: string) => Sse[] {
  let rest = '';
  let event = '';
  let data: string[] = [];
  return (chunk) => {
    const events: Sse[] = [];
    // A CR at the very end waits: an LF may follow in the next chunk.
    const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop()!;
    for (const line of lines) {
      const [, field, value = ''] = /^([^:]*):? ?(.*)/s.exec(line)!;
      if (field === 'event') event = value;
      if (field === 'data') data.push(value);
      if (line) continue;
      if (data.length) events.push({ event, data: data.join('\n') });
      event = '';
      data = [];
    }
    return events;
  };
}

/** Reads a response body as events; stops with the body. */
export async function* events(body: ReadableStream<Uint8Array>): AsyncGenerator<Sse> {
  const parse = sseParser();
  const reader = body.pipeThrough<string>(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  try {
    for (let chunk; !(chunk = await reader.read()).done; ) yield* parse(chunk.value!);
  } finally {
    void reader.cancel().catch(() => {});
  }
}
