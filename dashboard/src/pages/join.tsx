import { useEffect, useState } from 'preact/hooks';
import type { Api } from '../api';
import { place } from '../route';
import { Button, Failed, Field, Head, Ready, Speaks, useDesk, useLoad, useWork } from '../ui';
import { type Language, t } from '../words';

interface Props {
  api: Api;
  name: string;
  leave: () => void;
  joined: (tenant: string) => void;
  speak: (language: Language) => void;
}

/** Somebody who is signed in and works for nobody yet: an invitation opens a workspace, an address makes one. */
export function Join({ api, name, leave, joined, speak }: Props) {
  const [invited, arrive] = useState(invitation);
  // A link that is pasted into this very tab changes its place alone.
  useEffect(() => {
    const come = (): void => arrive(invitation);
    addEventListener('hashchange', come);
    return () => removeEventListener('hashchange', come);
  }, []);
  const may = useLoad((signal) => api.get<{ mode: string; allowed: boolean }>('signup', {}, signal), []);
  return (
    <main class="door">
      <h1>{t('join.title')}</h1>
      <p class="lede">{t('join.text', { name: name || t('join.you') })}</p>
      {!invited && (
        <Ready of={may}>
          {(data) =>
            data.allowed ? (
              <>
                <SignUpForm api={api} called={name} made={joined} />
                <h2>{t('join.invited')}</h2>
              </>
            ) : (
              <p class="quiet">{t('signup.closed')}</p>
            )
          }
        </Ready>
      )}
      <JoinForm key={invited} api={api} called={name} joined={joined} first={invited} />
      <div class="actions">
        <Speaks speak={speak} />
        <Button onClick={leave}>{t('signout')}</Button>
      </div>
    </main>
  );
}

/** The link of an invitation, for somebody who has a desk already. */
export function JoinPage({ code, person }: { code: string; person: string }) {
  const { api } = useDesk();
  return (
    <>
      <Head title={t('join.other')} lede={t('join.link')} />
      <div class="narrow">
        <JoinForm api={api} called={person} joined={enter} first={code} />
      </div>
    </>
  );
}

/** Another workspace, from the beginning. */
export function enter(tenant: string): void {
  sessionStorage.setItem('parlor-desk:workspace', tenant);
  location.hash = '#/conversations';
  location.reload();
}

const invitation = (): string => (place().page === 'join' ? place().rest : '');

function SignUpForm({ api, called, made }: { api: Api; called: string; made: (tenant: string) => void }) {
  const [address, change] = useState('');
  const work = useWork();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void work.run(async () => {
          const { tenant } = await api.send<{ tenant: string }>('POST', 'signup', { address: address.trim(), ...(called && { called }) });
          location.hash = '#/start';
          made(tenant);
        });
      }}
    >
      <Field label={t('signup.address')} hint={t('signup.hint')}>
        {(props) => (
          <input
            {...props}
            required
            inputMode="url"
            autocomplete="url"
            spellcheck={false}
            placeholder="www.example.com"
            value={address}
            onInput={(event) => change(event.currentTarget.value)}
          />
        )}
      </Field>
      {work.failure !== undefined && <Failed failure={work.failure} />}
      <Button kind="main" submit busy={work.busy}>
        {t('signup.go')}
      </Button>
    </form>
  );
}

export function JoinForm({ api, called, joined, first = '' }: { api: Api; called: string; joined: (tenant: string) => void; first?: string }) {
  const [code, change] = useState(first);
  const work = useWork();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void work.run(async () => {
          const { tenant } = await api.send<{ tenant: string }>('POST', 'invitations/accept', { code: code.trim(), ...(called && { called }) });
          // The code is good no more, and has no place in the address.
          if (place().page === 'join') history.replaceState(null, '', '#/conversations');
          joined(tenant);
        });
      }}
    >
      <Field label={t('join.code')}>
        {(props) => (
          <input {...props} required autocomplete="off" spellcheck={false} value={code} onInput={(event) => change(event.currentTarget.value)} />
        )}
      </Field>
      {work.failure !== undefined && <Failed failure={work.failure} />}
      <Button kind={first ? 'main' : undefined} submit busy={work.busy}>
        {t('join.go')}
      </Button>
    </form>
  );
}
