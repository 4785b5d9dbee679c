import { describe, expect, it } from 'vitest';

const files = import.meta.glob<Record<string, string>>('../../../assets/locales/*/*.json', {
  eager: true,
  import: 'default',
});
const PLURAL = /\.(zero|one|two|few|many|other)$/;
const at = (lang: string, area: string) => files[`../../../assets/locales/${lang}/${area}.json`] ?? {};
const areas = [...new Set(Object.keys(files).map((path) => path.split('/').at(-1)?.replace('.json', '') ?? ''))];
const stems = (entries: Record<string, string>) => [
  ...new Set(Object.keys(entries).map((key) => key.replace(PLURAL, ''))),
];
const names = (text: string) => (text.match(/\{[a-z_0-9]+\}/g) ?? []).sort();

describe.each(areas)('%s.json', (area) => {
  const english = at('en', area);

  it.each(['fr', 'ar', 'zh', 'ru', 'es'])('says the same things in %s', (lang) => {
    expect(stems(at(lang, area)).sort()).toEqual(stems(english).sort());
  });

  it.each(['fr', 'ar', 'zh', 'ru', 'es'])('asks for no value in %s that is not given', (lang) => {
    for (const [key, text] of Object.entries(at(lang, area))) {
      // Where English writes "one" without its number, Russian, which says one of 21 too, needs it.
      const given = [key, key.replace(PLURAL, '.other')].flatMap((same) => names(english[same] ?? ''));
      expect(given, key).toEqual(expect.arrayContaining(names(text)));
    }
  });

  it.each(['en', 'fr', 'ar', 'zh', 'ru', 'es'])('has every plural form that %s needs', (lang) => {
    const forms = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    const entries = at(lang, area);
    const plurals = stems(entries).filter((stem) => `${stem}.one` in entries && `${stem}.other` in entries);
    for (const stem of plurals) {
      for (const form of forms) expect(entries, stem).toHaveProperty([`${stem}.${form}`]);
    }
  });
});
