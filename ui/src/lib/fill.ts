/**
 * Fills `{name}` in one pass, so that a value which itself holds braces is never filled again.
 * A name without a value stays as it is.
 */
export function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{([a-z_0-9]+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** The entry for `n` among the plural forms of `key`, as the language's rules choose it. */
export function pluralForm(entries: Record<string, string>, key: string, lang: string, n: number): string {
  const form = new Intl.PluralRules(lang).select(n);
  return entries[`${key}.${form}`] ?? entries[`${key}.other`] ?? key;
}
