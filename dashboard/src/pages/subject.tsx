import { useState } from 'preact/hooks';
import { keepJson } from '../file';
import { href } from '../route';
import { Button, Choice, Copy, Failed, Field, Sure, useDesk, useWork, When } from '../ui';
import { count, language, t } from '../words';

type Who = { email: string } | { phone: string };
type Texts = Record<'en' | 'es', string>;
interface Record_ {
  conversation: string;
  startedAt: string;
  readable: boolean;
  entries: number;
  opening: string;
  lead: { name: string } | null;
}
interface Found {
  found: Record_[];
  next: string | null;
  reply: Texts;
}
interface Exported {
  conversations: unknown[];
  leads: unknown[];
  next: string | null;
}
interface Erased {
  receipt: unknown;
  more: boolean;
  reply: Texts;
}

/** Somebody asks what there is of them: found, handed over, erased, and answered. */
export function Asks() {
  const { api, tell } = useDesk();
  const [typed, type] = useState('');
  const [who, ask] = useState<Who>();
  const [found, show] = useState<Found>();
  const [gone, say] = useState<Erased>();
  const [sure, confirm] = useState(false);
  const work = useWork();
  const taking = useWork();

  const look = (): Promise<boolean> =>
    work.run(async () => {
      const wish: Who = typed.includes('@') ? { email: typed.trim() } : { phone: typed.trim() };
      show(undefined);
      say(undefined);
      let page = await api.send<Found>('POST', 'subjects/find', wish);
      const all = { ...page, found: [...page.found] };
      while (page.next) {
        page = await api.send<Found>('POST', 'subjects/find', { ...wish, after: page.next });
        all.found.push(...page.found);
      }
      ask(wish);
      show(all);
    });
  const take = (): Promise<boolean> =>
    taking.run(async () => {
      let page = await api.send<Exported>('POST', 'subjects/export', who);
      const all = { ...page, conversations: [...page.conversations], leads: [...page.leads] };
      while (page.next) {
        page = await api.send<Exported>('POST', 'subjects/export', { ...who, after: page.next });
        all.conversations.push(...page.conversations);
        all.leads.push(...page.leads);
      }
      keepJson({ ...all, next: null }, 'your-data.json');
      tell(t('subject.taken'));
    });
  const erase = async (): Promise<void> => {
    let last = await api.send<Erased>('POST', 'subjects/erase', who);
    const receipts = [last.receipt];
    while (last.more) {
      last = await api.send<Erased>('POST', 'subjects/erase', who);
      receipts.push(last.receipt);
    }
    say({ ...last, receipt: receipts.length === 1 ? receipts[0] : receipts });
    show(undefined);
    confirm(false);
    tell(t('subject.erased'));
  };

  const leads = found?.found.filter((each) => each.lead).length ?? 0;
  const what = found && `${count(found.found.length, 'subject.talks.one', 'subject.talks.many')}, ${count(leads, 'subject.leads.one', 'subject.leads.many')}`;
  return (
    <section class="card" aria-labelledby="asks">
      <h2 id="asks">{t('subject.title')}</h2>
      <p class="quiet">{t('subject.text')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim()) void look();
        }}
      >
        <Field label={t('subject.who')} hint={t('subject.hint')}>
          {(props) => <input {...props} autocomplete="off" value={typed} onInput={(event) => type(event.currentTarget.value)} />}
        </Field>
        <div class="actions">
          <Button kind="main" submit busy={work.busy} disabled={!typed.trim()}>
            {t('subject.find')}
          </Button>
        </div>
      </form>
      {work.failure !== undefined && <Failed failure={work.failure} />}
      {found && (
        <div role="region" aria-label={t('subject.found')}>
          <p role="status">{found.found.length ? what : t('subject.none')}</p>
          {found.found.length > 0 && (
            <>
              <ul class="plain">
                {found.found.map((each) => (
                  <li key={each.conversation}>
                    {each.readable ? <a href={href('conversations', each.conversation)}>{each.opening || t('subject.wordless')}</a> : t('subject.wordless')}
                    <span class="quiet">
                      {' '}
                      · <When at={each.startedAt} />
                      {each.lead && ` · ${t('subject.lead', { name: each.lead.name })}`}
                    </span>
                  </li>
                ))}
              </ul>
              <div class="actions">
                <Button busy={taking.busy} onClick={() => void take()}>
                  {t('subject.take')}
                </Button>
                <Button kind="danger" onClick={() => confirm(true)}>
                  {t('subject.erase')}
                </Button>
              </div>
              {taking.failure !== undefined && <Failed failure={taking.failure} />}
            </>
          )}
          <Ready texts={found.reply} />
        </div>
      )}
      {gone && (
        <div class="notice good" role="region" aria-label={t('subject.erased')}>
          <p>
            <strong>{t('subject.erased')}</strong>
          </p>
          <div class="actions">
            <Button onClick={() => keepJson(gone.receipt, 'receipt.json')}>{t('subject.receipt')}</Button>
          </div>
          <Ready texts={gone.reply} />
        </div>
      )}
      {sure && (
        <Sure title={t('subject.sure')} what={t('subject.goes', { what: what ?? '' })} yes={t('subject.erase')} act={erase} close={() => confirm(false)} />
      )}
    </section>
  );
}

/** An answer that can be sent as it is, in the language of whoever asked. */
function Ready({ texts }: { texts: Texts }) {
  const [chosen, choose] = useState<'en' | 'es'>(language());
  return (
    <div class="reply">
      <Field label={t('subject.reply')}>
        {(props) => (
          <Choice
            id={props.id}
            value={chosen}
            options={[
              ['en', t('language.en')],
              ['es', t('language.es')],
            ]}
            change={choose}
          />
        )}
      </Field>
      <div lang={chosen}>
        <Copy text={texts[chosen]} label={t('subject.reply')} />
      </div>
    </div>
  );
}
