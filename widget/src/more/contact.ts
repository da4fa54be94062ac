const EMAIL = /[^\s@<>(),;:]+@[^\s@<>(),;:]+\.[^\s@<>(),;:.]{2,}/;
const PHONE = /\+?\(?\d[\d\s().-]{5,}\d/;
const DATE = /\b(\d{4}[-./]\d\d?[-./]\d\d?|\d\d?[-./]\d\d?[-./](\d\d){1,2})\b/g;
/** What has a number of its own, up to where the number stands, and no word for calling in between. */
const OTHER = /(book|reserv|order|pedid|invoice|factur|\bref|track|c[oó]d|localiz|expedient|ticket)((?!call|phone|tel|m[oó]v|ll[aá]m|whats)[^.!?\n])*$/i;

/** Where a request has an address, and where a number; the server says whether it is one. */
export const contactFields = (contact: string): { email?: string; phone?: string } =>
  contact.includes('@') ? { email: contact } : { phone: contact };

/** Whether it is worth asking the server. */
export const isContact = (contact: string): boolean => EMAIL.test(contact) || contact.replace(/\D/g, '').length > 5;

/**
 * An address, or a number to call, within what was written. Nine digits, or seven after a plus: a time has fewer, a
 * card has more. A date is none, nor is a number that is said to be a booking's.
 */
export function contactIn(words: string): string | undefined {
  const email = EMAIL.exec(words)?.[0];
  const said = words.replace(DATE, (date) => '/'.repeat(date.length));
  const found = PHONE.exec(said);
  if (email || !found) return email;
  const [phone] = found;
  const digits = phone.replace(/\D/g, '').length;
  if (phone.startsWith('+')) return digits > 6 && digits < 16 ? phone : undefined;
  return digits > 8 && digits < 16 && !OTHER.test(said.slice(0, found.index)) ? phone : undefined;
}
