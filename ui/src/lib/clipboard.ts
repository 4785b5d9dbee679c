import type { Table } from '../api/types.gen';

/** A cell as text, with an apostrophe in front where a spreadsheet would run it as a formula. */
function disarmed(cell: string): string {
  const bare = cell.replace(/^'+/, '').replace(/^[ \ufeff]+/, '');
  return /^[=+\-@\t\r\n]/.test(bare) ? `'${cell}` : cell;
}

/** The table as lines of cells between tabulators, as spreadsheets take it. */
export function tabbed({ columns, rows }: Table): string {
  const line = (cells: string[]) => cells.map((cell) => disarmed(cell).replace(/[\t\r\n]+/g, ' ')).join('\t');
  return [columns, ...rows].map(line).join('\r\n');
}

/** The table as a piece of a page, as word processors take it. */
function marked({ caption, columns, rows }: Table): string {
  const table = document.createElement('table');
  table.createCaption().textContent = caption;
  const head = table.createTHead().insertRow();
  for (const column of columns) head.appendChild(document.createElement('th')).textContent = column;
  const body = table.createTBody();
  for (const cells of rows) {
    const row = body.insertRow();
    for (const cell of cells) row.insertCell().textContent = disarmed(cell);
  }
  return new XMLSerializer().serializeToString(table);
}

const text = (type: string, words: string) => new Blob([words], { type });

/** Puts a table on the clipboard. */
export function copyTable(table: Promise<Table>): Promise<void> {
  // The system grants the clipboard to the click, so what is not there yet is promised to it.
  const item = {
    'text/plain': table.then((whole) => text('text/plain', tabbed(whole))),
    'text/html': table.then((whole) => text('text/html', marked(whole))),
  };
  return navigator.clipboard.write([new ClipboardItem(item)]);
}

/** Puts a picture on the clipboard: its pixels, and for a place that takes only text its words. */
export function copyPicture(pixels: Promise<{ png: string; alt: string }>): Promise<void> {
  const item = {
    'image/png': pixels.then(({ png }) => new Blob([bytesOf(png)], { type: 'image/png' })),
    'text/plain': pixels.then(({ alt }) => text('text/plain', alt)),
  };
  return navigator.clipboard.write([new ClipboardItem(item)]);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
