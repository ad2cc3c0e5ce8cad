/** The platform library's table: every built class registers itself here, compiled code finds members here at link time. */
import type { PlatformClass } from './contract.ts';

const classes = new Map<string, PlatformClass>();

/** Adds one platform class. A class may be registered in several parts (by different rooms); a member defined twice is our bug. */
export function definePlatformClass(definition: PlatformClass): void {
  const key = definition.name.toLowerCase();
  const earlier = classes.get(key);
  classes.set(key, earlier === undefined ? definition : merge(earlier, definition));
}

/** @return the class registered under a qualified name, without case. */
export function platformClass(name: string): PlatformClass | undefined {
  return classes.get(name.toLowerCase());
}

/** The platform's name for what a class of ours makes. */
export function nameOfInstance(value: object): string | undefined {
  return [...classes.values()].find(({ instances }) => instances === value.constructor)?.name;
}

function merge(a: PlatformClass, b: PlatformClass): PlatformClass {
  return {
    ...a,
    ...b,
    constructors: join(a.name, a.constructors, b.constructors),
    statics: join(a.name, a.statics, b.statics),
    methods: join(a.name, a.methods, b.methods),
    staticFields: join(a.name, a.staticFields, b.staticFields),
    staticSetters: join(a.name, a.staticSetters, b.staticSetters),
    fields: join(a.name, a.fields, b.fields),
  };
}

function join<Value>(
  owner: string,
  a: Readonly<Record<string, Value>> = {},
  b: Readonly<Record<string, Value>> = {},
): Readonly<Record<string, Value>> {
  for (const name of Object.keys(b)) {
    if (Object.hasOwn(a, name)) throw new Error(`${owner}.${name} is defined twice`);
  }
  return { ...a, ...b };
}
