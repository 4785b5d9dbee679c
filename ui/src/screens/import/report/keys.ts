/** What a key does in the list of recommendations. */
export type ReviewKey = 'next' | 'previous' | 'first' | 'last' | 'accept' | 'edit' | 'leave_out' | 'undo';

const KEYS: Record<string, ReviewKey> = {
  j: 'next',
  arrowdown: 'next',
  k: 'previous',
  arrowup: 'previous',
  home: 'first',
  end: 'last',
  enter: 'accept',
  e: 'edit',
  x: 'leave_out',
  u: 'undo',
};

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The meaning of a key; null for keys that are not the list's. A keyboard of other letters has the arrows. */
export function reviewKey({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): ReviewKey | null {
  if (ctrlKey || metaKey || altKey || shiftKey) return null;
  return KEYS[key.toLowerCase()] ?? null;
}
