/** The stubs of classes, interfaces and enums: one folder a namespace. */
import { readClassFile } from './classFile.ts';
import { EXPRESSIONS, expressionsOf, FACETS, FACETS_TYPE, withHangers } from './componentTypes.ts';
import { Declarations } from './declarations.ts';
import { withDeclared } from './declaredMembers.ts';
import type { Jar } from './jar.ts';
import { namespaceOf, ROOT } from './javaTypes.ts';
import type { PlatformType } from '../../language/signatures.ts';
import { platformTypeOf } from './platformType.ts';
import { ADDED_TYPES, related, supplemented } from './supplement/index.ts';

/** Folders that are no namespaces of Apex: helpers of the stubs, and names of objects that the other jar describes. */
const NOT_NAMESPACES = new Set(['Internal', 'SObjectStubs']);

export class TypeStubs {
  private readonly jar: Jar;
  private readonly files = new Map<string, { readonly entry: string; readonly name: string }>();
  private readonly byNamespace = new Map<string, string[]>();
  private readonly read = new Map<string, PlatformType>();
  private readonly declarations = new Declarations((name) => this.spelled(name));
  private allNamespaces: readonly string[] | undefined;

  constructor(jar: Jar) {
    this.jar = jar;
    for (const entry of jar.names()) {
      if (!entry.startsWith(ROOT) || !entry.endsWith('.class')) continue;
      const [folder = '', file = ''] = entry.slice(ROOT.length, -'.class'.length).split('/');
      if (NOT_NAMESPACES.has(folder)) continue;
      const namespace = namespaceOf(folder);
      const name = `${namespace}.${file.replace(/\$$/, '').replaceAll('$', '.')}`;
      this.files.set(name.toLowerCase(), { entry, name });
      const siblings = this.byNamespace.get(namespace);
      if (siblings === undefined) this.byNamespace.set(namespace, [name]);
      else siblings.push(name);
    }
  }

  type(qualifiedName: string): PlatformType | undefined {
    const key = qualifiedName.toLowerCase();
    const known = this.read.get(key);
    const file = this.files.get(key);
    if (known !== undefined || file === undefined) return known ?? ADDED_TYPES.get(key) ?? this.component(key) ?? this.onlyDeclared(key);
    const bytes = this.jar.read(file.entry);
    if (bytes === undefined) return undefined;
    const written = withHangers(supplemented(platformTypeOf(readClassFile(bytes))));
    const declared = this.declarations.type(key);
    const type = declared === undefined ? written : withDeclared(written, declared, (name) => this.type(name));
    this.read.set(key, type);
    return type;
  }

  /** A type that is in no class file. */
  private onlyDeclared(key: string): PlatformType | undefined {
    const declared = this.declarations.type(key);
    if (declared === undefined) return undefined;
    const type = related(declared);
    this.read.set(key, type);
    return type;
  }

  private spelled(name: string): string | undefined {
    const key = name.toLowerCase();
    return this.files.get(key)?.name ?? ADDED_TYPES.get(key)?.name ?? this.declarations.spelled(name);
  }

  /** Types whose members come from all component types. */
  private component(key: string): PlatformType | undefined {
    if (key === FACETS.toLowerCase()) return FACETS_TYPE;
    if (key !== EXPRESSIONS.toLowerCase()) return undefined;
    const made = expressionsOf(this.typesIn('Component').flatMap((name) => this.type(name) ?? []));
    this.read.set(key, made);
    return made;
  }

  /** The types that are in no class file, and top-level ones that are. */
  private others(): readonly string[] {
    return [...[...ADDED_TYPES.values()].map(({ name }) => name), ...this.declarations.names()];
  }

  namespaces(): readonly string[] {
    this.allNamespaces ??= distinct([...this.byNamespace.keys(), ...this.others().map((name) => name.slice(0, name.indexOf('.')))]);
    return this.allNamespaces;
  }

  typesIn(namespace: string): readonly string[] {
    const key = namespace.toLowerCase();
    const stubs = [...this.byNamespace].flatMap(([name, types]) => (name.toLowerCase() === key ? types : []));
    return distinct([...stubs, ...this.others().filter((name) => name.toLowerCase().startsWith(`${key}.`))]);
  }
}

/** The first of the names that differ in case only. */
function distinct(names: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const name of names) if (!byKey.has(name.toLowerCase())) byKey.set(name.toLowerCase(), name);
  return [...byKey.values()];
}
