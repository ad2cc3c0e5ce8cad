/** Texts of the schema in the running user's language. Source: SOQL and SOSL Reference, "toLabel()"; SOAP API Developer Guide, "describeSObjects()", label. */
import { transaction } from '../platform/core/current.ts';
import { wordIn, type Translatable, type Words } from './schema/translated.ts';

/** @return undefined where the project's own text serves */
export const userWord = (thing: Translatable, word: keyof Words): string | undefined =>
  thing.translations === undefined ? undefined : wordIn(thing, transaction().user.language, word);

export const userLabel = (thing: Translatable & { readonly label: string }): string => userWord(thing, 'label') ?? thing.label;
