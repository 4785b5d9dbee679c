/** What a key does in the list. */
export type ListKey =
  | { to: 'row'; row: number }
  | { to: 'cell'; step: 1 | -1 }
  | { to: 'toggle' }
  | { to: 'all' }
  | { to: 'none' }
  | { to: 'open' };

interface Place {
  rtl: boolean;
  /** Rows of a page. */
  page: number;
  last: number;
  active: number;
}

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The keys of a grid, as the ARIA authoring practices have them; null for keys that are not the list's. */
export function listKey({ key, ctrlKey, metaKey, altKey }: Press, { rtl, page, last, active }: Place): ListKey | null {
  if (altKey) return null;
  const control = ctrlKey || metaKey;
  const rows: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: last,
  };
  const row = rows[key];
  if (row !== undefined) return { to: 'row', row: Math.max(0, Math.min(row, last)) };
  if (control) return key.toLowerCase() === 'a' ? { to: 'all' } : null;
  if (key === 'ArrowRight' || key === 'ArrowLeft') return { to: 'cell', step: (key === 'ArrowRight') === rtl ? -1 : 1 };
  if (key === ' ') return { to: 'toggle' };
  if (key === 'Enter') return { to: 'open' };
  return key === 'Escape' ? { to: 'none' } : null;
}
