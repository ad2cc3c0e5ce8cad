/** Code that needs a class which could not be read: it compiles to saying so, and the rest of its class stays usable. */
import type { IrBody } from '../ir/ir.ts';
import type { Diagnostic, Range } from '../syntax/ast.ts';
import type { World } from './world.ts';

/** @return the body, or one that stops at its start when what is wrong with it comes from a broken class. */
export function dependentBody(world: World, diagnostics: Diagnostic[], range: Range, make: () => IrBody): IrBody {
  const before = diagnostics.length;
  const body = make();
  const needs = causeOf(world, diagnostics.slice(before));
  if (needs === undefined) return body;
  diagnostics.length = before;
  return { statements: [{ kind: 'unusable', needs: { kind: 'user', name: needs }, range }] };
}

/** Every message names the types that it is about. */
function causeOf(world: World, found: readonly Diagnostic[]): string | undefined {
  if (world.broken.size === 0) return undefined;
  const words = new Set(found.flatMap(({ message }) => message.toLowerCase().match(/\w+/g) ?? []));
  return [...world.broken].find(([lower]) => words.has(lower))?.[1];
}
