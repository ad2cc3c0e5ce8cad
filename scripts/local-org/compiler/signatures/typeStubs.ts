/** The stubs of classes, interfaces and enums: one folder a namespace. */
import { readClassFile } from './classFile.ts';
import { EXPRESSIONS, expressionsOf, FACETS, FACETS_TYPE, withHangers } from './componentTypes.ts';
import type { Jar } from './jar.ts';
import { namespaceOf, ROOT } from './javaTypes.ts';
import type { PlatformType } from './model.ts';
import { platformTypeOf } from './platformType.ts';
import { ADDED_TYPES, supplemented } from './supplement/index.ts';

/** Folders that are no namespaces of Apex: helpers of the stubs, and names of objects that the other jar describes. */
const NOT_NAMESPACES = new Set(['Internal', 'SObjectStubs']);

export class TypeStubs {
  private readonly jar: Jar;
  private readonly files = new Map<string, { readonly entry: string; readonly name: string }>();
  private readonly byNamespace = new Map<string, string[]>();
  private readonly read = new Map<string, PlatformType>();
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
    if (known !== undefined || file === undefined) return known ?? ADDED_TYPES.get(key) ?? this.component(key);
    const bytes = this.jar.read(file.entry);
    if (bytes === undefined) return undefined;
    const type = withHangers(supplemented(platformTypeOf(readClassFile(bytes))));
    this.read.set(key, type);
    return type;
  }

  /** Types whose members come from all component types. */
  private component(key: string): PlatformType | undefined {
    if (key === FACETS.toLowerCase()) return FACETS_TYPE;
    if (key !== EXPRESSIONS.toLowerCase()) return undefined;
    const made = expressionsOf(this.typesIn('Component').flatMap((name) => this.type(name) ?? []));
    this.read.set(key, made);
    return made;
  }

  namespaces(): readonly string[] {
    this.allNamespaces ??= [
      ...new Set([...this.byNamespace.keys(), ...[...ADDED_TYPES.values()].map(({ name }) => name.slice(0, name.indexOf('.')))]),
    ];
    return this.allNamespaces;
  }

  typesIn(namespace: string): readonly string[] {
    const key = namespace.toLowerCase();
    const added = [...ADDED_TYPES.values()].map(({ name }) => name).filter((name) => name.toLowerCase().startsWith(`${key}.`));
    return [...[...this.byNamespace].flatMap(([name, types]) => (name.toLowerCase() === key ? types : [])), ...added];
  }
}
