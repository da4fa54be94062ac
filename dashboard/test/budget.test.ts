import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const dist = `${import.meta.dirname}/../dist/`;
const files = readdirSync(dist);
const text = (name: string) => readFileSync(dist + name, 'utf8');
const named = (form: RegExp) => files.find((name) => form.test(name))!;
const size = (name: string) => gzipSync(readFileSync(dist + name), { level: 9 }).length;

test('the_first_load_stays_within_a_hundred_kilobytes', () => {
  const first = ['index.html', named(/^desk-.*\.js$/), named(/^desk-.*\.css$/)];
  const bytes = first.map(size).reduce((one, other) => one + other);
  console.log(`first load: ${bytes} B gzip`);
  expect(bytes).toBeLessThanOrEqual(100 * 1024);
});

test('the_page_names_the_script_and_the_sheet_it_was_built_with', () => {
  expect(text('index.html')).toContain(`src="${named(/^desk-.*\.js$/)}"`);
  expect(text('index.html')).toContain(`href="${named(/^desk-.*\.css$/)}"`);
  expect(text('index.html')).not.toContain('{{');
  expect(text('try.html')).not.toContain('{{');
});

test('a_page_has_no_script_or_style_of_its_own', () => {
  for (const name of ['index.html', 'try.html']) expect(text(name)).not.toMatch(/<style|<script(?![^>]*\ssrc=)|\sstyle=|\son\w+=/);
});
