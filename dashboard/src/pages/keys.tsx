import { useState } from 'preact/hooks';
import type { Key } from '../api';
import { href } from '../route';
import { Button, Copy, Empty, Failed, Head, Ready, Sure, useDesk, useKeys, useWork, When } from '../ui';
import { number, t } from '../words';

/** The public keys: each opens this business's chat from its domains, and nothing else. */
export function Keys() {
  const { api, tell } = useDesk();
  const list = useKeys();
  const [going, go] = useState<{ key: Key; how: 'rotate' | 'revoke' }>();
  const [fresh, show] = useState('');
  const work = useWork();
  const short = (key: Key): string => `…${key.key.slice(-6)}`;
  return (
    <>
      <Head title={t('page.keys')} lede={t('keys.lede')}>
        <Button
          busy={work.busy}
          onClick={() =>
            void work.run(async () => {
              const made = await api.send<Key>('POST', 'keys', {});
              show(made.key);
              list.again();
              tell(t('keys.made'));
            })
          }
        >
          {t('keys.add')}
        </Button>
      </Head>
      {work.failure !== undefined && <Failed failure={work.failure} />}
      <Ready of={list}>
        {(data) => (
          <>
            {data.keys.length === 0 && <Empty title={t('nokey')} />}
            <ul class="cards tight">
              {data.keys.map((key) => (
                <li key={key.key} class={key.active ? undefined : 'gone'}>
                  <div class="row">
                    <div class="grow">
                      <p>
                        <span class="mark" data-phase={key.active ? 'ready' : 'failed'}>
                          {t(!key.active ? 'keys.revoked' : key.endsAt ? 'keys.ending' : 'keys.active')}
                        </span>{' '}
                        {key.key === fresh && <strong>{t('keys.new')}</strong>}
                      </p>
                      {key.active ? <Copy text={key.key} label={`${t('keys.key')} ${short(key)}`} /> : <code>{short(key)}</code>}
                      {key.active && key.endsAt && (
                        <p class="quiet">
                          {t('keys.until')} <When at={key.endsAt} />
                        </p>
                      )}
                      {key.active && (
                        <p class="quiet">
                          {t('keys.share', { n: number(key.share.messages) })} ·{' '}
                          {key.domains.length ? key.domains.join(' · ') : t('install.nodomain')} <a href={href('install')}>{t('page.install')}</a>
                        </p>
                      )}
                    </div>
                    {key.active && (
                      <div class="actions">
                        {!key.endsAt && (
                          <Button onClick={() => go({ key, how: 'rotate' })} label={`${t('keys.rotate')}: ${short(key)}`}>
                            {t('keys.rotate')}
                          </Button>
                        )}
                        <Button kind="plain" onClick={() => go({ key, how: 'revoke' })} label={`${t('keys.revoke')}: ${short(key)}`}>
                          {t('keys.revoke')}
                        </Button>
                      </div>
                    )}
                  </div>
                </li>
              ))}
            </ul>
          </>
        )}
      </Ready>
      {going && (
        <Sure
          title={t(going.how === 'rotate' ? 'keys.rotate.title' : 'keys.revoke.title')}
          what={t(going.how === 'rotate' ? 'keys.rotate.what' : 'keys.revoke.what', { key: short(going.key) })}
          yes={t(going.how === 'rotate' ? 'keys.rotate' : 'keys.revoke')}
          close={() => go(undefined)}
          act={async () => {
            const path = `keys/${encodeURIComponent(going.key.key)}`;
            if (going.how === 'rotate') show((await api.send<Key>('POST', `${path}/rotate`)).key);
            else await api.send('DELETE', path);
            go(undefined);
            list.again();
            tell(t(going.how === 'rotate' ? 'keys.rotated' : 'keys.gone'));
          }}
        />
      )}
    </>
  );
}
