/**
 * Retrieves requested components of the org's source as a package in metadata format. Salesforce's own library assembles components that source format splits into files. Source: Metadata API Developer Guide, "retrieve()", "RetrieveRequest", "RetrieveResult".
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ComponentSet } from '@salesforce/source-deploy-retrieve';
import type { LocalOrg } from '../../../org.ts';
import { packed } from '../../../platform/compression/archive.ts';
import { fileProperties } from './listing.ts';
import type { Named } from './manifest.ts';
import { isKnownType } from './registry.ts';
import { MetadataResults, type Result } from './results.ts';

export interface RetrieveOptions {
  readonly components: readonly Named[];
  /** The API version of the package, such as `65.0`. */
  readonly apiVersion: string;
  /** Whether files are at the root of the archive; else below `unpackaged`. */
  readonly singlePackage: boolean;
}

export class Retrieves {
  private readonly org: LocalOrg;
  private readonly results: MetadataResults;
  private isStopped = false;
  constructor(org: LocalOrg) {
    this.org = org;
    this.results = new MetadataResults(org, '09S');
  }

  /** @return the Id, under which the result is found. */
  start(options: RetrieveOptions): string {
    const id = this.results.newId();
    const end = (result: Result): void => {
      if (!this.isStopped) this.results.put(id, { id, done: true, ...result });
    };
    this.results.put(id, { id, done: false, success: false, status: 'InProgress' });
    this.run(options).then(end, (error: unknown) =>
      end({ success: false, status: 'Failed', errorMessage: (error as Error).message, errorStatusCode: 'UNKNOWN_EXCEPTION' }),
    );
    return id;
  }

  /** Called before the org is closed: running requests get no result. */
  stop(): void {
    this.isStopped = true;
  }

  find(id: string): Result | undefined {
    return this.results.find(id);
  }

  private async run({ components, apiVersion, singlePackage }: RetrieveOptions): Promise<Result> {
    // takes a second to load, so it is imported on demand
    const library = await import('@salesforce/source-deploy-retrieve');
    const include = new library.ComponentSet(components.filter(({ type }) => isKnownType(type)));
    const found = library.ComponentSet.fromSource({ fsPaths: [...this.org.projectDirs], include });
    found.sourceApiVersion = apiVersion;
    const folder = mkdtempSync(join(tmpdir(), 'retrieve-'));
    try {
      await new library.MetadataConverter().convert(found, 'metadata', { type: 'directory', outputDirectory: folder, genUniqueDir: false });
      const root = singlePackage ? '' : 'unpackaged/';
      return {
        success: true,
        status: 'Succeeded',
        fileProperties: [...found.getSourceComponents()].map((one) => fileProperties(this.org, one.type.name, one.fullName, root)),
        messages: absent(components, found).map((problem) => ({ fileName: 'package.xml', problem })),
        zipFile: Buffer.from(archive(folder, root, this.org.clock.now())).toString('base64'),
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** Messages for requested components that do not exist. */
function absent(components: readonly Named[], found: ComponentSet): readonly string[] {
  const whole = [...found.getSourceComponents()];
  const names = new Set([...whole, ...whole.flatMap((one) => one.getChildren())].map(({ type, fullName }) => `${type.name} ${fullName}`));
  return components.flatMap(({ type, fullName }) => {
    if (!isKnownType(type)) return [`Unknown type name '${type}' specified in package.xml`];
    return fullName === '*' || names.has(`${type} ${fullName}`) ? [] : [`Entity of type '${type}' named '${fullName}' cannot be found`];
  });
}

function archive(folder: string, root: string, now: number): Uint8Array {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile());
  const entries = files.sort().map((path) => ({
    name: root + path,
    comment: '',
    content: new Uint8Array(readFileSync(join(folder, path))),
    isDeflated: true,
    modifiedMs: now,
  }));
  return packed(entries, -1);
}
