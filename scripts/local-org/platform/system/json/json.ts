/** Source: Apex Reference Guide, "JSON Class". */
import type { ApexType } from '../../../language/types.ts';
import type { ApexValue } from '../../core/contract.ts';
import { raise } from '../../core/error.ts';
import { definePlatformClass } from '../../core/registry.ts';
import { isPlatformEnum, readLoneConstant } from './constants.ts';
import { ApexJsonGenerator } from './generator.ts';
import { compactLayout, PrettyLayout } from './layout.ts';
import { ApexJsonParser } from './parser.ts';
import type { JsonTree } from './jsonTree.ts';
import { withPlaces } from './misshapen.ts';
import type { Manner } from './manner.ts';
import { hasShape, readTyped } from './read.ts';
import { readUntyped } from './readUntyped.ts';
import { parseTree } from './tree.ts';
import { JsonWriter } from './write.ts';
import { raiseNullArgument } from '../strict.ts';
import type { ApexTypeValue } from '../objects/type.ts';

/** An Apex value as plain JSON data: for screens and other callers outside Apex. Numbers lose their scale. */
export function toPlainJson(value: ApexValue): unknown {
  return JSON.parse(new JsonWriter(compactLayout).write(value));
}

/** Plain JSON data as an Apex value of a type. Errors: System.JSONException. */
export function fromPlainJson(value: unknown, type: ApexType, manner: Manner = 'lenient'): ApexValue {
  return readText(JSON.stringify(value ?? null), () => type, manner);
}

function deserialize(text: string | null, wantedType: ApexTypeValue | null, manner: Manner): ApexValue {
  const given = textOf(text);
  return wantedType !== null && isPlatformEnum(wantedType.type)
    ? readLoneConstant(parseTree(given))
    : readText(given, () => wanted(wantedType), manner);
}

/** Errors: System.NullPointerException in the parser's words. Source: results of an org. */
function textOf(text: string | null): string {
  return text ?? raise('System.NullPointerException', 'null input to JSON parser');
}

function readText(text: string, wantedType: () => ApexType, manner: Manner): ApexValue {
  const tree = startsAsWrongShape(text, wantedType) ? UNREAD_TEXT : parseTree(text);
  const type = wantedType();
  return withPlaces(text, tree, 0, () => readTyped(tree, type, manner));
}

/** The platform sees that a value is a text before it looks for the text's end: what is not a list says so first. Source: Jackson, ReaderBasedParser.nextToken reads the content of a VALUE_STRING when it is asked for. */
const UNREAD_TEXT: JsonTree = { kind: 'string', text: '' };
function startsAsWrongShape(text: string, wantedType: () => ApexType): boolean {
  if (!/^\s*"/.test(text)) return false;
  const type = wantedType();
  return type.kind === 'sobject' || !hasShape(UNREAD_TEXT, type);
}

function wanted(type: ApexTypeValue | null): ApexType {
  return type?.type ?? raiseNullArgument();
}

definePlatformClass({
  name: 'System.JSON',
  statics: {
    createGenerator: (pretty: boolean) => new ApexJsonGenerator(pretty),
    createParser: (text: string | null) => new ApexJsonParser(textOf(text)),
    deserialize: (text: string | null, type: ApexTypeValue | null) => deserialize(text, type, 'lenient'),
    'deserialize(String,System.Type) before 35.0': (text: string | null, type: ApexTypeValue | null) =>
      deserialize(text, type, 'strict with records'),
    deserializeStrict: (text: string | null, type: ApexTypeValue | null) => deserialize(text, type, 'strict'),
    deserializeUntyped: (text: string | null) => readUntyped(parseTree(textOf(text))),
    serialize: (value: ApexValue, suppressNulls?: boolean) => new JsonWriter(compactLayout, suppressNulls).write(value),
    serializePretty: (value: ApexValue, suppressNulls?: boolean) => new JsonWriter(new PrettyLayout(), suppressNulls).write(value),
  },
});
