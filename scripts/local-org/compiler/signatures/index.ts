/**
 * Platform signatures, read from the type stubs (BSD-3) that come with the Apex language server inside `@salesforce/code-analyzer-pmd-engine`.
 * Lazy: opening reads two zip directories; a type is read when it is first asked for.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readClassFile } from './classFile.ts';
import { Jar } from './jar.ts';
import type { PlatformType, Signatures, StandardObject } from './model.ts';
import { platformTypeOf } from './platformType.ts';
import { standardObjectOf } from './standardObject.ts';

export type * from './model.ts';

const ROOT = 'com/nawforce/runforce/';
/** Folders of the stubs that are no namespaces of Apex. */
const NOT_NAMESPACES = new Set(['Internal', 'SObjects', 'SObjectStubs']);

/** Errors: throws when the stubs are not installed. */
export function openSignatures(): Signatures {
  const library = join(dirname(createRequire(import.meta.url).resolve('@salesforce/code-analyzer-pmd-engine/package.json')), 'dist/java-lib');
  return new StubSignatures(new Jar(join(library, 'standard-types-65.0.0.jar')), new Jar(join(library, 'sobject-types-65.0.0.jar')));
}

class StubSignatures implements Signatures {
  private readonly typeFiles = new Map<string, { readonly entry: string; readonly name: string }>();
  private readonly objectFiles = new Map<string, { readonly entry: string; readonly jar: Jar; readonly name: string }>();
  private readonly namespaceNames = new Set<string>();
  private readonly types = new Map<string, PlatformType>();
  private readonly objects = new Map<string, StandardObject>();
  private readonly typeJar: Jar;

  constructor(typeJar: Jar, objectJar: Jar) {
    this.typeJar = typeJar;
    for (const jar of [typeJar, objectJar]) {
      for (const entry of jar.names()) this.index(entry, jar);
    }
  }

  type(qualifiedName: string): PlatformType | undefined {
    const key = qualifiedName.toLowerCase();
    const known = this.types.get(key);
    const file = this.typeFiles.get(key);
    if (known !== undefined || file === undefined) return known;
    const bytes = this.typeJar.read(file.entry);
    if (bytes === undefined) return undefined;
    const type = platformTypeOf(readClassFile(bytes));
    this.types.set(key, type);
    return type;
  }

  namespaces(): readonly string[] {
    return [...this.namespaceNames];
  }

  typesIn(namespace: string): readonly string[] {
    const prefix = `${namespace.toLowerCase()}.`;
    return [...this.typeFiles].filter(([key]) => key.startsWith(prefix)).map(([, file]) => file.name);
  }

  standardObject(name: string): StandardObject | undefined {
    const key = name.toLowerCase();
    const known = this.objects.get(key);
    const file = this.objectFiles.get(key);
    if (known !== undefined || file === undefined) return known;
    const bytes = file.jar.read(file.entry);
    if (bytes === undefined) return undefined;
    const object = standardObjectOf(readClassFile(bytes));
    this.objects.set(key, object);
    return object;
  }

  standardObjectNames(): readonly string[] {
    return [...this.objectFiles.values()].map(({ name }) => name);
  }

  private index(entry: string, jar: Jar): void {
    if (!entry.startsWith(ROOT) || !entry.endsWith('.class')) return;
    const [namespace = '', file = ''] = entry.slice(ROOT.length, -'.class'.length).split('/');
    const name = file.replace(/\$$/, '').replaceAll('$', '.');
    if (namespace === 'SObjects' || namespace === 'SObjectStubs') {
      // SObjectStubs only names objects that the other folder describes
      if (namespace === 'SObjects' || !this.objectFiles.has(name.toLowerCase())) this.objectFiles.set(name.toLowerCase(), { entry, jar, name });
      return;
    }
    if (NOT_NAMESPACES.has(namespace)) return;
    this.namespaceNames.add(namespace);
    this.typeFiles.set(`${namespace}.${name}`.toLowerCase(), { entry, name: `${namespace}.${name}` });
  }
}
