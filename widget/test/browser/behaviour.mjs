// What only a browser can show: storage, focus, keys, resuming, removal. node test/browser/behaviour.mjs [NAME]
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { launch } from '../../../npm/chromium.mjs';
import { startStub } from './stub.mjs';

const browser = await launch(chromium);
let failed = 0;
async function law(name, run, options = {}) {
  if (!name.includes(process.argv[2] ?? '')) return;
  const stub = await startStub(options.stub);
  const context = await browser.newContext({ viewport: { width: 1100, height: 760 }, ...options.context });
  const page = await context.newPage();
  page.setDefaultTimeout(6000);
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (m) => /Content Security|Trusted/.test(m.text()) && errors.push(m.text()));
  try {
    await page.goto(`${stub.site}/${options.query ?? ''}`);
    await page.locator('.launcher').waitFor();
    await run(page, stub);
    assert.deepEqual(errors, []);
    console.log('ok   ', name);
  } catch (failure) {
    failed++;
    console.log('FAIL ', name, '\n', failure.message.split('\n').slice(0, 12).join('\n '));
  }
  await context.close();
  stub.stop();
}
const open = (page) => page.locator('.launcher').click();
const ask = async (page, text) => (await page.locator('.field').fill(text), page.keyboard.press('Enter'));
const focused = (page) => page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.className ?? document.activeElement.tagName);
const stored = (page) => page.evaluate(() => [sessionStorage.length, localStorage.length]);
const reply = (page) => page.locator('.reply[data-state=done]');

await law('nothing_is_stored_or_asked_before_opening', async (page, stub) => {
  await page.waitForTimeout(300);
  assert.deepEqual(stub.calls, ['/widget/parlor.js']);
  assert.deepEqual(await stored(page), [0, 0]);
});
await law('focus_goes_in_and_comes_back_and_escape_closes', async (page) => {
  await open(page);
  await page.locator('.greeting').waitFor();
  assert.equal(await focused(page), 'field');
  await page.locator('.what').click();
  await page.locator('.privacy').waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await focused(page), 'link what');
  await page.keyboard.press('Escape');
  await page.locator('.panel').waitFor({ state: 'detached' });
  assert.equal(await focused(page), 'launcher');
});
await law('the_next_page_takes_up_the_conversation_once_and_quietly', async (page, stub) => {
  await open(page);
  for (const text of ['one', 'two', 'three']) {
    await ask(page, text);
    await page.waitForTimeout(250);
  }
  await page.goto(`${stub.site}/next`);
  await reply(page).nth(2).waitFor();
  assert.deepEqual(await page.locator('.said').allTextContents(), ['one', 'two', 'three']);
  assert.equal(await focused(page), 'BODY');
  assert.equal(stub.asked.length, 3);
  // Pages cost no opening: the address's allowance would soon be used up.
  for (let pages = 0; pages < 3; pages++) {
    await page.goto(`${stub.site}/next`);
    await reply(page).nth(2).waitFor();
  }
  assert.equal(await page.locator('.panel h1').textContent(), 'Casa Lumbre');
  assert.equal(stub.calls.filter((call) => call === 'POST /v1/sessions').length, 1);
});
await law('words_on_their_way_survive_a_page_change_without_a_doubled_turn', async (page, stub) => {
  await open(page);
  await page.locator('.greeting').waitFor();
  stub.mode = 'failing';
  await ask(page, 'keep me');
  await page.locator('.retry').waitFor();
  stub.mode = '';
  await page.goto(`${stub.site}/next`);
  await reply(page).waitFor();
  assert.deepEqual(await page.locator('.said').allTextContents(), ['keep me']);
  assert.equal(new Set(stub.asked.map(({ id }) => id)).size, 1);
});
await law('an_expired_token_is_renewed_with_the_same_id', async (page, stub) => {
  await open(page);
  await page.locator('.greeting').waitFor();
  stub.mode = 'expired';
  await ask(page, 'hello there');
  await reply(page).waitFor();
  assert.equal(stub.asked.length, 2);
  assert.equal(stub.asked[0].id, stub.asked[1].id);
});
await law('a_stream_cut_in_the_middle_is_asked_again_with_the_same_id', async (page, stub) => {
  await open(page);
  await page.locator('.greeting').waitFor();
  stub.mode = 'cut';
  await ask(page, 'When?');
  await reply(page).waitFor();
  assert.equal(stub.asked[0].id, stub.asked[1].id);
  assert.equal(await page.locator('.reply').count(), 1);
});
await law('a_proof_of_work_is_worked_out_in_slices_and_told_kindly', async (page, stub) => {
  await open(page);
  await page.locator('.greeting').waitFor();
  assert.equal(stub.calls.filter((call) => call.includes('proof')).length, 0, 'nobody else fetches the solver');
  // The page is given its turn: a task that takes long would show here.
  await page.evaluate(() => {
    window.longest = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((e) => (window.longest = Math.max(window.longest, e.duration)))).observe({ type: 'longtask' });
    const status = document.querySelector('parlor-chat').shadowRoot.querySelector('.status');
    window.said = [];
    new MutationObserver(() => window.said.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
  });
  stub.mode = 'suspect';
  await ask(page, 'When?');
  await page.locator('.field').fill('typing goes on');
  await reply(page).waitFor({ timeout: 20_000 });
  assert.equal(stub.proofs.length, 1);
  assert.deepEqual(stub.proofs[0], { challenge: stub.proofs[0].challenge, number: 40_000, salt: stub.proofs[0].salt, signature: 'signed' });
  assert.equal(new Set(stub.asked.map(({ id }) => id)).size, 1);
  assert.deepEqual(await page.locator('.said').allTextContents(), ['When?']);
  const said = await page.evaluate(() => window.said);
  assert.match(said[0], /^One moment: checking that no robot writes/);
  assert.match(said.at(-1), /^Answers from/);
  assert.equal(await page.locator('.status').getAttribute('role'), 'status');
  assert.equal(await focused(page), 'field');
  assert.equal(await page.locator('.field').inputValue(), 'typing goes on');
  assert.equal(stub.calls.filter((call) => call.includes('parlor-proof-')).length, 1);
  console.log('      longest task while solving', await page.evaluate(() => window.longest), 'ms (0: none over 50)');
});
await law('a_proof_at_the_door_is_worked_out_in_spanish_too', async (page, stub) => {
  stub.mode = 'suspect-door';
  await open(page);
  await page.locator('.status', { hasText: 'Un momento: comprobamos' }).waitFor({ timeout: 20_000 });
  await page.locator('.greeting').waitFor({ timeout: 20_000 });
  assert.equal(stub.proofs.length, 1);
}, { query: '?lang=es' });
await law('a_proof_that_is_not_taken_leaves_it_to_the_visitor', async (page, stub) => {
  await open(page);
  await page.locator('.greeting').waitFor();
  stub.mode = 'suspect';
  stub.never = true;
  await ask(page, 'When?');
  await page.locator('.retry').waitFor({ timeout: 20_000 });
  assert.equal(stub.proofs.length, 1);
  stub.never = false;
  await page.locator('.retry').click();
  await reply(page).waitFor({ timeout: 20_000 });
});
await law('a_limit_counts_down_keeps_the_words_and_sends_by_itself', async (page, stub) => {
  await open(page);
  await page.locator('.greeting').waitFor();
  stub.wait = 2;
  stub.mode = 'limited';
  await ask(page, 'When?');
  await page.locator('.countdown').waitFor();
  stub.mode = '';
  await page.locator('.field').fill('next words');
  assert.equal(await page.locator('.send').isDisabled(), true);
  await reply(page).waitFor();
  await page.locator('.countdown').waitFor({ state: 'hidden' });
  assert.equal(await page.locator('.field').inputValue(), 'next words');
  assert.equal(await page.locator('.send').isDisabled(), false);
});
await law('a_limit_at_opening_counts_down_and_opens_by_itself', async (page, stub) => {
  stub.wait = 2;
  stub.mode = 'busy';
  await open(page);
  await page.locator('.countdown').waitFor();
  assert.equal(await page.locator('.panel').getAttribute('data-state'), 'opening');
  assert.equal(await page.locator('.card').count(), 0);
  stub.mode = '';
  await page.locator('.greeting').waitFor();
  await page.locator('.countdown').waitFor({ state: 'hidden' });
  assert.equal(stub.calls.filter((call) => call === 'POST /v1/sessions').length, 2);
  await ask(page, 'When?');
  await reply(page).waitFor();
});
await law('offline_words_wait_and_go_out_once', async (page, stub) => {
  await open(page);
  await page.locator('.greeting').waitFor();
  await page.context().setOffline(true);
  await ask(page, 'When?');
  await page.locator('.turn[data-state=offline]').waitFor();
  await page.context().setOffline(false);
  await reply(page).waitFor();
  assert.equal(stub.asked.length, 1);
});
await law('an_erased_conversation_gives_the_words_back_and_begins_anew', async (page, stub) => {
  await open(page);
  await page.locator('.greeting').waitFor();
  stub.mode = 'erased';
  await ask(page, 'my words');
  await page.locator('.card[data-state=erased] button').waitFor();
  stub.mode = '';
  await page.locator('.card button').click();
  await page.locator('.greeting').waitFor();
  assert.equal(await page.locator('.field').inputValue(), 'my words');
});
await law('a_conversation_the_business_erases_while_a_person_is_awaited_ends_here_too', async (page, stub) => {
  await open(page);
  await page.locator('.greeting').waitFor();
  stub.mode = 'waiting';
  await ask(page, 'Is Ana there?');
  await page.locator('.panel[data-state=waiting]').waitFor();
  stub.mode = 'gone';
  await page.locator('.card[data-state=erased]').waitFor();
  const asked = stub.calls.length;
  await page.waitForTimeout(3500);
  assert.equal(stub.calls.length, asked);
});
await law('the_visitor_sees_keeps_downloads_and_erases', async (page, stub) => {
  await open(page);
  await page.locator('.greeting').waitFor();
  await page.locator('.what').click();
  await page.locator('dd').first().waitFor();
  await page.locator('.keep').check();
  assert.equal((await stored(page))[1], 1);
  const download = page.waitForEvent('download');
  await page.locator('[data-action=download]').click();
  assert.equal((await download).suggestedFilename(), 'chat.txt');
  const json = page.waitForEvent('download');
  await page.locator('[data-action=data]').click();
  assert.equal(JSON.parse(await readFile(await (await json).path(), 'utf8')).business, 'Casa Lumbre');
  await page.locator('[data-action=erase]').click();
  await page.locator('[data-action=eraseNot]').click();
  assert.equal(stub.calls.filter((call) => call.startsWith('DELETE')).length, 0);
  assert.equal(await page.evaluate(() => document.activeElement.shadowRoot.activeElement.dataset.action), 'erase');
  await page.locator('[data-action=erase]').click();
  await page.locator('[data-action=eraseSure]').click();
  await page.locator('.card[data-state=erased] .receipt', { hasText: 'Your conversation is erased.' }).waitFor();
  const receipt = page.waitForEvent('download');
  await page.locator('[data-action=receipt]').click();
  assert.equal(JSON.parse(await readFile(await (await receipt).path(), 'utf8')).conversationId, 'c1');
  assert.deepEqual(await page.evaluate(() => [...Object.keys(sessionStorage), ...Object.keys(localStorage)]), ['parlor:pk_test:open']);
  assert.ok(stub.calls.includes('DELETE /v1/conversation'));
}, { stub: { features: { export: true, erase: true } } });
const ALL = { stub: { features: { export: true, erase: true, leads: true, handoff: true } } };
const events = (page) => page.locator('.event').allTextContents();
const seconds = (stub) => stub.calls.filter((call) => call.includes('parlor-more-')).length;

await law('where_the_business_asks_nothing_is_written_before_the_visitor_agrees', async (page, stub) => {
  await open(page);
  const tick = page.locator('.ask .keep');
  await tick.waitFor();
  assert.match(await page.locator('.ask p').first().textContent(), /kept for 90 days/);
  for (const way of ['.composer', '.suggestion >> nth=0', '.person']) assert.equal(await page.locator(way).isVisible(), false, way);
  assert.equal(await focused(page), 'keep');
  await page.keyboard.press('Escape');
  await open(page);
  assert.equal(await focused(page), 'keep');
  await page.locator('[data-action=next]').click();
  assert.match(await page.locator('.ask [role=alert]').textContent(), /tick the box/);
  assert.equal(stub.asked.length, 0);
  await page.keyboard.press('Space');
  await page.locator('[data-action=next]').click();
  await tick.waitFor({ state: 'detached' });
  assert.equal(await focused(page), 'field');
  await ask(page, 'When can I check in?');
  await reply(page).waitFor();
  assert.equal(stub.asked[0].agreed, '1');
  // Asked once: the next page knows of what was said.
  await page.goto(`${stub.site}/next`);
  await reply(page).waitFor();
  await page.waitForTimeout(400);
  assert.equal(await tick.count(), 0);
  assert.equal(await page.locator('.composer').isVisible(), true);
  await ask(page, 'And parking?');
  await reply(page).nth(1).waitFor();
}, { stub: { agreement: true, features: { handoff: true, leads: true } } });
await law('what_was_written_too_early_goes_out_once_the_visitor_agrees', async (page, stub) => {
  await open(page);
  await page.locator('.ask .keep').waitFor();
  await page.evaluate(() => document.querySelector('parlor-chat').shadowRoot.querySelector('.suggestion').click());
  await page.locator('.note').waitFor();
  assert.equal(await page.locator('.ask .keep').count(), 1);
  await page.locator('.ask .keep').check();
  await page.locator('[data-action=next]').click();
  await reply(page).waitFor();
  assert.deepEqual(stub.asked.map(({ agreed }) => agreed), [undefined, '1']);
}, { stub: { agreement: true } });
await law('a_visitor_who_needs_nothing_more_fetches_nothing_more', async (page, stub) => {
  await open(page);
  await ask(page, 'When can I check in on 24-12-2026?');
  await reply(page).waitFor();
  await page.locator('.rate').waitFor();
  assert.equal(seconds(stub), 0);
}, ALL);
await law('without_an_answer_a_contact_is_asked_one_question_at_a_time', async (page, stub) => {
  await open(page);
  await ask(page, 'Is there a sauna?');
  await page.locator('[data-action=leave]').waitFor();
  assert.equal(await focused(page), 'field', 'an offer takes no focus');
  await page.locator('[data-action=leave]').press('Enter');
  assert.equal(await page.locator('.ask :is(input, textarea)').count(), 1);
  assert.equal(await focused(page), 'answer');
  await page.keyboard.type('tomorrow');
  await page.keyboard.press('Enter');
  await page.locator('.error', { hasText: 'neither an e-mail address nor a phone number' }).waitFor();
  assert.equal(await page.locator('.answer').inputValue(), 'tomorrow');
  await page.locator('.answer').fill('555 01 02');
  await page.keyboard.press('Enter');
  await page.keyboard.type('María');
  await page.keyboard.press('Enter');
  await page.locator('.answered').nth(2).waitFor();
  assert.equal(await page.locator('.consent').textContent(), 'I agree that Casa Lumbre may use these details to answer me. Version 3f2a9c41d07b');
  assert.equal(stub.leads.length, 0);
  await page.locator('[data-action=sendLead]').press('Enter');
  // The server knows better: told at its question, in its words, with what was typed.
  await page.locator('.error', { hasText: 'This is not a number we can call.' }).waitFor();
  assert.equal(await page.locator('.answer').inputValue(), '555 01 02');
  assert.equal(await page.locator('.answer').getAttribute('aria-invalid'), 'true');
  await page.locator('.answer').fill('600 123 456');
  await page.keyboard.press('Enter');
  stub.mode = 'failing';
  await page.locator('[data-action=sendLead]').click();
  await page.locator('.error', { hasText: 'What you wrote is kept' }).waitFor();
  stub.mode = '';
  await page.locator('[data-action=sendLead]').click();
  await reply(page).nth(1).waitFor();
  assert.deepEqual(stub.leads, [{ name: 'María', phone: '600 123 456', message: 'Is there a sauna?', consent: true }]);
  assert.deepEqual(await events(page), ['You left your contact']);
  assert.equal(await page.locator('.ask').count(), 0);
  assert.equal(await focused(page), 'log');
  assert.ok(!(await page.evaluate(() => Object.keys(sessionStorage))).includes('parlor:pk_test:draft'));
  await ask(page, 'And a sauna in winter?');
  await reply(page).nth(2).waitFor();
  assert.equal(await page.locator('[data-action=leave]').count(), 0, 'who has left a contact is not asked again');
}, ALL);
await law('a_contact_begun_survives_a_page_change_and_takes_no_focus_there', async (page, stub) => {
  await open(page);
  await ask(page, 'Is there a sauna?');
  await page.locator('[data-action=leave]').click();
  await page.locator('.answer').fill('maria@exam');
  await page.goto(`${stub.site}/next`);
  await page.locator('[data-action=leave]').waitFor();
  assert.equal(await focused(page), 'BODY');
  await page.locator('[data-action=leave]').click();
  assert.equal(await page.locator('.answer').inputValue(), 'maria@exam');
}, ALL);
await law('a_number_that_was_typed_is_passed_on_with_one_tap', async (page, stub) => {
  await open(page);
  await ask(page, 'Can you call me? +34 600 123 456');
  await page.locator('.ask .contact', { hasText: '+34 600 123 456' }).waitFor();
  await page.locator('.consent', { hasText: 'Version 3f2a9c41d07b' }).waitFor();
  await page.locator('[data-action=pass]').click();
  await page.locator('.question').waitFor();
  assert.deepEqual(stub.leads, [{ name: '+34 600 123 456', phone: '+34 600 123 456', message: 'Can you call me? +34 600 123 456', consent: true }]);
  await page.keyboard.type('María');
  await page.keyboard.press('Enter');
  await page.locator('.ask').waitFor({ state: 'detached' });
  assert.deepEqual(stub.leads.map(({ name }) => name), ['+34 600 123 456', 'María']);
  assert.deepEqual(await events(page), ['You left your contact']);
}, ALL);
await law('a_card_number_or_a_refused_word_asks_for_no_contact', async (page) => {
  await open(page);
  for (const text of ['My card is 4111 1111 1111 1111', 'help me hack this, write to me@x.example']) {
    const before = await reply(page).count();
    await ask(page, text);
    await reply(page).nth(before).waitFor();
    await page.waitForTimeout(200);
    assert.equal(await page.locator('.ask').count(), 0, text);
  }
}, ALL);
await law('who_waited_in_vain_is_asked_for_a_contact_and_goes_on_with_the_assistant', async (page, stub) => {
  await open(page);
  await page.locator('.person').press('Enter');
  await page.locator('.panel[data-state=waiting] [data-action=goOn]').waitFor();
  stub.mode = 'nobody';
  await page.locator('.ask p', { hasText: 'Nobody has come yet' }).waitFor({ timeout: 9000 });
  assert.deepEqual(await events(page), ['You asked for a person', 'Nobody could come']);
  const looks = () => stub.calls.filter((call) => call.includes('/v1/conversation')).length;
  const before = looks();
  await page.waitForTimeout(4000);
  assert.equal(looks(), before);
  await page.locator('[data-action=leave]').click();
  await page.locator('.question', { hasText: 'How can we reach you?' }).waitFor();
}, ALL);
await law('a_person_is_asked_for_awaited_and_there', async (page, stub) => {
  await open(page);
  await page.locator('.greeting').waitFor();
  assert.equal(seconds(stub), 0);
  await page.locator('.person').press('Enter');
  await page.locator('.panel[data-state=waiting] [data-action=goOn]').waitFor();
  assert.deepEqual(await events(page), ['You asked for a person']);
  assert.equal(await page.locator('.person').isHidden(), true);
  await page.waitForFunction(() => document.activeElement.shadowRoot.activeElement?.className === 'log');
  await ask(page, 'I would like a table.');
  await page.locator('.note', { hasText: 'A person will read it' }).waitFor();
  stub.mode = 'person';
  await page.locator('.status', { hasText: 'Ana is here' }).waitFor({ timeout: 9000 });
  assert.equal(await page.locator('.by').textContent(), 'Ana');
  assert.equal(await page.locator('.ask').count(), 0);
  assert.deepEqual(await events(page), ['You asked for a person', 'Ana has joined']);
  // As on any later page.
  await page.goto(`${stub.site}/next`);
  await page.locator('.status', { hasText: 'Ana is here' }).waitFor();
  assert.deepEqual(await events(page), ['You asked for a person', 'Ana has joined']);
  assert.deepEqual(await page.locator('.said').allTextContents(), ['I would like a table.']);
  stub.state = 'closed';
  stub.entries.push({ position: stub.entries.length + 1, kind: 'closed' });
  await page.locator('.card[data-state=closed]').waitFor({ timeout: 9000 });
  const asked = stub.calls.length;
  await page.waitForTimeout(3500);
  assert.equal(stub.calls.length, asked, 'nothing is polled any more');
}, ALL);
await law('who_waits_in_vain_is_asked_for_a_contact_or_goes_on', async (page, stub) => {
  stub.patience = 1;
  await open(page);
  await page.locator('.person').click();
  await page.locator('.ask', { hasText: 'Nobody has come yet.' }).waitFor();
  await page.locator('[data-action=goOn]').click();
  await page.locator('.panel[data-state=bot]').waitFor();
  assert.equal(await page.locator('.ask').count(), 0);
  assert.deepEqual(await events(page), ['You asked for a person', 'You went on with the assistant']);
}, ALL);
await law('outside_hours_nobody_is_awaited_and_a_contact_is_asked', async (page, stub) => {
  await open(page);
  await page.locator('.person').click();
  await page.locator('.words', { hasText: 'We are back on Monday at 09:00.' }).waitFor();
  await page.locator('.answer').waitFor();
  assert.equal(await page.locator('.panel').getAttribute('data-state'), 'bot');
  await page.waitForTimeout(3500);
  assert.equal(stub.calls.filter((call) => call === 'GET /v1/conversation').length, 1, 'nothing is polled');
}, { stub: { ...ALL.stub, availability: 'closed' } });
await law('a_conversation_closed_meanwhile_gives_the_words_back', async (page, stub) => {
  await open(page);
  await page.locator('.greeting').waitFor();
  stub.state = 'closed';
  await ask(page, 'One more thing');
  await page.locator('.card[data-state=closed] button').click();
  stub.state = 'bot';
  await page.locator('.greeting').waitFor();
  assert.equal(await page.locator('.field').inputValue(), 'One more thing');
}, ALL);
await law('an_answer_may_be_found_helpful_with_its_place', async (page, stub) => {
  await open(page);
  await ask(page, 'When can I check in?');
  await page.locator('.rate button', { hasText: 'Yes' }).click();
  await page.locator('.rate', { hasText: 'Thank you.' }).waitFor();
  assert.deepEqual(stub.thoughts, [{ about: 1, helpful: true }]);
}, ALL);
await law('the_conversation_alone_is_printed', async (page) => {
  await open(page);
  await ask(page, 'When can I check in?');
  await reply(page).waitFor();
  await page.locator('.what').click();
  await page.locator('[data-action=see]').click();
  await page.locator('.whole', { hasText: 'You: When can I check in?' }).waitFor();
  await page.locator('[data-action=print]').click();
  const paper = page.frameLocator('.paper').locator('pre');
  await paper.waitFor({ state: 'attached' });
  assert.match(await paper.textContent(), /^You: When can I check in\?\nCasa Lumbre: You can check in from 15:00/);
}, ALL);
await law('the_second_file_that_did_not_come_is_asked_for_again', async (page, stub) => {
  await open(page);
  await page.locator('.greeting').waitFor();
  await page.route('**/parlor-more-*', (route) => route.abort());
  await page.locator('.what').click();
  await page.locator('.status', { hasText: 'We can’t be reached right now' }).waitFor();
  await page.unroute('**/parlor-more-*');
  await page.locator('.what').click();
  await page.locator('.privacy dt').first().waitFor();
}, ALL);
await law('the_widget_changes_language_with_the_answer', async (page) => {
  await open(page);
  await ask(page, '¿Aceptan perros?');
  await reply(page).waitFor();
  assert.equal(await page.locator('.field').getAttribute('placeholder'), 'Escribe un mensaje');
});
await law('on_a_phone_back_closes_the_chat', async (page) => {
  await open(page);
  await page.locator('.greeting').waitFor();
  const url = page.url();
  await page.goBack();
  await page.locator('.panel').waitFor({ state: 'detached' });
  assert.equal(page.url(), url);
  await page.waitForTimeout(300);
  await open(page);
  await page.locator('.close').click();
  await page.locator('.panel').waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => history.state?.parlor), undefined);
}, { context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } });
await law('events_say_what_happened_and_never_the_words', async (page) => {
  await page.evaluate(() => {
    window.seen = [];
    for (const name of ['open', 'close', 'message', 'answer', 'error'])
      addEventListener(`parlor:${name}`, (event) => window.seen.push([name, JSON.stringify(event.detail)]));
  });
  await page.evaluate(() => window.Parlor.open());
  await ask(page, 'top secret');
  await reply(page).waitFor();
  await page.evaluate(() => window.Parlor.close());
  const seen = await page.evaluate(() => window.seen);
  assert.deepEqual(seen.map(([name]) => name), ['open', 'message', 'answer', 'close']);
  assert.ok(!JSON.stringify(seen).includes('secret'));
});
await law('destroy_leaves_nothing_and_ends_requests', async (page, stub) => {
  await open(page);
  await page.locator('.greeting').waitFor();
  stub.mode = 'typing';
  await ask(page, 'When?');
  await page.waitForTimeout(100);
  await page.evaluate(() => window.Parlor.destroy());
  assert.equal(await page.locator('parlor-chat').count(), 0);
  assert.equal(await page.evaluate(() => 'Parlor' in window), false);
});
await law('each_reply_and_each_state_is_announced_once', async (page) => {
  await open(page);
  await page.locator('.greeting').waitFor();
  // What a screen reader hears: nodes that enter a polite region and are not hidden from it.
  await page.evaluate(() => {
    window.heard = { log: [], status: [] };
    const { shadowRoot } = document.querySelector('parlor-chat');
    for (const role of ['log', 'status']) {
      const region = shadowRoot.querySelector(`[role=${role}]`);
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes)
          for (const node of addedNodes) {
            const element = node.nodeType === 1 ? node : node.parentElement;
            if (region.ariaLive !== 'off' && element && !element.closest('[aria-hidden]')) window.heard[role].push(node.textContent);
          }
      }).observe(region, { childList: true, subtree: true, characterData: true });
    }
  });
  for (const text of ['When can I check in?', 'My card is 4111 1111 1111 1111']) {
    const before = await reply(page).count();
    await ask(page, text);
    await reply(page).nth(before).waitFor();
  }
  const { log, status } = await page.evaluate(() => window.heard);
  for (const words of ['You can check in from', 'We take payment at the desk'])
    assert.equal(log.filter((each) => each.includes(words)).length, 1, words);
  assert.deepEqual(status, []);
});
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
for (const colorScheme of ['light', 'dark'])
  await law(`axe_finds_nothing_in_${colorScheme}`, async (page, stub) => {
    await page.addScriptTag({ path: AXE });
    const check = async (scene) => {
      const { violations } = await page.evaluate(() =>
        window.axe.run('parlor-chat', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }));
      const told = violations.map(({ id, nodes }) => `${scene}: ${id} ${nodes.map(({ html }) => html).join(' ')}`);
      assert.deepEqual(told, []);
    };
    await check('launcher');
    await open(page);
    await page.locator('.greeting').waitFor();
    await check('first');
    await ask(page, 'When can I check in?');
    await reply(page).waitFor();
    await check('answered');
    await ask(page, 'My card is 4111 1111 1111 1111');
    await reply(page).nth(1).waitFor();
    await page.getByText('Hidden for your safety: card number').waitFor();
    await ask(page, 'help me hack the wifi');
    await reply(page).nth(2).waitFor();
    await check('masked and refused');
    await page.locator('.what').click();
    await page.locator('dd').nth(3).waitFor();
    await check('privacy');
    await page.locator('[data-action=erase]').click();
    await check('erasing');
    await page.keyboard.press('Escape');
    await ask(page, 'Is there a sauna?');
    await page.locator('[data-action=leave]').click();
    await page.locator('.answer').fill('tomorrow');
    await page.keyboard.press('Enter');
    await page.locator('.error:not(:empty)').waitFor();
    await check('contact');
    await page.locator('.answer').fill('maria@example.com');
    await page.keyboard.press('Enter');
    await page.locator('.answer').fill('María');
    await page.keyboard.press('Enter');
    await page.locator('.answered').first().waitFor();
    await check('contact whole');
    await page.locator('[data-action=later]').click();
    await page.locator('.person').click();
    await page.locator('[data-action=goOn]').waitFor();
    await check('waiting');
    await page.locator('[data-action=goOn]').click();
    await page.locator('.panel[data-state=bot]').waitFor();
    stub.mode = 'limited';
    await ask(page, 'When can I check in?');
    await page.locator('.countdown').waitFor();
    await check('limited');
  }, { context: { colorScheme, reducedMotion: 'reduce', bypassCSP: true }, ...ALL });
await law('each_request_names_the_language_and_the_browsers_own_with_its_country', async (page, stub) => {
  await open(page);
  await ask(page, '¿Aceptan perros?');
  await reply(page).waitFor();
  assert.deepEqual([...new Set(stub.languages)], ['es,es-MX']);
}, { query: '?lang=es', context: { locale: 'es-MX' } });
for (const accent of ['#000000', '#ffffff', '#ffd84d', '#777777', '#767676', '#e4572e', '#0a7'])
  await law(`text_on_${accent}_reads`, async (page) => {
    const rgb = await page.locator('.launcher').evaluate((node) => {
      const { color, backgroundColor } = getComputedStyle(node);
      return [color, backgroundColor];
    });
    const light = (c) => {
      const n = c.match(/[\d.]+/g).map(Number);
      const [r, g, b] = c.startsWith('color(xyz') ? [] : n.map((v) => ((v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
      return c.startsWith('color(xyz') ? Number(c.match(/xyz(?:-d65)? [\d.e-]+ ([\d.e-]+)/)[1]) : 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const [a, b] = rgb.map(light).sort((x, y) => y - x);
    assert.ok((a + 0.05) / (b + 0.05) >= 4.5, `${rgb}`);
  }, { query: `?accent=${encodeURIComponent(accent)}` });
await browser.close();
process.exitCode = failed ? 1 : 0;
