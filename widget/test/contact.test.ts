import { expect, test } from 'vitest';
import { contactIn, isContact } from '../src/more/contact';

test.each([
  ['write to maria.lopez+spa@mail.example.com, please', 'maria.lopez+spa@mail.example.com'],
  ['(ana@casa.example).', 'ana@casa.example'],
  ['Llámenme al 600 123 456', '600 123 456'],
  ['call +44 20 7946 0018 after six', '+44 20 7946 0018'],
  ['(212) 555-0142 ok', '(212) 555-0142'],
  ['A table on 24-12-2026, my number is 600 123 456', '600 123 456'],
  ['I want to book a table. 600 123 456', '600 123 456'],
  ['my order never came, +34 600 123 456', '+34 600 123 456'],
  ['about my order, call me on 600 123 456', '600 123 456'],
])('%s → %s', (words, contact) => expect(contactIn(words)).toBe(contact));

test.each([
  'Is the room free from 24-12-2026?',
  '2026-12-24',
  'room 12, from 10:00 to 12:30',
  'booking 4711 2233',
  'my card is 4111 1111 1111 1111',
  'a double room on 24-12-2026 2 adults?',
  'del 2026-12-24 - 26, dos adultos',
  'entre el 01/02/2027 y el 15/02/2027',
  'My booking number is 123456789',
  'mi número de reserva es el 123456789',
  'the @ sign',
  'it costs 1.250.000',
])('%s holds no contact', (words) => expect(contactIn(words)).toBeUndefined());

test('what_is_neither_an_address_nor_a_number_is_not_sent', () => {
  expect(['mañana', '12345', 'ana@', '@casa', ''].filter(isContact)).toEqual([]);
  expect(['ana@casa.example', '600 12 34', '+34 600 123 456 ext. 3'].every(isContact)).toBe(true);
});
