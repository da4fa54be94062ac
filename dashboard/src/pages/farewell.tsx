import { useEffect, useState } from 'preact/hooks';
import { keepJson } from '../file';
import { Button, Failed, Sure, useDesk, useWork } from '../ui';
import { t } from '../words';

interface Erasure {
  state: 'under-way' | 'erased';
  receipt?: unknown;
}

/** Asked again so often until it is done. */
const EVERY = 3_000;

/** The end of it: its key goes first, then the rest, and a receipt says so. */
export function Farewell() {
  const { api, name } = useDesk();
  const [sure, confirm] = useState(false);
  const [begun, begin] = useState(false);
  const [done, end] = useState<Erasure>();
  const work = useWork();

  useEffect(() => {
    if (!begun || done) return;
    const look = (): void =>
      void work.run(async () => {
        const now = await api.get<Erasure>('erasure');
        if (now.state === 'erased') end(now);
      });
    const turns = setInterval(look, EVERY);
    return () => clearInterval(turns);
  }, [begun, done]);

  return (
    <section class="card" aria-labelledby="farewell">
      <h2 id="farewell">{t('farewell.title', { name })}</h2>
      {!begun && (
        <>
          <p class="quiet">{t('farewell.text')}</p>
          <div class="actions">
            <Button kind="danger" onClick={() => confirm(true)}>
              {t('farewell.go')}
            </Button>
          </div>
        </>
      )}
      <p role="status">{done ? t('farewell.done') : begun ? t('farewell.busy') : ''}</p>
      {done && (
        <div class="actions">
          <Button kind="main" onClick={() => keepJson(done.receipt, 'receipt.json')}>
            {t('subject.receipt')}
          </Button>
        </div>
      )}
      {work.failure !== undefined && <Failed failure={work.failure} />}
      {sure && (
        <Sure
          title={t('farewell.title', { name })}
          what={t('farewell.what')}
          yes={t('farewell.go')}
          typed={name}
          act={async () => {
            await api.send('DELETE', 'workspace', { confirm: name });
            confirm(false);
            begin(true);
          }}
          close={() => confirm(false)}
        />
      )}
    </section>
  );
}
