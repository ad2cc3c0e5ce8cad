/** Members that a class file leaves out and the declaration of its type has. */
import type { PlatformType } from '../../language/signatures.ts';

type Method = PlatformType['methods'][number];

/**
 * A class with the declared members that neither it nor a superclass has: methods by name and number of parameters, fields by name.
 * A class that only holds values stays one: it gets no method that neither reads nor writes one of them.
 */
export function withDeclared(type: PlatformType, declared: PlatformType, typeOf: (name: string) => PlatformType | undefined): PlatformType {
  if (type.kind !== 'class' || declared.kind !== 'class') return type;
  const family = familyOf(type, typeOf);
  const fields = new Set(family.flatMap((one) => one.fields.map(({ name }) => name.toLowerCase())));
  const methods = new Set(family.flatMap((one) => one.methods.map(keyOf)));
  const added = declared.fields.filter(({ name }) => !fields.has(name.toLowerCase()));
  const held = new Set([...fields, ...added.map(({ name }) => name.toLowerCase())]);
  const isFitting = type.methods.every((method) => isAccessor(method, held)) ? (method: Method) => isAccessor(method, held) : () => true;
  return {
    ...type,
    fields: [...type.fields, ...added],
    methods: [...type.methods, ...declared.methods.filter((method) => !methods.has(keyOf(method)) && isFitting(method))],
  };
}

/** Whether a method reads or writes a field; of a class without fields, whatever it is named for. */
function isAccessor({ name, isStatic, parameters }: Method, fields: ReadonlySet<string>): boolean {
  const [, verb, rest = ''] = /^(get|is|set)(.+)$/.exec(name.toLowerCase()) ?? [];
  const isWhole = !isStatic && parameters.length === (verb === 'set' ? 1 : 0);
  return rest === '' ? name.toLowerCase() === 'clone' : isWhole && (fields.size === 0 || fields.has(rest));
}

function keyOf({ name, parameters }: Method): string {
  return `${name.toLowerCase()}/${String(parameters.length)}`;
}

function familyOf(type: PlatformType, typeOf: (name: string) => PlatformType | undefined): readonly PlatformType[] {
  const parent = type.extends === undefined ? undefined : typeOf(type.extends.name);
  return parent === undefined ? [type] : [type, ...familyOf(parent, typeOf)];
}
