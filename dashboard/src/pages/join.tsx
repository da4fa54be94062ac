import { useState } from 'preact/hooks';
import type { Api } from '../api';
import { Button, Failed, Field, Speaks, useWork } from '../ui';
import { type Language, t } from '../words';

interface Props {
  api: Api;
  name: string;
  leave: () => void;
  joined: (tenant: string) => void;
  speak: (language: Language) => void;
}

/** Somebody who is signed in and works for nobody yet: an invitation's code opens a workspace. */
export function Join({ api, name, leave, joined, speak }: Props) {
  return (
    <main class="door">
      <h1>{t('join.title')}</h1>
      <p class="lede">{t('join.text', { name: name || t('join.you') })}</p>
      <JoinForm api={api} joined={joined} />
      <div class="actions">
        <Speaks speak={speak} />
        <Button onClick={leave}>{t('signout')}</Button>
      </div>
    </main>
  );
}

export function JoinForm({ api, joined }: { api: Api; joined: (tenant: string) => void }) {
  const [code, change] = useState('');
  const work = useWork();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void work.run(async () => joined((await api.send<{ tenant: string }>('POST', 'invitations/accept', { code: code.trim() })).tenant));
      }}
    >
      <Field label={t('join.code')}>
        {(props) => (
          <input {...props} required autocomplete="off" spellcheck={false} value={code} onInput={(event) => change(event.currentTarget.value)} />
        )}
      </Field>
      {work.failure !== undefined && <Failed failure={work.failure} />}
      <Button kind="main" submit busy={work.busy}>
        {t('join.go')}
      </Button>
    </form>
  );
}
