/** Resolves written types. */
import type { ApexType } from '../../../../language/types.ts';
import type { TypeRef } from '../../../../language/ast.ts';
import { listOf, PRIMITIVES, shown, VOID } from '../../../types/common.ts';
import type { TypeInfo, World } from '../world.ts';
import { isVoid } from './collections.ts';
import { resolveName } from './names.ts';
import { isBuiltInOfSystem, recordType, simplePlatformType } from './platformNames.ts';
import { whole } from './usable.ts';

/** How deep type arguments go. Source: the Apex compiler's front end, as Salesforce's language server ships it. */
const MOST_LEVELS = 8;

/** @return the type, or `undefined` when there is none of that name (the caller reports `Invalid type: X`), or when its arguments go too deep. */
export function resolveType(world: World, ref: TypeRef, scope: TypeInfo | undefined): ApexType | undefined {
  return levelsOf(ref) > MOST_LEVELS ? undefined : resolved(world, ref, scope);
}

/** @return the error of a type whose arguments go too deep, if there is such a type */
export function depthProblem(world: World, ref: TypeRef, scope: TypeInfo | undefined): string | undefined {
  const levels = levelsOf(ref);
  const type = levels > MOST_LEVELS ? resolved(world, ref, scope) : undefined;
  return type === undefined ? undefined : `Exceeded max parameterized type depth: ${shown(type)}, depth: ${String(levels)}`;
}

/** Brackets of an array are lists. */
function levelsOf({ names, dimensions }: TypeRef): number {
  const args = names.at(-1)?.args ?? [];
  return dimensions + (args.length === 0 ? 0 : 1 + Math.max(...args.map(levelsOf)));
}

function resolved(world: World, ref: TypeRef, scope: TypeInfo | undefined): ApexType | undefined {
  const args = ref.names.at(-1)?.args.map((arg) => resolved(world, arg, scope)) ?? [];
  if (args.some((arg) => arg === undefined)) return undefined;
  let type = isVoid(ref) ? VOID : named(world, ref, scope, args as ApexType[]);
  for (let left = ref.dimensions; left > 0 && type !== undefined; left -= 1) type = listOf(type);
  return type;
}

function named(world: World, ref: TypeRef, scope: TypeInfo | undefined, args: readonly ApexType[]): ApexType | undefined {
  const names = ref.names.map(({ name }) => name);
  if (names.length === 1 && args.length === 0 && OWN.has(names[0]?.toLowerCase() ?? ''))
    return simplePlatformType(world, names[0] ?? '', args);
  const type = resolveName(world, names, scope, args);
  if (type?.kind !== 'user' && isBuiltInOfSystem(names)) return undefined;
  return whole(recordForStatics(world, type, ref), ref);
}

/** Names that always mean the platform's type, even if a class of the project has the name. */
const OWN: ReadonlySet<string> = new Set([...PRIMITIVES.keys(), 'sobject', 'exception']);

/** `BusinessHours hours` is a record although `BusinessHours.add(...)` is a class: a class with static members only cannot be the type of a variable. */
function recordForStatics(world: World, type: ApexType | undefined, ref: TypeRef): ApexType | undefined {
  if (type?.kind !== 'platform' || ref.names.length > 1) return type;
  const signature = world.signatures.type(type.name);
  const hasValues =
    signature === undefined ||
    signature.kind !== 'class' ||
    signature.fields.length > 0 ||
    signature.methods.some(({ isStatic }) => !isStatic);
  return hasValues ? type : (recordType(world, ref.names[0]?.name ?? '') ?? type);
}

/** The type as written, for messages. */
export function typeText(ref: TypeRef): string {
  const text = ref.names.map(({ name, args }) => (args.length === 0 ? name : `${name}<${args.map(typeText).join(', ')}>`)).join('.');
  return text + '[]'.repeat(ref.dimensions);
}
