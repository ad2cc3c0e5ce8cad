/** The compile errors of written types. */
import type { ApexType } from '../../../../language/types.ts';
import type { TypeRef } from '../../../../language/ast.ts';
import { shown, VOID } from '../../../types/common.ts';
import type { Refusal } from '../../report.ts';
import type { TypeInfo, World } from '../world.ts';
import { arityOf, collectionName, countProblem, isKeyless, isVoid } from './collections.ts';
import { depthProblem, resolveType } from './index.ts';
import { resolveName } from './names.ts';
import { isBuiltInOfSystem } from './platformNames.ts';
import { HIDDEN, NO_TYPES, PARAMETERISED, whole } from './usable.ts';

export type Declared = 'Variables' | 'Parameters' | 'Properties';

/** The compile error of a declaration with a type that no variable can have. */
export function voidProblem(type: ApexType, declared: Declared): string | undefined {
  return type.kind === 'void' ? `${declared} cannot be of type void` : undefined;
}

/** The compile errors of an unknown type: of its name or the number of its type arguments, else of each argument. */
export function typeProblems(world: World, ref: TypeRef, scope: TypeInfo | undefined): readonly Refusal[] {
  const tooDeep = depthProblem(world, ref, scope);
  const own = tooDeep === undefined ? ownProblem(world, ref, scope) : { message: tooDeep };
  if (own !== undefined) return [own];
  const inside = ref.names.flatMap(({ args }) =>
    args.flatMap((arg) => (resolveType(world, arg, scope) === undefined ? typeProblems(world, arg, scope) : [])),
  );
  return [...(isKeyless(ref) ? [{ message: 'Invalid parameterized type: void' }] : []), ...inside];
}

/** The error of a type's own name and the number of its arguments, whatever these are. */
export function ownProblem(world: World, ref: TypeRef, scope: TypeInfo | undefined): Refusal | undefined {
  const names = ref.names.map((part) => part.name);
  const name = names.join('.');
  const found = ref.names.at(-1)?.args.length ?? 0;
  const expected = arityOf(name);
  if (expected !== undefined) return refusing(collectionProblem(name, expected, found));
  const plain = withoutItsArguments(world, ref, scope);
  const signature = plain?.kind === 'platform' ? plain.name : '';
  if (PARAMETERISED.has(signature) && plain !== undefined && whole(plain, ref) === undefined)
    return { message: noArguments(withoutArguments(plain)) };
  const hidden = HIDDEN.get(signature);
  if (hidden !== undefined) return { message: `Type is not visible: ${hidden}`, about: { kind: 'hidden-type' } };
  if (plain === undefined || isNone(plain, names)) return { message: `Invalid type: ${name}`, about: { kind: 'missing-type', names } };
  return refusing(argumentsProblem(plain, world.signatures.type(signature)?.typeParameters.length ?? 0, found));
}

/** Whether there is a type, though none that these names are of. */
const isNone = (type: ApexType, names: readonly string[]): boolean =>
  (type.kind === 'platform' && NO_TYPES.has(type.name)) || (type.kind !== 'user' && isBuiltInOfSystem(names));

const refusing = (message: string | undefined): Refusal | undefined => (message === undefined ? undefined : { message });

/** What the name alone means. */
function withoutItsArguments(world: World, ref: TypeRef, scope: TypeInfo | undefined): ApexType | undefined {
  const isNothing = isVoid({ ...ref, names: ref.names.map((part) => ({ ...part, args: [] })) });
  return isNothing
    ? VOID
    : resolveName(
        world,
        ref.names.map((part) => part.name),
        scope,
      );
}

function argumentsProblem(plain: ApexType, wanted: number, found: number): string | undefined {
  if (found === wanted) return undefined;
  return wanted > 0
    ? countProblem(withoutArguments(plain), wanted, found)
    : `Type arguments provided for a non-parameterized type: ${shown(plain)}`;
}

function collectionProblem(name: string, expected: number, found: number): string | undefined {
  if (found === expected) return undefined;
  return found === 0 ? noArguments(collectionName(name)) : countProblem(name, expected, found);
}

const noArguments = (name: string): string => `No type arguments provided for a parameterized type: ${name}`;
const withoutArguments = (type: ApexType): string => shown(type).replace(/<.*/, '');
