import { useEffect, useRef, useState } from 'preact/hooks';
import { type Lead, type Leads, type Status, STATUSES } from '../api';
import { keep } from '../file';
import { Between, Clear, type Days, span } from '../filters';
import { go, href } from '../route';
import { Button, Empty, Failed, Head, Ready, useDesk, useLoad, useWork, Waiting, When } from '../ui';
import { t, word } from '../words';
import { inWords, LeadView } from './lead';

interface Wishes extends Days {
  status: string;
}
const ALL: Wishes = { from: '', to: '', status: '' };

/** Who left how to reach them, newest first, and beside the list the one that is read. */
export function LeadsPage({ id }: { id: string }) {
  const { api, tell } = useDesk();
  const [wishes, wish] = useState(ALL);
  const [leads, setLeads] = useState<Lead[]>();
  const [next, setNext] = useState<string | null>(null);
  const work = useWork();
  const saving = useWork();
  const reading = useRef(0);

  const query = (): Record<string, string | undefined> => ({ status: wishes.status, ...span(wishes) });
  const more = (cursor: string | null): void => {
    const mine = ++reading.current;
    void work.run(async () => {
      const page = await api.get<Leads>('leads', { limit: '50', ...query(), cursor: cursor ?? undefined });
      if (mine !== reading.current) return;
      setLeads((before) => (cursor && before ? [...before, ...page.leads] : page.leads));
      setNext(page.next);
    });
  };
  useEffect(() => more(null), [wishes, api]);
  const save = (): Promise<boolean> => saving.run(async () => keep(await api.table('leads', query()), `${t('leads.file')}.csv`));
  const changed = (lead: Lead): void => setLeads((before) => before?.map((each) => (each.id === lead.id ? lead : each)));
  const erased = (receipt: unknown): void => {
    setLeads((before) => before?.filter((lead) => lead.id !== id));
    go('leads');
    tell(t('leads.erased'), { value: receipt, name: 'receipt.json' });
  };
  const filtered = Object.values(wishes).some(Boolean);
  const known = leads?.find((lead) => lead.id === id);

  return (
    <div class={id ? 'talks reading' : 'talks'}>
      <section class="list" aria-label={t('page.leads')}>
        <Head title={t('page.leads')}>
          <Button busy={saving.busy} disabled={!leads?.length} onClick={() => void save()}>
            {t('leads.csv')}
          </Button>
        </Head>
        {saving.failure !== undefined && <Failed failure={saving.failure} />}
        <form class="filters" onSubmit={(event) => event.preventDefault()}>
          <Between days={wishes} change={(days) => wish({ ...wishes, ...days })} />
          <label>
            <span>{t('leads.status')}</span>
            <select value={wishes.status} onChange={(event) => wish({ ...wishes, status: event.currentTarget.value })}>
              <option value="">{t('filter.any')}</option>
              {STATUSES.map((status) => (
                <option key={status} value={status}>
                  {word('status', status)}
                </option>
              ))}
            </select>
          </label>
          {filtered && <Clear clear={() => wish(ALL)} />}
        </form>
        {work.failure !== undefined && <Failed failure={work.failure} again={() => more(leads ? next : null)} />}
        {!leads && work.busy && <Waiting />}
        {leads?.length === 0 && !work.busy && !next && (
          <Empty title={t(filtered ? 'talks.nonesuch' : 'leads.empty')}>
            <p class="quiet">{t(filtered ? 'leads.nonesuch.text' : 'leads.empty.text')}</p>
          </Empty>
        )}
        {!!leads?.length && (
          <table class="lines">
            <thead>
              <tr>
                <th scope="col">{t('leads.who')}</th>
                <th scope="col" class="outcome">
                  {t('leads.status')}
                </th>
                <th scope="col" aria-sort="descending">
                  {t('when')}
                </th>
              </tr>
            </thead>
            <tbody>
              {leads.map((lead) => (
                <tr key={lead.id} class={lead.id === id ? 'current' : undefined}>
                  <td class="opening">
                    <a href={href('leads', lead.id)} dir="auto" aria-current={lead.id === id ? 'true' : undefined}>
                      <strong>{lead.name}</strong>
                    </a>
                    <p class="quiet">{lead.phone ? inWords(lead.phone) : lead.email}</p>
                    <Mark status={lead.status} below />
                  </td>
                  <td class="outcome">
                    <Mark status={lead.status} />
                  </td>
                  <td class="when">
                    <When at={lead.at} short />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {next && (
          <p class="more">
            <Button busy={work.busy} onClick={() => more(next)}>
              {t('older')}
            </Button>
          </p>
        )}
      </section>
      <section class="read" aria-label={t('lead')}>
        {!id && <Empty title={t('leads.choose')} />}
        {id && known && <LeadView key={id} lead={known} changed={changed} erased={erased} />}
        {id && leads && !known && <Other key={id} id={id} erased={erased} />}
      </section>
    </div>
  );
}

/** One that is not in the list as far as it is shown. */
function Other({ id, erased }: { id: string; erased: (receipt: unknown) => void }) {
  const { api } = useDesk();
  const lead = useLoad((signal) => api.get<Lead>(`leads/${id}`, {}, signal), [id]);
  return <Ready of={lead}>{(data) => <LeadView lead={data} changed={(next) => lead.set(() => next)} erased={erased} />}</Ready>;
}

function Mark({ status, below }: { status: Status; below?: boolean }) {
  return (
    <span class={below ? 'mark below' : 'mark'} data-status={status}>
      {word('status', status)}
    </span>
  );
}
