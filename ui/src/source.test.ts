import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

const root = new URL('.', import.meta.url).pathname;
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(svelte|css|ts)$/.test(name) && !name.endsWith('.test.ts') && !name.endsWith('.gen.ts'))
  .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));
const having = (pattern: RegExp) => files.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

describe('the source of the window', () => {
  it('knows no left and right, or Arabic would be laid out the wrong way round', () => {
    const physical =
      /^\s*(?:(?:margin|padding|border|inset)-)?(?:left|right)\b[a-z-]*:|text-align: (?:left|right)|float: (?:left|right)/m;
    expect(having(physical)).toEqual([]);
  });

  it('never takes text for markup', () => {
    expect(having(/\{@html|innerHTML|outerHTML|insertAdjacentHTML|document\.write/)).toEqual([]);
  });

  it('has no style attribute, which the content security policy would drop', () => {
    expect(having(/\sstyle="/)).toEqual([]);
  });

  it('speaks to Tauri in one file', () => {
    expect(having(/@tauri-apps/)).toEqual(['api/host.ts']);
  });

  it('asks nothing of the network', () => {
    expect(having(/fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/)).toEqual([]);
  });

  it('keeps its files short enough to be read at once', () => {
    expect(files.filter(({ text }) => text.split('\n').length > 260).map(({ name }) => name)).toEqual([]);
  });
});
