import { Button, Failed, Speaks, useWork } from '../ui';
import { type Language, t } from '../words';

/** Before anybody is signed in, and after a session ended. */
export function Welcome({ ended, signIn, speak }: { ended: boolean; signIn: () => Promise<void>; speak: (language: Language) => void }) {
  const work = useWork();
  return (
    <main class="door">
      <svg viewBox="0 0 48 48" width="64" height="64" aria-hidden="true">
        <path d="M14 42V8l16-3v40zM30 8h6v34h-6M10 42h28M26 25v2" />
      </svg>
      <h1>{t(ended ? 'welcome.ended' : 'welcome.title')}</h1>
      <p class="lede">{t(ended ? 'welcome.ended.text' : 'welcome.text')}</p>
      <p>
        <Button kind="main" busy={work.busy} onClick={() => void work.run(signIn)}>
          {t('signin')}
        </Button>
      </p>
      {work.failure !== undefined && <Failed failure={work.failure} />}
      <p class="quiet">{t('welcome.how')}</p>
      <Speaks speak={speak} />
    </main>
  );
}
