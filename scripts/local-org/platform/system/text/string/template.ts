/** String.template: texts with named places, `${name}`. Source: Apex Reference Guide, "String Class", template(valueMap). */
import type { ApexMap } from '../../../collections/index.ts';
import { raise } from '../../../core/error.ts';
import { toText } from '../../../core/text.ts';

const PLACE = /(\$?)\$\{([^}]*)\}/g;

/** `$${name}` stays, less a `$`. Errors: StringException for a name that the map lacks; the words are ours. */
export function fillTemplate(text: string, values: ApexMap): string {
  return text.replaceAll(PLACE, (place, escape: string, name: string) => {
    if (escape !== '') return place.slice(1);
    if (!values.has(name)) raise('System.StringException', `No value for the variable: ${name}`);
    const value = values.get(name) ?? null;
    return value === null ? 'null' : toText(value);
  });
}
