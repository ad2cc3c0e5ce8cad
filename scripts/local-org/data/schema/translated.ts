/** Texts of the schema in other languages than the project's own. */

/** What people read of an object, a field, a picklist value, a record type, a field set or a rule. */
export interface Words {
  readonly label?: string;
  readonly plural?: string;
  readonly help?: string;
  /** Of a validation rule, or of a field's lookup filter. */
  readonly message?: string;
}
/** By language, in lower case: `fr`, `pt_br`. */
export type Translations = ReadonlyMap<string, Words>;
export interface Translatable {
  readonly translations?: Translations;
}

/** @param language `fr_CA`, which falls back to `fr`. @return undefined for what is not translated */
export function wordIn({ translations }: Translatable, language: string, word: keyof Words): string | undefined {
  if (translations === undefined) return undefined;
  const key = language.toLowerCase();
  return translations.get(key)?.[word] ?? translations.get(key.replace(/_.*/, ''))?.[word];
}

/** Adds one language to what is there. */
export function withWords<Thing extends Translatable>(thing: Thing, language: string, words: Words): Thing {
  if (Object.values(words).every((word) => word === undefined)) return thing;
  const known = thing.translations?.get(language);
  return { ...thing, translations: new Map([...(thing.translations ?? []), [language, { ...known, ...words }]]) };
}
