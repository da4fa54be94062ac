import { useState } from 'preact/hooks';
import { type Lead, type Status, standing, STATUSES } from '../api';
import { href } from '../route';
import { Button, Choice, Failed, Field, Sure, useDesk, useDraft, useWork, When } from '../ui';
import { day, t, word } from '../words';

/** A number as people write it (RFC 3966 has the extension otherwise). */
export const inWords = (phone: string): string => phone.replace(';ext=', ' ext. ');

interface Props {
  lead: Lead;
  changed: (lead: Lead) => void;
  erased: (receipt: unknown) => void;
}

/** One lead: how to reach them, and what the business makes of it. */
export function LeadView({ lead, changed, erased }: Props) {
  const { api, role, tell } = useDesk();
  // With what stood there when it was begun: that somebody else wrote meanwhile shows against it.
  const [draft, write, drop] = useDraft(`lead:${lead.id}`, { base: lead.notes, notes: lead.notes });
  const [theirs, meet] = useState<string>();
  const [erasing, erase] = useState(false);
  const work = useWork();
  const dirty = draft.notes.trim() !== draft.base;

  const put = async (status: Status, notes: string, revision: number): Promise<Lead> =>
    (await api.call<Lead>('PUT', `leads/${lead.id}`, { status, notes }, { 'if-match': `"${revision}"` })).data;
  const turn = (status: Status): Promise<boolean> =>
    work.run(async () => {
      const next = await put(status, lead.notes, lead.revision).catch((failure) => {
        const now = standing<Lead>(failure).data;
        return put(status, now.notes, now.revision);
      });
      changed(next);
      tell(t('leads.saved'));
    });
  const save = (): Promise<boolean> =>
    work.run(async () => {
      const notes = draft.notes.trim();
      // What stands there is not what these notes were begun on.
      if (theirs === undefined && lead.notes !== draft.base) return meet(lead.notes);
      try {
        changed(await put(lead.status, notes, lead.revision));
      } catch (failure) {
        const now = standing<Lead>(failure).data;
        changed(now);
        if (now.notes !== draft.base && now.notes !== notes) return meet(now.notes);
        changed(await put(now.status, notes, now.revision));
      }
      meet(undefined);
      drop({ base: notes, notes });
      tell(t('leads.saved'));
    });

  return (
    <>
      <p class="back">
        <a href={href('leads')}>← {t('back')}</a>
      </p>
      <h1 class="minor" dir="auto">
        {lead.name} <When at={lead.at} />
      </h1>
      <div class="thread">
        <div>
          <p class="reach">
            {lead.phone && <a href={`tel:${lead.phone}`}>{inWords(lead.phone)}</a>}
            {lead.email && <a href={`mailto:${lead.email}`}>{lead.email}</a>}
          </p>
          {lead.message && (
            <blockquote lang={lead.language} dir="auto">
              {lead.message}
            </blockquote>
          )}
          <p>
            <a href={href('conversations', lead.conversation)}>{t('unanswered.read')}</a>
          </p>
          <Field label={t('leads.status')}>
            {({ id }) => <Choice id={id} value={lead.status} options={STATUSES.map((each) => [each, word('status', each)])} change={(next) => void turn(next)} />}
          </Field>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void save();
            }}
          >
            <Field label={t('leads.notes')} hint={t('leads.notes.hint')}>
              {(props) => (
                <textarea {...props} rows={4} maxLength={2000} value={draft.notes} onInput={(event) => write({ ...draft, notes: event.currentTarget.value })} />
              )}
            </Field>
            {work.failure !== undefined && <Failed failure={work.failure} />}
            {theirs !== undefined && (
              <div class="notice" role="alert">
                <p>
                  <strong>{t('leads.clash')}</strong>
                </p>
                <p class="words">{theirs || '–'}</p>
                <div class="actions">
                  <Button submit busy={work.busy}>
                    {t('leads.clash.mine')}
                  </Button>
                  <Button
                    onClick={() => {
                      drop({ base: theirs, notes: theirs });
                      meet(undefined);
                    }}
                  >
                    {t('leads.clash.theirs')}
                  </Button>
                  <Button
                    onClick={() => {
                      write({ base: theirs, notes: [theirs, draft.notes.trim()].filter(Boolean).join('\n') });
                      meet(undefined);
                    }}
                  >
                    {t('leads.clash.both')}
                  </Button>
                </div>
              </div>
            )}
            {theirs === undefined && (
              <div class="actions">
                <Button kind="main" submit busy={work.busy} disabled={!dirty}>
                  {work.busy ? t('saving') : t('leads.notes.save')}
                </Button>
                <p class="quiet" role="status">
                  {dirty ? t('settings.dirty') : ''}
                </p>
              </div>
            )}
          </form>
        </div>
        <aside class="facts" aria-label={t('leads.facts')}>
          <dl>
            <div>
              <dt>{t('facts.language')}</dt>
              <dd>{word('language', lead.language)}</dd>
            </div>
            <div>
              <dt>{t('leads.consent')}</dt>
              <dd lang={lead.language}>{lead.consent.text}</dd>
              <dd class="quiet">
                <code>{lead.consent.version}</code>
              </dd>
            </div>
            <div>
              <dt>{t('facts.until')}</dt>
              <dd>{day(lead.expiresAt)}</dd>
            </div>
          </dl>
          {role === 'owner' && (
            <Button kind="danger" onClick={() => erase(true)}>
              {t('leads.erase')}
            </Button>
          )}
        </aside>
      </div>
      {erasing && (
        <Sure
          title={t('leads.erase.title', { name: lead.name })}
          what={t('leads.erase.what')}
          yes={t('erase.yes')}
          close={() => erase(false)}
          act={async () => {
            const { receipt } = await api.send<{ receipt: unknown }>('DELETE', `leads/${lead.id}`);
            drop();
            erased(receipt);
          }}
        />
      )}
    </>
  );
}
