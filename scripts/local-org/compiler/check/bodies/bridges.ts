/** Which method of a class the platform calls for a method of one of its interfaces. */
import type { IrBridge } from '../../ir/ir.ts';
import type { ApexType } from '../../../language/types.ts';
import { typeName } from '../../../language/types.ts';
import { findMethods } from '../types/members/methods.ts';
import { platformOf } from '../types/members/platformType.ts';
import { supertypes } from '../types/supertypes.ts';
import type { MethodInfo, TypeInfo, World } from '../types/world.ts';

export function bridgeKey(owner: string, method: string, arity: number): string {
  return `${owner.toLowerCase()}#${method.toLowerCase()}/${String(arity)}`;
}

export function bridgesOf(world: World, info: TypeInfo): readonly IrBridge[] {
  const bridges: IrBridge[] = [];
  for (const type of supertypes(world, info.type)) {
    const platform = platformOf(world, type);
    if (platform === undefined || platform.type.name === 'System.Exception') continue;
    for (const method of platform.type.methods) {
      const named = findMethods(world, info, method.name).filter((candidate) => candidate.parameters.length === method.parameters.length);
      // without an instance method, a static one is called
      const ofInstances = named.filter(({ isStatic }) => !isStatic);
      const candidates = ofInstances.length > 0 ? ofInstances : named;
      const asked = method.parameters.map(({ type: written }) => written.name.split('.').at(-1)?.toLowerCase());
      const taking = (takes: (own: string, index: number) => boolean): MethodInfo | undefined =>
        [...ofInstances, ...named].find(({ parameters }) => parameters.every(({ type: own }, index) => takes(typeTail(own), index)));
      const chosen =
        taking((own, index) => own === asked[index]) ??
        taking((own, index) => own === asked[index] || (own === 'iterable' && asked[index] === 'list')) ??
        (candidates.length === 1
          ? candidates[0]
          : candidates.find((candidate) => !claimedElsewhere(world, info, candidate, platform.type.name)));
      if (chosen !== undefined)
        bridges.push({
          key: bridgeKey(platform.type.name, method.name, method.parameters.length),
          methodKey: chosen.methodKey,
          isStatic: chosen.isStatic,
        });
    }
  }
  for (const [name, arity] of [
    ['toString', 0],
    ['equals', 1],
    ['hashCode', 0],
  ] as const) {
    const own = findMethods(world, info, name).find(
      (method) => !method.isStatic && method.parameters.length === arity && method.owner.kind === 'class',
    );
    if (own !== undefined)
      bridges.push({ key: `object#${name.toLowerCase()}/${String(arity)}`, methodKey: own.methodKey, isStatic: false });
  }
  return bridges;
}

/** `execute(SchedulableContext)` and `execute(QueueableContext)` in one class: told apart by the parameter's type. */
function claimedElsewhere(world: World, info: TypeInfo, method: MethodInfo, owner: string): boolean {
  return supertypes(world, info.type).some((type) => {
    const platform = platformOf(world, type);
    return (
      platform !== undefined &&
      platform.type.name !== owner &&
      platform.type.methods.some(
        (other) =>
          other.name.toLowerCase() === method.name.toLowerCase() &&
          method.parameters.every(
            ({ type: own }, index) => typeTail(own) === other.parameters[index]?.type.name.split('.').at(-1)?.toLowerCase(),
          ),
      )
    );
  });
}

function typeTail(type: ApexType): string {
  if (type.kind === 'list' || type.kind === 'set' || type.kind === 'map') return type.kind;
  return typeName(type).split('<')[0]?.split('.').at(-1)?.toLowerCase() ?? '';
}
