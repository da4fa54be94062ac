import { useState } from 'preact/hooks';
import type { Answer, Question, Unanswered } from '../api';
import { href } from '../route';
import { Button, Empty, Failed, Head, Ready, useDesk, useLoad, useWork, When } from '../ui';
import { count, moment, number, t, word } from '../words';
import { AnswerForm, blank } from './answer-form';

/** What could not be answered, with a place to answer it. */
export function UnansweredPage() {
  const { api, role, tell } = useDesk();
  const found = useLoad((signal) => api.get<Unanswered>('unanswered', {}, signal), []);
  const [open, setOpen] = useState<string>();
  const [done, setDone] = useState(new Map<string, Answer>());
  const work = useWork();
  const on = (cursor: string): Promise<boolean> =>
    work.run(async () => {
      const page = await api.get<Unanswered>('unanswered', { cursor });
      found.set((now) => ({ ...page, questions: [...now.questions, ...page.questions], searched: now.searched + page.searched }));
    });
  const name = (question: Question): string => `${question.conversation}/${question.position}`;
  return (
    <>
      <Head title={t('page.unanswered')} lede={t('unanswered.lede')} />
      <Ready of={found}>
        {(data) => (
          <>
            {!data.questions.length && !data.next && (
              <Empty title={t('unanswered.empty')}>
                <p class="quiet">{t('unanswered.empty.text')}</p>
              </Empty>
            )}
            <ul class="cards">
              {data.questions.map((question) => {
                const answer = done.get(name(question));
                return (
                  <li key={name(question)}>
                    <div class="row">
                      <div class="grow">
                        <h2 lang={question.language} dir="auto">
                          {question.question}
                        </h2>
                        <p class="quiet">
                          {question.count > 1 && `${t('unanswered.times', { n: number(question.count) })} · `}
                          {word('language', question.language)} · <When at={question.lastAt} /> ·{' '}
                          <a href={href('conversations', question.conversation)}>{t('unanswered.read')}</a>
                        </p>
                      </div>
                      {role === 'owner' && !answer && open !== name(question) && (
                        <Button kind="main" onClick={() => setOpen(name(question))} label={`${t('answer.add')}: ${question.question}`}>
                          {t('answer.add')}
                        </Button>
                      )}
                    </div>
                    {answer && (
                      <div class="notice good">
                        <p>
                          <strong>{t('answer.live')}</strong>
                        </p>
                        <p lang={answer.language}>{answer.answer}</p>
                      </div>
                    )}
                    {open === name(question) && !answer && (
                      <AnswerForm
                        draft={`unanswered:${name(question)}`}
                        first={{ ...blank(question.language), question: question.question }}
                        cancel={() => setOpen(undefined)}
                        save={async (entry) => {
                          const made = await api.send<Answer>('POST', 'content/entries', { ...entry, asked: question.question });
                          setDone(new Map(done).set(name(question), made));
                          setOpen(undefined);
                          tell(t('answer.live'));
                        }}
                      />
                    )}
                  </li>
                );
              })}
            </ul>
            {work.failure !== undefined && <Failed failure={work.failure} />}
            <p class="quiet" role="status">
              {data.reached
                ? t('search.reached', { n: number(data.searched), at: moment(data.reached) })
                : count(data.searched, 'search.all.one', 'search.all.many')}
            </p>
            {data.next && (
              <p class="more">
                <Button busy={work.busy} onClick={() => void on(data.next!)}>
                  {t('search.on')}
                </Button>
              </p>
            )}
          </>
        )}
      </Ready>
    </>
  );
}
