import { useEffect, useState } from 'preact/hooks';
import type { Checklist } from '../api';
import { href } from '../route';
import { Choice, Copy, Failed, Head, NoKey, Ready, useDesk, useKeys, useLoad } from '../ui';
import { t } from '../words';

const KINDS = ['html', 'wordpress', 'shopify', 'wix', 'gtm'] as const;

/** The one tag, and where it goes. */
export function Install() {
  const { api: desk, config } = useDesk();
  const keys = useKeys();
  const list = useLoad((signal) => desk.get<Checklist>('checklist', {}, signal), []);
  const listed = list.data?.steps.some(({ step, done }) => step === 'domain' && done);
  const [chosen, choose] = useState('');
  const loader = new URL(config.widget, location.href).href;
  const trial = new URL(config.trial, location.href).origin;
  const api = new URL(config.api, location.href).origin;
  // The loader asks where it comes from, unless it is told otherwise.
  const other = new URL(loader).origin === api ? '' : api;
  const named = other && ` data-api="${other}"`;
  return (
    <>
      <Head title={t('page.install')} lede={t('install.lede')} />
      <Ready of={keys}>
        {(data) => {
          const active = data.keys.filter((key) => key.active);
          const key = active.find((each) => each.key === chosen) ?? active[0];
          if (!key)
            return <NoKey />;
          // The page of "try it" is a domain of the key's too, and no site, unless a host shows both.
          const sites = key.domains.filter((each) => each !== trial || listed);
          const tag = `<script async src="${loader}"${named} data-key="${key.key}"></script>`;
          return (
            <div class="prose">
              {active.length > 1 && (
                <label class="field">
                  <span>{t('install.key')}</span>
                  <Choice value={key.key} options={active.map((each) => [each.key, ending(each.key)])} change={choose} />
                </label>
              )}
              <Copy text={tag} label={t('install.tag')} />
              {sites.length ? (
                <p class="quiet">
                  {t('install.domains')} {sites.join(' · ')} <a href={href('domains')}>{t('install.domains.change')}</a>
                </p>
              ) : (
                <p class="notice bad">
                  {t('install.nodomain')} <a href={href('domains')}>{t('page.domains')}</a>
                </p>
              )}
              <h2>{t('install.where')}</h2>
              <div class="steps">
                {KINDS.map((kind, at) => (
                  <details key={kind} open={at === 0}>
                    <summary>{t(`install.${kind}`)}</summary>
                    <ol>
                      {t(`install.${kind}.steps`)
                        .split('\n')
                        .map((step) => (
                          <li key={step}>{step}</li>
                        ))}
                    </ol>
                    {kind === 'gtm' && <Copy text={`<script async src="${loader}?key=${key.key}${other && `&api=${encodeURIComponent(other)}`}"></script>`} label={t('install.gtm')} />}
                  </details>
                ))}
              </div>
              <h2>{t('install.policy')}</h2>
              <p>{t('install.policy.text')}</p>
              <Copy text={policy(loader, api)} label={t('install.policy')} />
              <p>{t('install.policy.types')}</p>
              <Copy text="require-trusted-types-for 'script'; trusted-types parlor" label={t('install.policy.trusted')} />
              <h2>{t('install.pinned')}</h2>
              <p>{t('install.pinned.text')}</p>
              <Pinned loader={loader} named={named} mark={key.key} />
            </div>
          );
        }}
      </Ready>
    </>
  );
}

const ending = (key: string): string => `pk_…${key.slice(-6)}`;

/** The script's origin, and the API's where that is another. */
function policy(loader: string, api: string): string {
  const script = new URL(loader).origin;
  return `script-src ${script};\nconnect-src ${api};`;
}

/** The hash is that of the file as it is served now, worked out here. */
function Pinned({ loader, named, mark }: { loader: string; named: string; mark: string }) {
  const [hash, say] = useState<string>();
  const [failure, fail] = useState<unknown>();
  useEffect(() => {
    const work = async (): Promise<void> => {
      const reply = await fetch(loader, { credentials: 'omit' });
      if (!reply.ok) throw new Error('loader');
      const digest = await crypto.subtle.digest('SHA-384', await reply.arrayBuffer());
      say(`sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`);
    };
    work().catch(fail);
  }, [loader]);
  if (failure !== undefined) return <Failed failure={failure} />;
  if (!hash) return <p role="status">{t('loading')}</p>;
  return <Copy text={`<script async src="${loader}"${named} data-key="${mark}"\n  integrity="${hash}" crossorigin="anonymous"></script>`} label={t('install.pinned')} />;
}
