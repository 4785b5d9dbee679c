/** Whether all, some or none of the chosen records have a value. */
export type Share = 'all' | 'some' | 'none';

export function shareOf(count: number, total: number): Share {
  if (count === 0) return 'none';
  return count >= total ? 'all' : 'some';
}

/** The next state of a box: some, all, none and back. Only what began as "some" can become it again. */
export function next(now: Share, atFirst: Share): Share {
  if (now === 'some') return 'all';
  if (now === 'all') return 'none';
  return atFirst === 'some' ? 'some' : 'all';
}

/** What has to be added and taken away for boxes that were changed. */
export function changes(
  boxes: { value: string; atFirst: Share; now: Share }[],
): { add: string[]; remove: string[] } {
  const changed = boxes.filter((box) => box.now !== box.atFirst);
  const to = (share: Share) => changed.filter((box) => box.now === share).map((box) => box.value);
  return { add: to('all'), remove: to('none') };
}
