import type board from '../../../assets/locales/en/board.json';
import type briefing from '../../../assets/locales/en/briefing.json';
import type common from '../../../assets/locales/en/common.json';
import type composer from '../../../assets/locales/en/composer.json';
import type draft from '../../../assets/locales/en/draft.json';
import type draftScreen from '../../../assets/locales/en/draft_screen.json';
import type error from '../../../assets/locales/en/error.json';
import type questions from '../../../assets/locales/en/questions.json';
import type register from '../../../assets/locales/en/register.json';
import type registerImport from '../../../assets/locales/en/register_import.json';
import type registerScreen from '../../../assets/locales/en/register_screen.json';
import type reportReview from '../../../assets/locales/en/report_review.json';
import type ui from '../../../assets/locales/en/ui.json';

import { fill, pluralForm } from './fill';

export type Key =
  | keyof typeof board
  | keyof typeof briefing
  | keyof typeof common
  | keyof typeof composer
  | keyof typeof draft
  | keyof typeof draftScreen
  | keyof typeof error
  | keyof typeof questions
  | keyof typeof register
  | keyof typeof registerImport
  | keyof typeof registerScreen
  | keyof typeof reportReview
  | keyof typeof ui;
export type PluralKey = Key extends infer K ? (K extends `${infer Stem}.other` ? Stem : never) : never;
type Values = Record<string, string | number>;

const files = import.meta.glob<Record<string, string>>('../../../assets/locales/*/*.json', {
  eager: true,
  import: 'default',
});

/** All translations by language; the areas of a language are one flat table. */
export const tables: Record<string, Record<string, string>> = {};
for (const [path, entries] of Object.entries(files)) {
  const lang = path.split('/').at(-2) ?? 'en';
  tables[lang] = { ...tables[lang], ...entries };
}

let lang = $state('en');
const entries = $derived<Record<string, string>>(tables[lang] ?? tables.en ?? {});

/** First strong isolate and its end: what stands between keeps the direction of its own script. */
const [ISOLATE, POP] = [0x2068, 0x2069].map((code) => String.fromCodePoint(code));

function texts(values: Values): Record<string, string> {
  const isolate = (value: string | number) => (lang === 'ar' ? `${ISOLATE}${value}${POP}` : String(value));
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, isolate(value)]));
}

export const i18n = {
  get lang() {
    return lang;
  },
  set lang(next: string) {
    lang = next;
  },
  get dir(): 'ltr' | 'rtl' {
    return lang === 'ar' ? 'rtl' : 'ltr';
  },
};

/** The words of `key` in the reader's language. */
export function t(key: Key, values: Values = {}): string {
  return fill(entries[key] ?? key, texts(values));
}

/** The plural form of `key` for `n`. */
export function plural(key: PluralKey, n: number, values: Values = {}): string {
  return fill(pluralForm(entries, key, lang, n), texts({ ...values, n: number(n) }));
}

/** The words of a key that only the program knows, such as an error's; `otherwise` where it has none. */
export function tOr(key: string, otherwise: string, values: Values = {}): string {
  const template = entries[key];
  return template === undefined ? otherwise : fill(template, texts(values));
}

/** A number as the United Nations group its figures in the language, in the digits that they print. */
export function number(n: number): string {
  const parts = new Intl.NumberFormat(`${lang}-u-nu-latn`, { useGrouping: 'always' }).formatToParts(n);
  const group = entries['chart.number.group'];
  return parts.map(({ type, value }) => (type === 'group' ? (group ?? value) : value)).join('');
}
