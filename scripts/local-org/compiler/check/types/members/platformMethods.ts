/** Methods of the platform's types, with their type parameters filled in. */
import type { ApexType } from '../../../../language/types.ts';
import type { MethodSignature, PlatformType } from '../../../signatures/index.ts';
import { signatureOf, writtenType } from '../naming.ts';
import { fromSignature } from '../resolve/signature.ts';
import { supertypes } from '../supertypes.ts';
import { userType, type World } from '../world.ts';
import { copyOfItself, methodsOfEnum, methodsOfObject } from './commonMethods.ts';
import { isEnum, platformOf, type BoundType, type PlatformMethod } from './platformType.ts';

/** Methods of a name on a type: its own and those of its supertypes, else what every object has. */
export function platformMethods(world: World, type: ApexType, name: string): readonly PlatformMethod[] {
  const found = [...publishedMethods(world, type, name), ...(isEnum(world, type) ? methodsOfEnum(name) : [])];
  if (found.length > 0 || type.kind === 'void' || isWithoutValues(type)) return found;
  const copies = userType(world, type)?.kind === 'class' ? copyOfItself(type, name) : [];
  return copies.length > 0 ? copies : methodsOfObject(name);
}

/** `System` has no values that would answer as objects do. Source: the Apex compiler's front end, as Salesforce's language server ships it. */
const isWithoutValues = (type: ApexType): boolean => type.kind === 'platform' && type.name === 'System.System';

/** Of methods with the same parameters the nearest. */
function publishedMethods(world: World, type: ApexType, name: string): readonly PlatformMethod[] {
  const wanted = name.toLowerCase();
  const found = new Map<string, PlatformMethod>();
  for (const level of levelsOf(world, type))
    for (const method of level.type.methods) {
      if (method.name.toLowerCase() !== wanted) continue;
      const signature = signatureOf(
        method.name,
        method.parameters.map((parameter) => writtenType(parameter.type)),
      );
      if (!found.has(signature)) found.set(signature, filledIn(world, level, method, signature));
    }
  return [...found.values()];
}

/** One of the types whose methods a type has. */
interface Level extends BoundType {
  readonly of: ApexType;
}

/** The type itself, where the platform has it, and its supertypes of the platform, nearest first. Methods that an abstract class leaves to its subclasses for an interface are not found in it. */
function levelsOf(world: World, type: ApexType): readonly Level[] {
  const isClass = userType(world, type)?.kind === 'class';
  const above = supertypes(world, type);
  const levels = type.kind === 'user' ? above.filter(({ kind }) => kind === 'platform') : [type, ...above];
  return levels.flatMap((of) => {
    const found = platformOf(world, of);
    return found === undefined || (isClass && found.type.kind === 'interface') ? [] : [{ ...found, of }];
  });
}

function filledIn(world: World, level: Level, method: MethodSignature, signature: string): PlatformMethod {
  const { name, isStatic, isHidden = false } = method;
  const returns = method.returns === undefined ? undefined : fromSignature(world, method.returns, level.bound);
  return {
    owner: level.type.name,
    name,
    signature,
    isStatic,
    parameters: method.parameters.map(({ type }) => ({ type: fromSignature(world, type, level.bound) })),
    returns: returns !== undefined && isCopied(level.type, name) ? level.of : returns,
    isHidden,
  };
}

const COPIED: readonly string[] = ['System.SObject', 'System.List', 'System.Set', 'System.Map'];

/** `clone()` of records and collections has the type of what is cloned. */
function isCopied(owner: PlatformType, method: string): boolean {
  return COPIED.includes(owner.name) && ['clone', 'deepclone'].includes(method.toLowerCase());
}
