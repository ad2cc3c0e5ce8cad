/**
 * Platform signatures, read from the type stubs (BSD-3) that come with the Apex language server inside `@salesforce/code-analyzer-pmd-engine`,
 * and where these leave something out from `declarations.ts`.
 * Lazy: a jar's directory is read when something of it is first asked for, a type or object when it is itself asked for.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Jar } from './jar.ts';
import type { PlatformType, Signatures, StandardObject } from '../../language/signatures.ts';
import { ObjectStubs } from './objectStubs.ts';
import { TypeStubs } from './typeStubs.ts';

export type * from '../../language/signatures.ts';
export { FEATURE_FIELDS, isFeatureField } from './supplement/features/index.ts';
export { lookupOf, DESCRIBED_OBJECTS } from './supplement/describedObjects/index.ts';

let opened: Signatures | undefined;

/** The same for every org. Errors: throws when the stubs are not installed. */
export function openSignatures(): Signatures {
  opened ??= new StubSignatures(
    join(dirname(createRequire(import.meta.url).resolve('@salesforce/code-analyzer-pmd-engine/package.json')), 'dist/java-lib'),
  );
  return opened;
}

class StubSignatures implements Signatures {
  private readonly library: string;
  private openTypes: TypeStubs | undefined;
  private openObjects: ObjectStubs | undefined;
  constructor(library: string) {
    this.library = library;
  }

  type(qualifiedName: string): PlatformType | undefined {
    return this.types().type(qualifiedName);
  }

  namespaces(): readonly string[] {
    return this.types().namespaces();
  }

  typesIn(namespace: string): readonly string[] {
    return this.types().typesIn(namespace);
  }

  standardObject(name: string): StandardObject | undefined {
    return this.objects().object(name);
  }

  standardObjectNames(): readonly string[] {
    return this.objects().names();
  }

  private types(): TypeStubs {
    this.openTypes ??= new TypeStubs(new Jar(join(this.library, 'standard-types-65.0.0.jar')));
    return this.openTypes;
  }

  private objects(): ObjectStubs {
    this.openObjects ??= new ObjectStubs(new Jar(join(this.library, 'sobject-types-65.0.0.jar')));
    return this.openObjects;
  }
}
