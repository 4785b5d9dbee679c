import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const tokens = new Map<string, [string, string]>();
for (const [, name = '', light = '', dark = ''] of css.matchAll(
  /--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g,
)) {
  tokens.set(name, [light, dark]);
}
tokens.set('on-plate', ['#ffffff', '#ffffff']);

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string, theme: number): number {
  const [one, two] = [a, b].map((name) => luminance(tokens.get(name)?.[theme] ?? ''));
  const [high, low] = [Math.max(one ?? 0, two ?? 0), Math.min(one ?? 0, two ?? 0)];
  return (high + 0.05) / (low + 0.05);
}

const PAPERS = ['page', 'surface', 'sunken'];
const WORDS: [string, string][] = [
  ...PAPERS.flatMap((paper): [string, string][] => [
    ['ink', paper],
    ['ink-soft', paper],
    ['accent', paper],
  ]),
  ['alarm', 'page'],
  ['alarm', 'surface'],
  ['alarm', 'alarm-wash'],
  ['alarm', 'care-wash'],
  ['care', 'care-wash'],
  ['ink', 'alarm-wash'],
  ['ink', 'care-wash'],
  ['ink-soft', 'care-wash'],
  ['ink', 'accent-wash'],
  ['ink-soft', 'accent-wash'],
  ['accent', 'accent-wash'],
  ['accent', 'care-wash'],
  ['ink', 'mark'],
  ['on-accent', 'accent'],
  ['on-plate', 'plate'],
];
const EDGES: [string, string][] = [
  ['control', 'page'],
  ['control', 'surface'],
  ['alarm', 'page'],
  ['accent', 'page'],
  ['held', 'page'],
  ['held-late-edge', 'page'],
  ['returned-edge', 'page'],
  ['absent', 'page'],
  ['postponed', 'page'],
  ['ahead', 'page'],
  ['unknown', 'page'],
];

describe.each([
  ['light', 0],
  ['dark', 1],
])('%s', (_name, theme) => {
  it.each(WORDS)('%s can be read on %s', (ink, paper) => {
    expect(contrast(ink, paper, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(EDGES)('%s stands out from %s', (edge, paper) => {
    expect(contrast(edge, paper, theme)).toBeGreaterThanOrEqual(3);
  });
});
