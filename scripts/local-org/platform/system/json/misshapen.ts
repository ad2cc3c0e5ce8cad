/**
 * A field of a class whose JSON value is of another shape: `Expected List<Item> but found { at [line:5, column:16]`.
 * Source: salesforce.stackexchange.com/questions/337395 and /230373; the place is where Jackson 1's token starts.
 */
import { typeName, type ApexType } from '../../../compiler/ir/types.ts';
import { raise } from '../../core/error.ts';
import { JsonScanner } from './scanner.ts';
import type { JsonTree } from './jsonTree.ts';

type Entry = readonly [name: string, value: JsonTree];

class Misshapen extends Error {
  readonly entry: Entry;
  readonly type: ApexType;

  constructor(entry: Entry, type: ApexType) {
    super(entry[0]);
    this.entry = entry;
    this.type = type;
  }
}

/** Goes to the caller of `withPlaces`, which knows the text. */
export function refuseShape(entry: Entry, type: ApexType): never {
  throw new Misshapen(entry, type);
}

/**
 * @param before - How many tokens of the text come before the tree.
 * Errors: System.JSONException, with its place in the text, where `read` meets a field of another shape.
 */
export function withPlaces<T>(text: string, tree: JsonTree, before: number, read: () => T): T {
  try {
    return read();
  } catch (problem) {
    if (!(problem instanceof Misshapen)) throw problem;
    const { entry, type } = problem;
    raise(
      'System.JSONException',
      `Expected ${typeName(type)} but found ${firstToken(entry[1])} at ${placeOf(text, before + tokensBefore(tree, entry))}`,
    );
  }
}

function firstToken(tree: JsonTree): string {
  switch (tree.kind) {
    case 'object':
      return '{';
    case 'array':
      return '[';
    case 'string':
      return `"${tree.text}"`;
    default:
      return tree.kind === 'null' ? 'null' : String(tree.kind === 'boolean' ? tree.value : tree.text);
  }
}

/** A value has the place that its name was looked for at: the name, or the comma before it. */
function placeOf(text: string, tokens: number): string {
  const scanner = new JsonScanner(text);
  for (let token = 0; token < tokens; token++) scanner.next();
  return scanner.placeOfNext();
}

/** How many tokens of a tree come before an entry of it, or of a tree without it: how many it has. */
function tokensBefore(tree: JsonTree, entry: Entry): number {
  let count = 0;
  const isBehind = (value: JsonTree): boolean => {
    count++;
    if (value.kind === 'array' && value.items.some(isBehind)) return true;
    if (value.kind === 'object' && value.entries.some((own) => own === entry || (count++, isBehind(own[1])))) return true;
    if (value.kind === 'array' || value.kind === 'object') count++;
    return false;
  };
  isBehind(tree);
  return count;
}
