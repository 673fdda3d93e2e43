import { fileURLToPath } from 'node:url';
import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import { expect, test } from 'vitest';

const configPath = fileURLToPath(new URL('../../dashboard/lingui.config.ts', import.meta.url));

test('every text of the pages has its Dutch, and no Dutch is left over', async () => {
  const catalogues = await getCatalogs(getConfig({ configPath }));
  expect(catalogues.length).toBeGreaterThan(5);
  const faults: string[] = [];
  for (const catalogue of catalogues) {
    const [texts, dutch = {}] = await Promise.all([catalogue.collect(), catalogue.read('nl')]);
    if (!texts) throw new Error(`${catalogue.path}: the texts cannot be read.`);
    for (const [id, { message }] of Object.entries(texts))
      if (!dutch[id]?.translation)
        faults.push(`${catalogue.path}: «${message}» has no Dutch; run npm run texts, and write it`);
    for (const [id, { message }] of Object.entries(dutch))
      if (!(id in texts)) faults.push(`${catalogue.path}: «${message}» is in no page any more; run npm run texts`);
  }
  expect(faults).toEqual([]);
});
