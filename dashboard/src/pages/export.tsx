import { useRef, useState } from 'preact/hooks';
import type { Settings } from '../api';
import { keep, keepJson } from '../file';
import { Button, Failed, Field, reason, useDesk, useWork } from '../ui';
import { count, moment, number, t } from '../words';

interface Conversation {
  startedAt: string;
}
interface Part {
  version: number;
  exportedAt: string;
  settings?: Settings;
  answers?: unknown[];
  sources?: unknown[];
  domains?: unknown[];
  conversations: Conversation[];
  leads: unknown[];
  mails: unknown[];
  stopped: unknown[];
  content: unknown[];
  audit: unknown[];
  next: string | null;
}
/** Lists that go on from page to page. */
const LISTS = ['conversations', 'leads', 'mails', 'stopped', 'content', 'audit'] as const;

type Counts = Record<'added' | 'there' | 'expired' | 'own' | 'erased' | 'unreadable', number>;
type Setup = Record<'added' | 'there' | 'refused', number>;

/** Records in one call of an import. */
const TOGETHER = 50;

/** Characters after which no more records are added to a call. */
const LARGE = 1_000_000;

/** All there is, put together in this tab: no copy of it lies on a server. */
export function ExportAll() {
  const { api, tell } = useDesk();
  const [progress, say] = useState('');
  const work = useWork();
  const json = (): Promise<boolean> =>
    work.run(async () => {
      let page = await api.send<Part>('POST', 'exports', {});
      const all = page;
      while (page.next) {
        say(reached(all));
        page = await api.send<Part>('POST', 'exports', { cursor: page.next });
        for (const name of LISTS) (all[name] as unknown[]).push(...page[name]);
      }
      say(t('export.done', { talks: number(all.conversations.length), leads: number(all.leads.length) }));
      keepJson({ ...all, next: null }, `parlor-${all.exportedAt.slice(0, 10)}.json`);
      tell(t('export.ready'));
    });
  const table = (): Promise<boolean> =>
    work.run(async () => {
      keep(await api.table('exports', {}, 'POST'), 'conversations.csv');
      tell(t('export.ready'));
    });
  return (
    <section class="card" aria-labelledby="export">
      <h2 id="export">{t('export.title')}</h2>
      <p class="quiet">{t('export.text')}</p>
      <div class="actions">
        <Button kind="main" busy={work.busy} onClick={() => void json()}>
          {t('export.json')}
        </Button>
        <Button busy={work.busy} onClick={() => void table()}>
          {t('export.csv')}
        </Button>
      </div>
      <p class="quiet" role="status">
        {progress}
      </p>
      {work.failure !== undefined && <Failed failure={work.failure} />}
    </section>
  );
}

function reached(all: Part): string {
  const last = all.conversations.at(-1);
  return last ? t('export.reached', { n: number(all.conversations.length), at: moment(last.startedAt) }) : '';
}

/** Takes in what another workspace was set to and answers from, its conversations and contacts. */
export function ImportFile() {
  const { api, tell } = useDesk();
  const [progress, say] = useState('');
  const [wrong, refuse] = useState<string>();
  const [also, want] = useState(true);
  const chosen = useRef<HTMLInputElement>(null);
  const work = useWork();
  const take = async (file: File): Promise<void> => {
    refuse(undefined);
    const all = await read(file);
    if (!all) return refuse(t('import.wrong'));
    const talks = all.conversations.length;
    const setup: Setup = { added: 0, there: 0, refused: 0 };
    if (also) await furnish(all, setup);
    const counts: Counts = { added: 0, there: 0, expired: 0, own: 0, erased: 0, unreadable: 0 };
    for (const name of ['conversations', 'leads'] as const)
      for (let at = 0; at < all[name].length; ) {
        const some = together(all[name], at);
        const reply = await api.send<Record<typeof name, Counts>>('POST', 'imports', { version: all.version, [name]: some });
        for (const key of Object.keys(counts) as (keyof Counts)[]) counts[key] += reply[name][key];
        at += some.length;
        say(t('import.reached', { n: number(at), all: number(all[name].length) }));
      }
    const left = counts.there + counts.expired + counts.own + counts.erased + counts.unreadable;
    say(`${count(counts.added, 'import.added.one', 'import.added.many')} ${left ? t('import.left', { there: number(counts.there), expired: number(counts.expired), own: number(counts.own), erased: number(counts.erased), unreadable: number(counts.unreadable) }) : ''} ${also ? t('import.setup', { added: number(setup.added), there: number(setup.there), refused: number(setup.refused) }) : ''}`);
    tell(t('import.done', { n: number(talks) }));
  };
  /** What the other workspace was set to comes first: it says what may be here. */
  const furnish = async (all: Part, setup: Setup): Promise<void> => {
    const send = async (part: object): Promise<void> => {
      const reply = await api.send<Record<string, Setup>>('POST', 'imports', { version: all.version, ...part });
      for (const name of ['settings', 'domains', 'sources', 'answers'])
        for (const key of Object.keys(setup) as (keyof Setup)[]) setup[key] += reply[name]?.[key] ?? 0;
    };
    if (all.settings) await send({ settings: all.settings });
    for (const name of ['domains', 'sources', 'answers'] as const) {
      const list = all[name] ?? [];
      for (let at = 0; at < list.length; ) {
        const some = together(list, at);
        await send({ [name]: some });
        at += some.length;
      }
    }
  };
  return (
    <section class="card" aria-labelledby="import">
      <h2 id="import">{t('import.title')}</h2>
      <p class="quiet">{t('import.text')}</p>
      <Field label={t('import.file')} wrong={wrong ?? (work.failure === undefined ? undefined : reason(work.failure))}>
        {(props) => <input {...props} ref={chosen} type="file" accept="application/json,.json" />}
      </Field>
      <label class="tick">
        <input type="checkbox" checked={also} onChange={(event) => want(event.currentTarget.checked)} /> {t('import.also')}
      </label>
      <div class="actions">
        <Button
          busy={work.busy}
          onClick={() => {
            const file = chosen.current?.files?.[0];
            if (file) void work.run(() => take(file));
            else refuse(t('import.none'));
          }}
        >
          {t('import.go')}
        </Button>
      </div>
      <p role="status">{progress}</p>
    </section>
  );
}

/** The next records, at least one, that fit into one call. */
function together(all: unknown[], from: number): unknown[] {
  let size = 0;
  let to = from;
  do size += JSON.stringify(all[to++]).length;
  while (to < all.length && to - from < TOGETHER && size < LARGE);
  return all.slice(from, to);
}

async function read(file: File): Promise<Part | undefined> {
  try {
    const all = JSON.parse(await file.text()) as Part;
    return Array.isArray(all.conversations) && Array.isArray(all.leads) ? all : undefined;
  } catch {
    return undefined;
  }
}
