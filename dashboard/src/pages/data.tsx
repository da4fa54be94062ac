import { Head } from '../ui';
import { t } from '../words';
import { KeptFor } from './clocks';
import { ExportAll, ImportFile } from './export';
import { Farewell } from './farewell';
import { Asks } from './subject';

/** What the business owes those who wrote, and what it may take with it. */
export function DataPage() {
  return (
    <>
      <Head title={t('page.data')} lede={t('data.lede')} />
      <Asks />
      <ExportAll />
      <ImportFile />
      <KeptFor />
      <Farewell />
    </>
  );
}
