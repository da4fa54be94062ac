import { expect, test } from 'vitest';
import { events, sseParser } from '../src/sse';

const WIRE = ': hello\r\n\r\nevent: delta\r\ndata: {"text":"ñandú ●●●● 🌲"}\r\n\r\nevent:state\ndata: one\ndata:two\nid: 7\n\nevent: empty\n\ndata: {"a": "b: c"}\r\rdata: cut';
const WHOLE = [
  { event: 'delta', data: '{"text":"ñandú ●●●● 🌲"}' },
  { event: 'state', data: 'one\ntwo' },
  { event: '', data: '{"a": "b: c"}' },
];

async function read(chunks: Uint8Array[]) {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      chunks.forEach((chunk) => controller.enqueue(chunk));
      controller.close();
    },
  });
  const seen = [];
  for await (const event of events(body)) seen.push(event);
  return seen;
}

test('a_stream_cut_at_any_byte_reads_the_same', async () => {
  const bytes = new TextEncoder().encode(WIRE);
  for (let cut = 0; cut <= bytes.length; cut++)
    expect(await read([bytes.slice(0, cut), bytes.slice(cut)]), `cut at ${cut}`).toEqual(WHOLE);
});

test('a_stream_of_single_bytes_reads_the_same', async () => {
  const bytes = new TextEncoder().encode(WIRE);
  expect(await read([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(WHOLE);
});

test('comments_and_unknown_fields_are_ignored', () => {
  expect(sseParser()(': ping\n\nretry: 5\n\n')).toEqual([]);
});
