import type { Footing, Notice, Notices } from '../api';
import { href } from '../route';
import { Button, Failed, useDesk, useLoad, useWork } from '../ui';
import { dayOf, type Key, moment, t } from '../words';

/** What has to be read, over every page until it was; and that what runs is not what was announced. */
export function Banners() {
  const { api, role } = useDesk();
  const read = useLoad<Notices>((signal) => (role === 'owner' ? api.get<Notices>('notices', {}, signal) : Promise.resolve({ notices: [], differs: null })), [role]);
  const work = useWork();
  const unseen = read.data?.notices.filter((each) => !each.seen) ?? [];
  const differs = read.data?.differs;
  if (!unseen.length && !differs) return null;
  const seen = (id: string): Promise<boolean> =>
    work.run(async () => {
      const now = await api.send<Notices>('POST', 'notices/seen', { id });
      read.set(() => now);
    });
  return (
    <section class="banners" aria-label={t('notices.now')}>
      {unseen.map((each) => (
        <div key={each.id} class={each.kind === 'breach' ? 'notice bad' : 'notice'}>
          <Told notice={each} />
          {work.failure !== undefined && <Failed failure={work.failure} />}
          <div class="actions">
            <Button busy={work.busy} onClick={() => void seen(each.id)}>
              {t('notices.seen')}
            </Button>
          </div>
        </div>
      ))}
      {differs && (
        <div class="notice bad">
          <p>
            <strong>{t('differs')}</strong> {t('differs.text')} <a href={href('agreement')}>{t('page.agreement')}</a>
          </p>
          <dl class="facts">
            <dt>{t('differs.announced')}</dt>
            <dd>{said(differs.announced)}</dd>
            <dt>{t('differs.runs')}</dt>
            <dd>{said(differs.runs)}</dd>
          </dl>
        </div>
      )}
    </section>
  );
}

/** One notice, in full. */
export function Told({ notice }: { notice: Notice }) {
  return (
    <>
      <p>
        <strong>{notice.from ? t('notices.change', { day: dayOf(notice.from) }) : t('notices.breach')}</strong> <span class="quiet">{moment(notice.at)}</span>
      </p>
      {notice.parts.map((part) => (
        <p key={part.title}>
          <span class="quiet">{part.title}:</span> {part.text}
        </p>
      ))}
      {notice.footing && (
        <p>
          <span class="quiet">{t('notices.then')}:</span> {said(notice.footing)}
        </p>
      )}
      <p>
        <span class="quiet">{t('notices.contact')}:</span> <a href={`mailto:${notice.contact}`}>{notice.contact}</a>
      </p>
    </>
  );
}

function said(footing: Footing): string {
  const names = (all: string[], key: Key): string => `${t(key)}: ${all.join(', ') || t('footing.none')}`;
  const region = `${t('footing.region')}: ${footing.region}${footing.otherRegions ? ` (${t('footing.wide')})` : ''}`;
  return [region, names(footing.providers, 'footing.providers'), names(footing.subProcessors, 'footing.companies')].join(' · ');
}
