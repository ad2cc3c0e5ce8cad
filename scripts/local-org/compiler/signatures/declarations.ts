/**
 * Platform types as Apex declarations without bodies: the library that the front end of Apex brings along for editors, inside `prettier-plugin-apex`.
 * It has types and members that the class files leave out. Read when one of them is asked for.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bareTypes, type Bare } from './bareTypes.ts';
import { Jar } from './jar.ts';
import type { FieldSignature, MethodSignature, PlatformType, SignatureType } from '../../language/signatures.ts';

const ROOT = 'StandardApexLibrary/';
const JAR = '../../vendor/apex-ast-serializer/lib/apex-jorje-lsp.jar';
/** Every declaration names what all objects have. */
const OF_OBJECTS = new Set(['clone/0', 'equals/1', 'hashcode/0', 'tostring/0']);
const LIST = 'System.List';
const NOTHING: SignatureType = { name: 'System.Object', args: [] };

/** The platform's spelling of a qualified name, or undefined when no type has it. */
export type Spelling = (name: string) => string | undefined;

export class Declarations {
  private readonly jar: Jar;
  private readonly files = new Map<string, string>();
  private readonly written = new Map<string, readonly Bare[]>();
  private readonly read = new Map<string, PlatformType>();
  private readonly spelling: Spelling;

  /** Errors: throws when the package is not installed. */
  constructor(spelling: Spelling) {
    this.jar = new Jar(join(dirname(createRequire(import.meta.url).resolve('prettier-plugin-apex')), JAR));
    this.spelling = spelling;
    for (const entry of this.jar.names()) {
      const [, name] = /^StandardApexLibrary\/(\w+\/\w+)\.cls$/.exec(entry) ?? [];
      if (name !== undefined) this.files.set(plainName(name).toLowerCase(), entry);
    }
  }

  /** The spelling of a type, inner ones included. */
  spelled(qualifiedName: string): string | undefined {
    return this.found(qualifiedName)?.name;
  }

  type(qualifiedName: string): PlatformType | undefined {
    const key = qualifiedName.toLowerCase();
    const known = this.read.get(key);
    const found = known === undefined ? this.found(qualifiedName) : undefined;
    if (found === undefined) return known;
    const type = this.typed(found.bare, found.name);
    this.read.set(key, type);
    return type;
  }

  /** Of all top-level types. */
  names(): readonly string[] {
    return [...this.files.values()].map((entry) => plainName(pathOf(entry)));
  }

  private found(qualifiedName: string): { readonly bare: Bare; readonly name: string } | undefined {
    const [namespace = '', ...path] = qualifiedName.toLowerCase().split('.');
    const entry = this.files.get(`${namespace}.${String(path[0])}`);
    if (entry === undefined) return undefined;
    const outer = plainName(pathOf(entry));
    const [own = ''] = outer.split('.');
    for (const bare of this.bareOf(entry)) {
      const name = bare.name.includes('.') ? `${own}.${bare.name}` : outer;
      if (name.toLowerCase() === qualifiedName.toLowerCase()) return { bare, name };
    }
    return undefined;
  }

  private bareOf(entry: string): readonly Bare[] {
    const known = this.written.get(entry) ?? bareTypes(this.jar.read(entry)?.toString('utf8') ?? '');
    this.written.set(entry, known);
    return known;
  }

  private typed(bare: Bare, name: string): PlatformType {
    const [namespace = ''] = name.split('.');
    const typeOf = (written: string): SignatureType => this.resolved(written, namespace);
    const parametersOf = (written: Bare['constructors'][number]): MethodSignature['parameters'] =>
      written.map(({ name, type }) => ({ name, type: typeOf(type) }));
    const methods = bare.methods.filter((one) => !OF_OBJECTS.has(`${one.name.toLowerCase()}/${String(one.parameters.length)}`));
    return {
      name,
      kind: bare.kind,
      typeParameters: [],
      isAbstract: bare.kind === 'interface',
      ...(bare.parent === undefined ? {} : { extends: typeOf(bare.parent) }),
      implements: [],
      constructors: bare.constructors.map((parameters) => ({ parameters: parametersOf(parameters) })),
      methods: methods.map(({ name, isStatic, returns, parameters }) => ({
        name,
        isStatic,
        isAbstract: bare.kind === 'interface',
        ...(returns === 'void' ? {} : { returns: typeOf(returns) }),
        parameters: parametersOf(parameters),
      })),
      fields: bare.fields.map(({ name, isStatic, type }): FieldSignature => ({ name, isStatic, isFinal: false, type: typeOf(type) })),
      constants: bare.constants,
    };
  }

  /** A written type. Names are looked for in the namespace, then in System; what no type has is an Object. */
  private resolved(written: string, namespace: string): SignatureType {
    if (written.endsWith('[]')) return { name: LIST, args: [this.resolved(written.slice(0, -2), namespace)] };
    const [, name = written, inside] = /^([\w.]+)<(.*)>$/.exec(written) ?? [];
    const args = inside === undefined ? missingArguments(name) : argumentsOf(inside).map((one) => this.resolved(one, namespace));
    const found = [name, `${namespace}.${name}`, `System.${name}`].map((one) => this.spelling(one)).find((one) => one !== undefined);
    return found === undefined ? NOTHING : { name: found, args };
  }
}

const pathOf = (entry: string): string => entry.slice(ROOT.length, -'.cls'.length);

/** Enums of ConnectApi are filed with an ending that their names do not have. */
const plainName = (path: string): string => path.replace('/', '.').replace(/(?<=^ConnectApi\.\w+)Enum$/, '');

/** `String, Map<String, Object>` in two. */
function argumentsOf(text: string): readonly string[] {
  return text.split(/,(?![^<]*>)/);
}

function missingArguments(name: string): readonly SignatureType[] {
  const counts: Readonly<Record<string, number>> = { list: 1, set: 1, map: 2 };
  return Array.from({ length: counts[name.toLowerCase()] ?? 0 }, () => NOTHING);
}
