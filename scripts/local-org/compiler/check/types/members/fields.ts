/** Fields and properties of the project's types. */
import { lineage, type FieldInfo, type TypeInfo, type World } from '../world.ts';

/** The nearest field or property of a class and of what it extends. */
export function findField(world: World, info: TypeInfo | undefined, name: string): FieldInfo | undefined {
  for (const { fields } of lineage(world, info)) {
    const field = fields.get(name.toLowerCase());
    if (field !== undefined) return field;
  }
  return undefined;
}

/** The same of those that are not static. */
export function findInstanceField(world: World, info: TypeInfo | undefined, name: string): FieldInfo | undefined {
  for (const { fields } of lineage(world, info)) {
    const field = fields.get(name.toLowerCase());
    if (field?.isStatic === false) return field;
  }
  return undefined;
}

/** A static field of the class itself: static code, inner classes and `Type.name` find none that is inherited. */
export function findStatic(info: TypeInfo | undefined, name: string): FieldInfo | undefined {
  const field = info === undefined ? undefined : fieldNamed(info, name, true);
  return field?.isStatic === true ? field : undefined;
}

/** A field of the class itself. @param isStatic whether the static field is meant if an instance field has the same name */
export function fieldNamed({ fields }: TypeInfo, name: string, isStatic: boolean): FieldInfo | undefined {
  return (isStatic ? fields.get(staticKey(name)) : undefined) ?? fields.get(name.toLowerCase());
}

/** The key of a static field whose name an instance field has, too. */
export const staticKey = (name: string): string => `static ${name.toLowerCase()}`;
