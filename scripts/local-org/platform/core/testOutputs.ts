/**
 * What a test says ConnectApi answers: `setTestX(arguments, result)` before `X(arguments)`. Methods that have such a sister ask nothing else in a test.
 * Source: Apex Developer Guide, "Testing ConnectApi Code".
 */
import type { ApexFunction, ApexValue } from './contract.ts';
import { running } from './current.ts';
import { signatureOf } from './derived.ts';
import { AssertThrow, NotImplemented } from './error.ts';
import { sameValue } from './equality.ts';

const OUTPUTS = Symbol('ConnectApi test outputs');
const SETTER = /^setTest(.+)$/i;

interface Output {
  readonly method: string;
  readonly args: readonly ApexValue[];
  readonly result: ApexValue;
}

/** @return how a ConnectApi method behaves when it is such a setter or has one; undefined for others. `built` answers outside of tests. */
export function testOutput(owner: string, name: string, signature: string, built: ApexFunction | undefined): ApexFunction | undefined {
  const [, target] = SETTER.exec(name) ?? [];
  if (target !== undefined)
    return (...args) => remember({ method: `${owner}.${target}`.toLowerCase(), args: args.slice(0, -1), result: args.at(-1) ?? null });
  const setter = `settest${name}`.toLowerCase();
  const hasSetter = signatureOf(owner)?.methods.some((method) => method.name.toLowerCase() === setter) === true;
  if (!hasSetter) return undefined;
  return (...args) => (running.transaction?.isTest === true || built === undefined ? answer(owner, name, signature, args) : built(...args));
}

function remember(output: Output): null {
  outputs().unshift(output);
  return null;
}

function outputs(): Output[] {
  const state = running.transaction?.state;
  const known = state?.get(OUTPUTS) as Output[] | undefined;
  if (known !== undefined) return known;
  const made: Output[] = [];
  state?.set(OUTPUTS, made);
  return made;
}

function answer(owner: string, name: string, signature: string, args: readonly ApexValue[]): ApexValue {
  const method = `${owner}.${name}`.toLowerCase();
  const found = outputs().find(
    (output) =>
      output.method === method &&
      output.args.length === args.length &&
      output.args.every((arg, index) => sameValue(arg, args[index] ?? null)),
  );
  if (found !== undefined) return found.result;
  if (running.transaction?.isTest !== true) throw new NotImplemented(`${owner}.${signature}`);
  const setter = `${owner}.setTest${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  throw new AssertThrow(
    `Assertion Failed: No matching test result found for ${owner}.${signature}. Before calling this, call ${setter} to set the expected test result.`,
  );
}
