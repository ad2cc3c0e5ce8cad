/** What a component names. */
import { many, text, type Xml } from '../../../../../data/project/xml.ts';

/** `element` holds the name. */
export interface Reference {
  readonly element: string;
  readonly type: string;
  readonly name: string;
}

/** The name in an element; none if it is absent or empty. */
export function inElement(xml: Xml, element: string, type: string): readonly Reference[] {
  const name = text(xml, element);
  return name === undefined || name === '' ? [] : [{ element, type, name }];
}

/** Names in an element of the entries of a list. */
export const named = (xml: Xml, list: string, element: string, type: string): readonly Reference[] =>
  many(xml, list).flatMap((entry) => inElement(entry, element, type));

/** Names that stand in the list itself. */
export const listed = (xml: Xml, element: string, type: string): readonly Reference[] =>
  many(xml, element).flatMap((entry) => inElement(entry, '#text', type).map((one) => ({ ...one, element })));
