import type { Card, Contract, Notices } from '../api';
import { keep } from '../file';
import { Button, Head, Ready, useDesk, useKeys, useLoad } from '../ui';
import { language, t } from '../words';
import { Told } from './notices';

/** The contract for processing and the list of sub-processors, made of what runs. */
export function AgreementPage() {
  const { api } = useDesk();
  const contract = useLoad((signal) => api.get<Contract>('agreement', { language: language() }, signal), []);
  const notices = useLoad((signal) => api.get<Notices>('notices', {}, signal), []);
  const keys = useKeys();
  const card = useLoad(async (signal) => {
    const live = keys.data?.keys.find((key) => key.active);
    return live && api.card(live.key, signal);
  }, [keys.data]);
  return (
    <>
      <Head title={t('page.agreement')} lede={t('agreement.lede')} />
      <Ready of={contract}>
        {(data) => (
          <article class="prose paper" lang={data.language}>
            <h2>{data.title}</h2>
            <p class="notice">
              <strong>{data.template}</strong>
            </p>
            {data.sections.map((section) => (
              <section key={section.title}>
                <h3>{section.title}</h3>
                <p>{section.text}</p>
              </section>
            ))}
            <h3>{t('agreement.others')}</h3>
            {data.subProcessors.length === 0 ? (
              <p>{t('agreement.none')}</p>
            ) : (
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t('agreement.name')}</th>
                    <th scope="col">{t('agreement.does')}</th>
                    <th scope="col">{t('agreement.where')}</th>
                  </tr>
                </thead>
                <tbody>
                  {data.subProcessors.map((each) => (
                    <tr key={each.name}>
                      <th scope="row">{each.name}</th>
                      <td>{each.does}</td>
                      <td>{each.where}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            <div class="actions unprinted">
              <Button kind="main" onClick={() => print()}>
                {t('agreement.print')}
              </Button>
              <Button onClick={() => keep(new Blob([text(data)], { type: 'text/plain;charset=utf-8' }), `dpa-${data.language}.txt`)}>{t('agreement.keep')}</Button>
            </div>
          </article>
        )}
      </Ready>
      {card.data && <Lines card={card.data} />}
      <Ready of={notices}>
        {(data) =>
          data.notices.length > 0 && (
            <section class="card unprinted" aria-labelledby="told">
              <h2 id="told">{t('notices')}</h2>
              {data.notices.map((each) => (
                <div key={each.id} class="told">
                  <Told notice={each} />
                  <p class="quiet">{t('notices.mailed', { n: String(each.mailed.filter((to) => to.taken).length) })}</p>
                </div>
              ))}
            </section>
          )
        }
      </Ready>
    </>
  );
}

/** As the chat shows it under “What happens to what I write?”. */
function Lines({ card }: { card: Card }) {
  return (
    <section class="card unprinted" aria-labelledby="lines">
      <h2 id="lines">{t('agreement.card')}</h2>
      <dl class="lines">
        {card.lines.map((line) => (
          <div key={line.topic + line.title}>
            <dt>{line.title}</dt>
            <dd>{line.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function text(data: Contract): string {
  const parts = [data.title, data.template, ...data.sections.flatMap((section) => [section.title, section.text]), t('agreement.others')];
  const others = data.subProcessors.map((each) => `- ${each.name}: ${each.does} (${each.where})`);
  return `${[...parts, others.join('\n') || t('agreement.none')].join('\n\n')}\n`;
}
