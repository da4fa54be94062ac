import type { Settings } from '../api';

export type Part = keyof Settings;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));

/** The order of an object's names means nothing. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, each]) => [name, ordered(each)]),
  );
}

/** The parts in which two differ; `languages` only says what `greeting` has. */
export const differing = (one: Settings, other: Settings): Part[] =>
  (Object.keys(one) as Part[]).filter((part) => part !== 'languages' && !same(one[part], other[part]));

export interface Merged {
  settings: Settings;
  /** Parts that both changed, each otherwise; `settings` has mine. */
  clashes: Part[];
}

/** Two changes of one thing: each part is whose alone changed it. */
export function merged(base: Settings, mine: Settings, theirs: Settings): Merged {
  const ours = differing(base, mine);
  const settings = { ...theirs };
  for (const part of ours) Object.assign(settings, { [part]: mine[part] });
  settings.languages = Object.keys(settings.greeting);
  return { settings, clashes: differing(mine, theirs).filter((part) => ours.includes(part) && differing(base, theirs).includes(part)) };
}
