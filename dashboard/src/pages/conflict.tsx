import { useState } from 'preact/hooks';
import type { Settings } from '../api';
import { Button, Dialog, Failed } from '../ui';
import { type Key, t } from '../words';
import { merged, type Part } from './merge';

interface Props {
  base: Settings;
  mine: Settings;
  theirs: Settings;
  busy: boolean;
  failure: unknown;
  save: (settings: Settings) => void;
  take: () => void;
  close: () => void;
}

const NAMES: Partial<Record<Part, Key>> = {
  name: 'settings.name',
  accent: 'settings.accent',
  greeting: 'settings.greeting',
  suggestions: 'settings.suggestions',
  tone: 'settings.tone',
  rules: 'settings.rules',
  hours: 'settings.hours',
  privacy: 'settings.privacy',
  retentionDays: 'settings.retention',
  minimumAge: 'settings.age',
  asksAgreement: 'settings.agreement',
  leadDays: 'clocks.leads',
  auditDays: 'clocks.audit',
  mailDays: 'clocks.mails',
};

/** Two people changed one thing: both versions stand side by side, and nothing is lost until one is chosen. */
export function Conflict({ base, mine, theirs, busy, failure, save, take, close }: Props) {
  const { settings, clashes } = merged(base, mine, theirs);
  const [chosen, choose] = useState<Partial<Record<Part, 'theirs'>>>({});
  const result = (): Settings => {
    const now = { ...settings };
    for (const part of clashes) if (chosen[part]) Object.assign(now, { [part]: theirs[part] });
    return { ...now, languages: Object.keys(now.greeting) };
  };
  return (
    <Dialog title={t('conflict.title')} close={close}>
      <p>{t('conflict.text')}</p>
      {clashes.map((part) => (
        <fieldset key={part} class="card clash">
          <legend>{t(NAMES[part] ?? 'page.settings')}</legend>
          {(['mine', 'theirs'] as const).map((whose) => (
            <label key={whose}>
              <input
                type="radio"
                name={`clash-${part}`}
                checked={(chosen[part] ?? 'mine') === whose}
                onChange={() => choose({ ...chosen, [part]: whose === 'theirs' ? whose : undefined })}
              />
              <span>
                <strong>{t(whose === 'mine' ? 'conflict.mine' : 'conflict.theirs')}</strong>
                <span class="value">{shown(whose === 'mine' ? mine[part] : theirs[part])}</span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      {failure !== undefined && <Failed failure={failure} />}
      <div class="actions">
        <Button kind="main" busy={busy} onClick={() => save(result())}>
          {t('conflict.save')}
        </Button>
        <Button onClick={take}>{t('conflict.take')}</Button>
        <Button onClick={close}>{t('conflict.back')}</Button>
      </div>
    </Dialog>
  );
}

function shown(value: unknown): string {
  if (value === null || value === '') return '–';
  if (Array.isArray(value)) return value.map(shown).join('\n');
  if (typeof value === 'object') return Object.entries(value as object).map(([name, each]) => `${name}: ${shown(each)}`).join('\n');
  return String(value);
}
