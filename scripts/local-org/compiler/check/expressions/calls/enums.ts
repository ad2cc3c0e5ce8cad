/** The static methods of every enum: `values()` and `valueOf(name)`. */
import { byName } from '../../../types/byName.ts';
import type { IrExpr } from '../../../ir/ir.ts';
import type { ApexType } from '../../../../language/types.ts';
import { isPrimitive, listOf, shown, STRING } from '../../../types/common.ts';
import type { Context } from '../../context.ts';
import { distance } from '../../types/subtype.ts';
import { userType } from '../../types/world.ts';
import type { Call } from './call.ts';

/** @return undefined for other types and other methods */
export function enumCall(context: Context, type: ApexType, call: Call, args: readonly IrExpr[]): IrExpr | undefined {
  const name = call.name.toLowerCase();
  if (name !== 'values' && name !== 'valueof') return undefined;
  const { range } = call;
  const [text] = args;
  if (userType(context.world, type)?.kind === 'enum') {
    if (args.length !== (name === 'values' ? 0 : 1)) return undefined;
    if (name === 'values') return { kind: 'call-static', owner: type, methodKey: 'values', args: [], type: listOf(type), range };
    return text === undefined || distance(context.world, text.type, STRING) === undefined
      ? undefined
      : { kind: 'call-static', owner: type, methodKey: 'valueOf', args: [context.fit(text, STRING, range)], type, range };
  }
  if (type.kind !== 'platform' || context.world.signatures.type(type.name)?.kind !== 'enum') return undefined;
  const called = { kind: 'call-platform', owner: type.name, safe: false, range } as const;
  return name === 'values'
    ? { ...called, name: 'values', signature: 'values()', args: [], type: listOf(type) }
    : { ...called, name: 'valueOf', signature: 'valueOf(String)', args, type };
}

/** The methods of an enum's constants, as messages show them for a call on the enum. */
const OF_CONSTANTS = byName<{ readonly text: (owner: string) => string; readonly count: number }>({
  name: { text: () => 'String Enum.name()', count: 0 },
  tostring: { text: () => 'String Enum.toString()', count: 0 },
  ordinal: { text: (owner) => `Integer ${owner}.ordinal()`, count: 0 },
  hashcode: { text: (owner) => `Integer ${owner}.hashCode()`, count: 0 },
  equals: { text: (owner) => `Boolean ${owner}.equals(Object)`, count: 1 },
});

/** @return undefined for other types and other methods */
export function constantText(context: Context, type: ApexType, { name, args }: Call): string | undefined {
  const method = OF_CONSTANTS.get(name.toLowerCase());
  return method?.count === args.length && userType(context.world, type)?.kind === 'enum' ? method.text(shown(type)) : undefined;
}

/** The signature of a static method that every enum has. */
export function enumText(type: ApexType, call: Call, args: readonly IrExpr[]): string | undefined {
  const name = call.name.toLowerCase();
  if (name === 'values' && args.length === 0) return `${shown(listOf(type))} ${shown(type)}.values()`;
  const [text] = args;
  return name === 'valueof' && args.length === 1 && text !== undefined && isPrimitive(text.type, 'String')
    ? `${shown(type)} ${shown(type)}.valueOf(String)`
    : undefined;
}
