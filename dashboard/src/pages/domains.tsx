import { useState } from 'preact/hooks';
import { Button, Empty, Failed, Field, Head, Ready, Sure, useDesk, useLoad, useWork } from '../ui';
import { t } from '../words';

interface List {
  domains: string[];
}

/** Where the chat may stand; anywhere else it answers nobody. */
export function Domains() {
  const { api, role, tell } = useDesk();
  const list = useLoad((signal) => api.get<List>('domains', {}, signal), []);
  const [domain, change] = useState('');
  const [going, go] = useState<string>();
  const work = useWork();
  return (
    <>
      <Head title={t('page.domains')} lede={t('domains.lede')} />
      <Ready of={list}>
        {(data) => (
          <>
            {data.domains.length === 0 && (
              <Empty title={t('domains.empty')}>
                <p class="quiet">{t('domains.empty.text')}</p>
              </Empty>
            )}
            <ul class="cards tight">
              {data.domains.map((each) => (
                <li key={each}>
                  <div class="row">
                    <code class="grow">{each}</code>
                    {role === 'owner' && (
                      <Button kind="plain" onClick={() => go(each)} label={`${t('remove')}: ${each}`}>
                        {t('remove')}
                      </Button>
                    )}
                  </div>
                </li>
              ))}
            </ul>
          </>
        )}
      </Ready>
      {role === 'owner' && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void work.run(async () => {
              const now = await api.send<List>('POST', 'domains', { domain: domain.trim() });
              list.set(() => now);
              change('');
              tell(t('domains.added'));
            });
          }}
        >
          <Field label={t('domains.add')} hint={t('domains.hint')}>
            {(props) => (
              <input
                {...props}
                required
                maxLength={255}
                inputMode="url"
                autocomplete="off"
                placeholder="https://www.example.com"
                value={domain}
                onInput={(event) => change(event.currentTarget.value)}
              />
            )}
          </Field>
          {work.failure !== undefined && <Failed failure={work.failure} />}
          <Button kind="main" submit busy={work.busy}>
            {t('domains.go')}
          </Button>
        </form>
      )}
      {going && (
        <Sure
          title={t('domains.remove.title')}
          what={t('domains.remove.what', { domain: going })}
          yes={t('remove')}
          close={() => go(undefined)}
          act={async () => {
            const now = await api.send<List>('DELETE', `domains?domain=${encodeURIComponent(going)}`);
            list.set(() => now);
            go(undefined);
            tell(t('removed'));
          }}
        />
      )}
    </>
  );
}
