import { useEffect, useRef } from 'preact/hooks';
import type { Settings } from '../api';
import { t } from '../words';

/** Relative luminance (WCAG 2.2) of `#rrggbb`. */
export function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** White or black, whichever reads better on it. */
export const onTop = (accent: string): string => (luminance(accent) < 0.179 ? '#ffffff' : '#000000');

/** The chat's first view as it would be with what stands in the form. */
export function Preview({ settings, language }: { settings: Settings; language: string }) {
  const box = useRef<HTMLDivElement>(null);
  const accent = /^#[0-9a-f]{6}$/i.test(settings.accent) ? settings.accent : '#2f5d50';
  useEffect(() => {
    box.current?.style.setProperty('--chat', accent);
    box.current?.style.setProperty('--on-chat', onTop(accent));
  }, [accent]);
  return (
    <div class="preview" ref={box} lang={language}>
      <header>
        <strong>{settings.name || '…'}</strong>
        <span>{t('preview.ai')}</span>
      </header>
      <div class="body">
        <p class="greeting">{settings.greeting[language] || '…'}</p>
        <ul>
          {(settings.suggestions[language] ?? []).slice(0, 6).map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        <p class="said">{t('preview.said')}</p>
      </div>
      <footer>
        <span>{t('preview.write')}</span>
        <b aria-hidden="true">↑</b>
      </footer>
    </div>
  );
}
