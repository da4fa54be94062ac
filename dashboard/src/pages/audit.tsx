import type { Deed, Member } from '../api';
import { href } from '../route';
import { Button, Empty, Failed, Head, Ready, useDesk, useLoad, useWork, When } from '../ui';
import { t, word } from '../words';

interface Page {
  entries: Deed[];
  next: string | null;
}

/** Who did what to which record, and when; never what it says. */
export function Audit() {
  const { api } = useDesk();
  const deeds = useLoad((signal) => api.get<Page>('audit', {}, signal), []);
  const people = useLoad((signal) => api.get<{ members: Member[] }>('members', {}, signal), []);
  const work = useWork();
  const who = (id: string): string => {
    if (!id.startsWith('p_')) return word('actor', id);
    const member = people.data?.members.find((each) => each.id === id);
    return member?.name || (member?.you ? t('members.you') : t(people.data ? 'audit.former' : 'audit.member', { end: id.slice(-6) }));
  };
  const on = (cursor: string): Promise<boolean> =>
    work.run(async () => {
      const page = await api.get<Page>('audit', { cursor });
      deeds.set((now) => ({ entries: [...now.entries, ...page.entries], next: page.next }));
    });
  const about = ({ what, about }: Deed): string => {
    const parts = (about ?? '').split('/');
    if (what === 'settings-changed') return parts.map((part) => word('setting', part)).join(', ');
    const role = parts.at(-1) === 'owner' || parts.at(-1) === 'agent' ? word('role', parts.at(-1)!) : '';
    if (!role && !about?.startsWith('p_')) return about ?? '';
    return [parts[0]!.startsWith('p_') && who(parts[0]!), role].filter(Boolean).join(', ');
  };

  return (
    <>
      <Head title={t('page.audit')} lede={t('audit.lede')} />
      <Ready of={deeds}>
        {(data) =>
          data.entries.length === 0 ? (
            <Empty title={t('audit.empty')} />
          ) : (
            <>
              <div class="scroll audit" role="region" aria-label={t('page.audit')} tabIndex={0}>
                <table>
                  <thead>
                    <tr>
                      <th scope="col" aria-sort="descending">
                        {t('when')}
                      </th>
                      <th scope="col">{t('audit.who')}</th>
                      <th scope="col">{t('audit.what')}</th>
                      <th scope="col">{t('audit.from')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {data.entries.map((deed) => (
                      <tr key={deed.id}>
                        <td class="when">
                          <When at={deed.at} />
                        </td>
                        <td>
                          {who(deed.who)}
                          {deed.from && (
                            <p class="quiet from">
                              {t('audit.from')} <code>{deed.from.slice(0, 6)}</code>
                            </p>
                          )}
                        </td>
                        <td>
                          {word('deed', deed.what)}
                          {about(deed) && <span class="quiet"> · {about(deed)}</span>}
                          {deed.reason && <p class="quiet">{deed.reason}</p>}
                          {deed.record && deed.what === 'conversation-read' && (
                            <>
                              {' '}
                              · <a href={href('conversations', deed.record)}>{t('unanswered.read')}</a>
                            </>
                          )}
                        </td>
                        <td>{deed.from ? <code title={deed.from}>{deed.from.slice(0, 6)}</code> : '–'}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              {work.failure !== undefined && <Failed failure={work.failure} />}
              {data.next && (
                <p class="more">
                  <Button busy={work.busy} onClick={() => void on(data.next!)}>
                    {t('older')}
                  </Button>
                </p>
              )}
              <p class="quiet">{t('audit.address')}</p>
            </>
          )
        }
      </Ready>
    </>
  );
}
