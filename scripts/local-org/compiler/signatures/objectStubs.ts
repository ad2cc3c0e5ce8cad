/** The stubs of standard objects: one class each. */
import { readClassFile } from './classFile.ts';
import type { Jar } from './jar.ts';
import { ROOT } from './javaTypes.ts';
import type { StandardObject } from '../../language/signatures.ts';
import { standardObjectOf } from './standardObject.ts';
import { ADDED_OBJECTS, supplementedObject } from './supplement/objects.ts';

const FOLDER = `${ROOT}SObjects/`;

export class ObjectStubs {
  private readonly jar: Jar;
  private readonly files = new Map<string, { readonly entry: string; readonly name: string }>();
  private readonly read = new Map<string, StandardObject>();

  constructor(jar: Jar) {
    this.jar = jar;
    for (const entry of jar.names()) {
      if (!entry.startsWith(FOLDER) || !entry.endsWith('.class')) continue;
      const name = entry.slice(FOLDER.length, -'.class'.length).replace(/\$$/, '');
      this.files.set(name.toLowerCase(), { entry, name });
    }
  }

  object(name: string): StandardObject | undefined {
    const key = name.toLowerCase();
    const known = this.read.get(key);
    const file = this.files.get(key);
    if (known !== undefined || file === undefined) return known ?? ADDED_OBJECTS.get(key);
    const bytes = this.jar.read(file.entry);
    if (bytes === undefined) return undefined;
    const object = supplementedObject(standardObjectOf(readClassFile(bytes)));
    this.read.set(key, object);
    return object;
  }

  names(): readonly string[] {
    return [...[...this.files.values()].map(({ name }) => name), ...[...ADDED_OBJECTS.values()].map(({ name }) => name)];
  }
}
