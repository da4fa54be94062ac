import { Head } from '../ui';
import { t } from '../words';
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
      <Farewell />
    </>
  );
}

/** Hands a file over that was put together in this tab. */
export function handOver(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
