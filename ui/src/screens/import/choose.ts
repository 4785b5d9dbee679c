import { host } from '../../api/host';
import { t } from '../../lib/i18n.svelte';
import { importing } from './importing.svelte';

const TABLES = ['csv', 'tsv', 'txt', 'xls', 'xlsx', 'ods', 'json', 'docx', 'pdf'];
const TEXTS = ['txt', 'docx', 'html', 'htm', 'pdf'];

/** Lets the user choose a file to import. */
export async function chooseFile(): Promise<void> {
  const path = await host.pickOpen(t('import.choose'), [
    { name: t('intake.kinds_all'), extensions: [...new Set([...TABLES, ...TEXTS])] },
    { name: t('intake.kinds_tables'), extensions: TABLES },
    { name: t('import.kinds'), extensions: TEXTS },
  ]);
  if (path !== null) await importing.take([path]);
}
