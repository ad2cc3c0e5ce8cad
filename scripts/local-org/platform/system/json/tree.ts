/** Reads JSON as a tree. */
import { raise } from '../../core/error.ts';
import type { JsonTree } from './jsonTree.ts';
import { JsonScanner, type JsonTokenValue } from './scanner.ts';
import { TreeReader } from './treeReader.ts';

type NextToken = () => JsonTokenValue | undefined;

/** Errors: System.JSONException. What follows the value is not looked at. */
export function parseTree(text: string): JsonTree {
  return new TreeReader(text).read() ?? scannedTree(text);
}

/** Token by token: slower, and knows what is wrong with a text. */
function scannedTree(text: string): JsonTree {
  const scanner = new JsonScanner(text);
  return readTree(scanner.next(), () => scanner.next());
}

/** The value that starts with `token`; the rest of it comes from `next`. */
export function readTree(token: JsonTokenValue | undefined, next: NextToken): JsonTree {
  switch (token?.kind) {
    case 'START_OBJECT':
      return readObject(next);
    case 'START_ARRAY':
      return readArray(next);
    case 'VALUE_STRING':
      return { kind: 'string', text: token.text };
    case 'VALUE_NUMBER_INT':
    case 'VALUE_NUMBER_FLOAT':
      return { kind: 'number', text: token.text, isWhole: token.kind === 'VALUE_NUMBER_INT' };
    case 'VALUE_TRUE':
    case 'VALUE_FALSE':
      return { kind: 'boolean', value: token.kind === 'VALUE_TRUE' };
    case 'VALUE_NULL':
      return { kind: 'null' };
    default:
      return raise('System.JSONException', `Unexpected token: ${token?.text ?? 'end of input'}`);
  }
}

function readObject(next: NextToken): JsonTree {
  const entries: (readonly [string, JsonTree])[] = [];
  for (let token = next(); token?.kind === 'FIELD_NAME'; token = next()) entries.push([token.text, readTree(next(), next)]);
  return { kind: 'object', entries };
}

function readArray(next: NextToken): JsonTree {
  const items: JsonTree[] = [];
  for (let token = next(); token !== undefined && token.kind !== 'END_ARRAY'; token = next()) items.push(readTree(token, next));
  return { kind: 'array', items };
}
