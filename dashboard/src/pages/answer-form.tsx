import { useState } from 'preact/hooks';
import { type Answer, standing } from '../api';
import { Button, Choice, Failed, Field, LANGUAGES, useDraft, useWork } from '../ui';
import { language, t } from '../words';

export interface Draft {
  question: string;
  answer: string;
  language: string;
  url: string;
  /** When what it changes was last edited, as its writer saw it. */
  at?: string;
}

export const blank = (of: string = language()): Draft => ({ question: '', answer: '', language: of, url: '' });

interface Props {
  /** Under this name the words are kept until they are saved. */
  draft: string;
  first: Draft;
  save: (entry: Omit<Draft, 'url' | 'at'> & { url?: string }, at?: string) => Promise<void>;
  cancel: () => void;
  /** Somebody else's edit stands. */
  take?: (theirs: Answer) => void;
}

/** A question and the owner's own answer to it. */
export function AnswerForm({ draft, first, save, cancel, take }: Props) {
  const [now, change, drop] = useDraft(draft, first);
  const [theirs, meet] = useState<Answer>();
  const work = useWork();
  const send = async (): Promise<void> => {
    const { url, at, ...entry } = now;
    try {
      await save(url ? { ...entry, url } : entry, at);
      drop();
    } catch (failure) {
      const other = standing<Answer>(failure).data;
      // The next attempt is made on what is shown now.
      change({ ...now, at: other.at });
      meet(other);
    }
  };
  return (
    <form
      class="answer"
      onSubmit={(event) => {
        event.preventDefault();
        void work.run(send);
      }}
    >
      <Field label={t('answer.question')}>
        {(props) => (
          <input {...props} required maxLength={300} value={now.question} onInput={(event) => change({ ...now, question: event.currentTarget.value })} />
        )}
      </Field>
      <Field label={t('answer.answer')} hint={t('answer.hint')}>
        {(props) => (
          <textarea
            {...props}
            required
            rows={4}
            maxLength={2000}
            value={now.answer}
            ref={(box) => {
              if (box && !box.dataset['seen']) {
                box.dataset['seen'] = 'yes';
                box.focus();
              }
            }}
            onInput={(event) => change({ ...now, answer: event.currentTarget.value })}
          />
        )}
      </Field>
      <div class="pair">
        <Field label={t('answer.language')}>
          {({ id }) => (
            <Choice id={id} value={now.language} options={LANGUAGES.map(([code, key]) => [code, t(key)])} change={(code) => change({ ...now, language: code })} />
          )}
        </Field>
        <Field label={t('answer.url')}>
          {(props) => (
            <input
              {...props}
              type="url"
              pattern="https://.*"
              placeholder="https://"
              value={now.url}
              onInput={(event) => change({ ...now, url: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      {work.failure !== undefined && <Failed failure={work.failure} />}
      {theirs && (
        <div class="notice" role="alert" lang={theirs.language}>
          <p lang={language()}>
            <strong>{t('answer.clash')}</strong>
          </p>
          <p dir="auto">{theirs.question}</p>
          <p class="words" dir="auto">
            {theirs.answer}
          </p>
        </div>
      )}
      <div class="actions">
        <Button kind="main" submit busy={work.busy}>
          {work.busy ? t('saving') : t(theirs ? 'answer.clash.mine' : 'answer.save')}
        </Button>
        {theirs && take && (
          <Button
            onClick={() => {
              drop();
              take(theirs);
            }}
          >
            {t('answer.clash.theirs')}
          </Button>
        )}
        <Button
          onClick={() => {
            drop();
            cancel();
          }}
        >
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
