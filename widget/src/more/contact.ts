const EMAIL = /[^\s@<>(),;:]+@[^\s@<>(),;:]+\.[^\s@<>(),;:.]{2,}/;
const PHONE = /\+?\(?\d[\d\s().-]{5,}\d/;

/** Where a request has an address, and where a number; the server says whether it is one. */
export const contactFields = (contact: string): { email?: string; phone?: string } =>
  contact.includes('@') ? { email: contact } : { phone: contact };

/** Whether it is worth asking the server. */
export const isContact = (contact: string): boolean => EMAIL.test(contact) || contact.replace(/\D/g, '').length > 5;

/**
 * An address, or a number to call, within what was written. Nine digits, or seven after a plus: a date, a time or a
 * booking has fewer, a card has more.
 */
export function contactIn(words: string): string | undefined {
  const phone = PHONE.exec(words)?.[0] ?? '';
  const digits = phone.replace(/\D/g, '').length;
  return EMAIL.exec(words)?.[0] ?? (digits >= (phone.startsWith('+') ? 7 : 9) && digits <= 15 ? phone : undefined);
}
