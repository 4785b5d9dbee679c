/** Rows from the first up to, but without, the second. */
export type Range = readonly [number, number];

/** Rows as ranges that neither touch nor overlap, in order: all of a million rows are one range. */
export type Ranges = readonly Range[];

/** The rows between two rows, both included, whichever comes first. */
export function between(one: number, other: number): Range {
  return [Math.min(one, other), Math.max(one, other) + 1];
}

export function has(ranges: Ranges, row: number): boolean {
  return ranges.some(([from, end]) => from <= row && row < end);
}

export function count(ranges: Ranges): number {
  return ranges.reduce((sum, [from, end]) => sum + end - from, 0);
}

export function without(ranges: Ranges, [from, end]: Range): Ranges {
  return ranges
    .flatMap(([start, stop]): Range[] => [
      [start, Math.min(stop, from)],
      [Math.max(start, end), stop],
    ])
    .filter(([start, stop]) => start < stop);
}

export function plus(ranges: Ranges, range: Range): Ranges {
  const touching = ranges.filter(([from, end]) => from <= range[1] && range[0] <= end);
  const apart = ranges.filter((each) => !touching.includes(each));
  const joined: Range = [
    Math.min(range[0], ...touching.map(([from]) => from)),
    Math.max(range[1], ...touching.map(([, end]) => end)),
  ];
  return [...apart, joined].sort((a, b) => a[0] - b[0]);
}

export function toggled(ranges: Ranges, row: number): Ranges {
  const one: Range = [row, row + 1];
  return has(ranges, row) ? without(ranges, one) : plus(ranges, one);
}
