import { Button, Choice, Failed, Field, LANGUAGES, useDraft, useWork } from '../ui';
import { language, t } from '../words';

export interface Draft {
  question: string;
  answer: string;
  language: string;
  url: string;
}

export const blank = (of: string = language()): Draft => ({ question: '', answer: '', language: of, url: '' });

interface Props {
  /** Under this name the words are kept until they are saved. */
  draft: string;
  first: Draft;
  save: (entry: Omit<Draft, 'url'> & { url?: string }) => Promise<void>;
  cancel: () => void;
}

/** A question and the owner's own answer to it. */
export function AnswerForm({ draft, first, save, cancel }: Props) {
  const [now, change, drop] = useDraft(draft, first);
  const work = useWork();
  return (
    <form
      class="answer"
      onSubmit={(event) => {
        event.preventDefault();
        const { url, ...entry } = now;
        void work.run(() => save(url ? { ...entry, url } : entry)).then((kept) => kept && drop());
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
      <div class="actions">
        <Button kind="main" submit busy={work.busy}>
          {work.busy ? t('saving') : t('answer.save')}
        </Button>
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
