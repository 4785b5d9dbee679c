export type Shortcut = 'search' | 'questions' | 'briefing' | 'register' | 'undo' | 'import' | 'help' | 'back';

/** The shortcut that a key press means; those that a field needs for itself are left to the field. */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  const target = event.target instanceof HTMLElement ? event.target : null;
  const typing = target?.matches('input, textarea, select, [contenteditable]') ?? false;
  const control = event.ctrlKey || event.metaKey;
  if (control && !event.altKey && !event.shiftKey) {
    if (event.key.toLowerCase() === 'k') return 'search';
    if (event.key.toLowerCase() === 'g') return 'questions';
    if (event.key.toLowerCase() === 'b') return 'briefing';
    if (event.key.toLowerCase() === 'l') return 'register';
    if (event.key.toLowerCase() === 'i') return 'import';
    if (event.key.toLowerCase() === 'z' && !typing) return 'undo';
  }
  if (event.altKey && !control && event.key === 'ArrowLeft' && !typing) return 'back';
  if (event.key === '?' && !control && !typing) return 'help';
  return null;
}
