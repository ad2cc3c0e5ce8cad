/** The platform's types behind those that code uses. */
import type { ApexType } from '../../../../language/types.ts';
import type { PlatformType } from '../../../signatures/index.ts';
import { OBJECT } from '../../../types/common.ts';
import { userType, type World } from '../world.ts';

/** A method of a platform type, its type parameters filled in. */
export interface PlatformMethod {
  readonly owner: string;
  readonly name: string;
  readonly signature: string;
  readonly isStatic: boolean;
  readonly parameters: readonly { readonly type: ApexType }[];
  readonly returns: ApexType | undefined;
  readonly isHidden?: boolean;
}

/** A platform type, and what its type parameters stand for. */
export interface BoundType {
  readonly type: PlatformType;
  readonly bound: ReadonlyMap<string, ApexType>;
}

/** The platform type behind a resolved type: `List<X>` is `System.List` with T bound. */
export function platformOf(world: World, type: ApexType): BoundType | undefined {
  const [name, args] = platformName(type);
  const found = name === undefined ? undefined : world.signatures.type(name);
  if (found === undefined) return undefined;
  return { type: found, bound: new Map(found.typeParameters.map((parameter, index) => [parameter, args[index] ?? OBJECT])) };
}

function platformName(type: ApexType): readonly [string | undefined, readonly ApexType[]] {
  switch (type.kind) {
    case 'primitive':
      return [`System.${type.name}`, []];
    case 'sobject':
      return ['System.SObject', []];
    case 'list':
      return ['System.List', [type.element]];
    case 'set':
      return ['System.Set', [type.element]];
    case 'map':
      return ['System.Map', [type.key, type.value]];
    case 'platform':
      return [type.name, type.args];
    default:
      return [undefined, []];
  }
}

/** An enum of the project or of the platform. */
export function isEnum(world: World, type: ApexType): boolean {
  return userType(world, type)?.kind === 'enum' || platformOf(world, type)?.type.kind === 'enum';
}
