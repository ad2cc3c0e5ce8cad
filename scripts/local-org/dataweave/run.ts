/** Runs a script: inputs in, a value and its format out. */
import { NotImplemented } from '../platform/core/error.ts';
import type { Format, Script } from './ast.ts';
import { evaluate } from './evaluate.ts';
import { Scope } from './scope.ts';
import { CORE } from './functions.ts';
import { scriptError } from './lexer.ts';
import { MODULES } from './modules.ts';
import type { DwFunction, Value } from './values.ts';

const JSON_FORMAT: Format = { type: 'application/json', properties: {} };

export interface Outcome {
  readonly value: Value;
  readonly format: Format;
}

/** @param inputs read already. */
export function runScript(script: Script, inputs: ReadonlyMap<string, Value>): Outcome {
  const imported = importsOf(script);
  const scope = new Scope(
    (name) => imported.get(name) ?? CORE[name] ?? moduleFunction(name) ?? scriptError(`Unable to resolve reference of: \`${name}\`.`),
  );
  for (const [name, value] of inputs) scope.put(name, value);
  for (const { name, value } of script.declarations) scope.put(name, evaluate(value, scope));
  return { value: evaluate(script.body, scope), format: script.output ?? JSON_FORMAT };
}

function importsOf({ imports }: Script): ReadonlyMap<string, DwFunction> {
  const found = new Map<string, DwFunction>();
  for (const { module, names } of imports) {
    const functions = MODULES.get(module);
    if (functions === undefined) throw new NotImplemented(`DataWeave module ${module}`);
    const last = module.split('::').at(-1) ?? module;
    for (const [name, one] of Object.entries(functions)) found.set(`${last}::${name}`, one);
    const own = names === 'all' ? Object.keys(functions).map((name) => ({ name, as: name })) : (names ?? []);
    for (const { name, as } of own) found.set(as, functions[name] ?? missing(`${module}::${name}`));
  }
  return found;
}
function moduleFunction(name: string): DwFunction | undefined {
  const [, module = '', own = ''] = /^(.+)::(\w+)$/.exec(name) ?? [];
  const functions = MODULES.get(module);
  return functions === undefined ? undefined : (functions[own] ?? missing(name));
}
function missing(name: string): never {
  throw new NotImplemented(`DataWeave function ${name}`);
}
