/**
 * What does not fit a type is refused with its place: `Expected List<Item> but found { at [line:5, column:16]`.
 * Source: salesforce.stackexchange.com/questions/337395 and /230373; the place is where Jackson 1's token starts.
 */
import { typeName, type ApexType } from '../../../language/types.ts';
import { raise } from '../../core/error.ts';
import { JsonScanner } from './scanner.ts';
import type { JsonTree } from './jsonTree.ts';

/** Where a value's token starts, without an "at" before it too, or what is behind it. */
type Place = 'start' | 'start alone' | 'behind';

class Misfit extends Error {
  readonly value: JsonTree;
  readonly place: Place;

  constructor(message: string, value: JsonTree, place: Place) {
    super(message);
    this.value = value;
    this.place = place;
  }
}

/** Goes to the caller of `withPlaces`, which knows the text. */
export function refuseValue(value: JsonTree, message: string, place: Place = 'start'): never {
  throw new Misfit(message, value, place);
}

export function refuseShape(value: JsonTree, type: ApexType): never {
  refuseValue(value, `Expected ${typeName(type)} but found ${firstToken(value)}`);
}

/** What does not fit in `read` has the place of `value`: a key that of its member. */
export function placedAt<T>(value: JsonTree, read: () => T): T {
  try {
    return read();
  } catch (problem) {
    throw problem instanceof Misfit ? new Misfit(problem.message, value, 'start') : problem;
  }
}

/**
 * @param before - How many tokens of the text come before the tree.
 * Errors: System.JSONException, with its place in the text, where `read` meets a value that does not fit.
 */
export function withPlaces<T>(text: string, tree: JsonTree, before: number, read: () => T): T {
  return refusing(read, ({ message, value, place }) => {
    const found = tokensBefore(tree, value);
    if (found === undefined) return message;
    const scanner = new JsonScanner(text, 'type');
    for (let token = before + (place === 'behind' ? found.value + 1 : found.place); token > 0; token--) scanner.next();
    const where = place === 'behind' ? scanner.placeBehind() : scanner.placeOfNext();
    return place === 'start alone' ? `${message} ${where}` : `${message} at ${where}`;
  });
}

/** Where there is no text to point into. */
export function withoutPlaces<T>(read: () => T): T {
  return refusing(read, ({ message }) => message);
}

function refusing<T>(read: () => T, wording: (misfit: Misfit) => string): T {
  try {
    return read();
  } catch (problem) {
    if (!(problem instanceof Misfit)) throw problem;
    return raise('System.JSONException', wording(problem));
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

/** How many tokens come before a value of a tree, and before its place: a member's is its name, or the comma before it. */
function tokensBefore(tree: JsonTree, wanted: JsonTree): { readonly place: number; readonly value: number } | undefined {
  let count = 0;
  let place = 0;
  const isBehind = (value: JsonTree, from: number): boolean => {
    if (value === wanted) {
      place = from;
      return true;
    }
    count++;
    if (value.kind === 'array' && value.items.some((item) => isBehind(item, count))) return true;
    if (value.kind === 'object' && value.entries.some(([, member]) => isBehind(member, count++))) return true;
    if (value.kind === 'array' || value.kind === 'object') count++;
    return false;
  };
  return isBehind(tree, 0) ? { place, value: count } : undefined;
}
