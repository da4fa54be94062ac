import { useState } from 'preact/hooks';
import { Button, Choice, Empty, Failed, Head, LANGUAGES, NoKey, Ready, useDesk, useKeys, useWork } from '../ui';
import { language, t } from '../words';

/** The real chat with the workspace's own key, in a frame of an origin that is one of its domains. */
export function Try() {
  const { api, config } = useDesk();
  const keys = useKeys();
  const [speaks, speak] = useState<string>(language());
  const [turn, anew] = useState(0);
  const work = useWork();
  const origin = new URL(config.trial, location.href).origin;
  return (
    <>
      <Head title={t('page.try')} lede={t('try.lede')} />
      <Ready of={keys}>
        {(data) => {
          const active = data.keys.filter((key) => key.active);
          const key = active.find((each) => each.domains.includes(origin));
          if (!active.length)
            return <NoKey />;
          if (!key)
            return (
              <Empty title={t('try.closed')}>
                <p class="quiet">{t('try.closed.text', { origin })}</p>
                <p>
                  <Button
                    kind="main"
                    busy={work.busy}
                    onClick={() =>
                      void work.run(async () => {
                        await api.send('POST', 'domains', { domain: origin });
                        keys.again();
                      })
                    }
                  >
                    {t('try.open')}
                  </Button>
                </p>
                {work.failure !== undefined && <Failed failure={work.failure} />}
              </Empty>
            );
          const address = new URL(config.trial, location.href);
          address.hash = new URLSearchParams({
            key: key.key,
            widget: new URL(config.widget, location.href).href,
            api: new URL(config.api, location.href).origin,
            language: speaks,
          }).toString();
          return (
            <>
              <div class="actions">
                <Choice aria-label={t('try.language')} value={speaks} options={LANGUAGES.map(([code, name]) => [code, t(name)])} change={speak} />
                <Button onClick={() => anew(turn + 1)}>{t('try.again')}</Button>
              </div>
              <iframe key={`${speaks}${turn}`} class="trial" title={t('try.frame')} src={address.href} referrerpolicy="no-referrer" />
              <p class="quiet">{t('try.counts')}</p>
            </>
          );
        }}
      </Ready>
    </>
  );
}
