import { expect, it } from 'vitest';

import { tabbed } from './clipboard';

it('is a table for spreadsheets that holds no formula and keeps its cells apart', () => {
  const table = {
    caption: 'Answers',
    columns: ['Theme', 'n'],
    offset: 0,
    total: 3,
    rows: [
      ['Right to\tfood', '12'],
      ['=1+1', '-3'],
      ["'=1", '0'],
    ],
  };
  expect(tabbed(table)).toBe("Theme\tn\r\nRight to food\t12\r\n'=1+1\t'-3\r\n''=1\t0");
});
