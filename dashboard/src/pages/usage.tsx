import type { Usage } from '../api';
import { Head, Ready, useDesk, useLoad } from '../ui';
import { day, dollars, month, number, t } from '../words';

/** What the month has used of what it may. */
export function UsagePage() {
  const { api } = useDesk();
  const usage = useLoad((signal) => api.get<Usage>('usage', {}, signal), []);
  return (
    <>
      <Head title={t('page.usage')} lede={t('usage.lede')} />
      <Ready of={usage}>
        {(data) => (
          <>
            <h2 class="month">{month(data.month)}</h2>
            <div class="pair meters">
              <Meter title={t('usage.messages')} {...data.messages} show={number} />
              <Meter title={t('usage.spend')} {...data.spend} show={dollars} />
            </div>
            <p class="quiet">{t('usage.ends', { at: day(data.endsAt) })}</p>
          </>
        )}
      </Ready>
    </>
  );
}

function Meter({ title, used, quota, show }: { title: string; used: number; quota: number; show: (n: number) => string }) {
  const share = quota > 0 ? used / quota : 0;
  const state = share >= 1 ? 'usage.full' : share >= 0.8 ? 'usage.near' : undefined;
  return (
    <section class="card" data-share={state}>
      <h3>{title}</h3>
      <p class="figure">
        {show(used)} <span class="quiet">{t('usage.of', { quota: show(quota) })}</span>
      </p>
      <progress max={1} value={Math.min(share, 1)} aria-label={`${title}: ${Math.round(share * 100)} %`} />
      {state && <p>{t(state)}</p>}
    </section>
  );
}
