/** How picklist values are stored. Source: Salesforce Help, "Picklist fields are not case sensitive and cannot contain duplicate inactive types". */
import type { FieldSchema } from '../schema/index.ts';

const spellings = new WeakMap<FieldSchema['picklist'], ReadonlyMap<string, string>>();

function spellingsOf({ picklist }: FieldSchema): ReadonlyMap<string, string> {
  const known = spellings.get(picklist) ?? new Map(picklist.map(({ value }) => [value.toLowerCase(), value]));
  spellings.set(picklist, known);
  return known;
}

/** A value as the field defines it; values that it does not define stay as they are. */
export function asDefined(field: FieldSchema, value: string): string {
  return spellingsOf(field).get(value.toLowerCase()) ?? value;
}

/** The values of a multi-select picklist, each once, in the order and spelling of its definition; unknown ones last. */
export function inOrder(field: FieldSchema, text: string): string {
  const order = [...spellingsOf(field).values()];
  const place = (one: string): number => (order.includes(one) ? order.indexOf(one) : order.length);
  const values = text
    .split(';')
    .map((one) => asDefined(field, one.trim()))
    .filter((one) => one !== '');
  return [...new Map(values.map((one) => [one.toLowerCase(), one])).values()].sort((a, b) => place(a) - place(b)).join(';');
}
