/** What a mark says: its value, and what has it. */
export interface Said {
  value: string;
  of: string;
}

/** "Norway: 12 recommendations" in two: the eye is led to the value. A label without a colon is all value. */
export function said(label: string): Said {
  const parts = /^(.+?)[\s\u00a0\u202f]?[:：][\s\u00a0]?(.+)$/s.exec(label);
  const [, of = '', value = label] = parts ?? [];
  return { value: value.trim(), of: of.trim() };
}

export interface Place {
  x: number;
  y: number;
}

/** Between a mark and what is said of it, and between that and the edge of the window. */
const GAP = 8;

/**
 * Where a tip stands: above its mark and in the middle, below where there is no room above, and always
 * whole within the window.
 */
export function placeOf(mark: DOMRectReadOnly, tip: { width: number; height: number }, room: { width: number; height: number }): Place {
  const within = (at: number, size: number, whole: number) => Math.max(GAP, Math.min(at, whole - size - GAP));
  const above = mark.top - tip.height - GAP;
  const y = above >= GAP ? above : mark.bottom + GAP;
  return {
    x: within(mark.left + mark.width / 2 - tip.width / 2, tip.width, room.width),
    y: within(y, tip.height, room.height),
  };
}
