/** Packages in metadata format, sent as jsforce sends them. Source: Metadata API Developer Guide, "deploy()". */
import type { Connection } from 'jsforce';
import { packed } from '../../../platform/compression/archive.ts';
import { metadataXml as xml } from './metadataXml.ts';

export { xml };

export const classMeta = xml('ApexClass', '<apiVersion>65.0</apiVersion><status>Active</status>');

export interface Result {
  readonly id: string;
  readonly status: string;
  readonly success: boolean;
  readonly errorMessage?: string;
  readonly numberTestsCompleted: number;
  readonly details: { readonly componentSuccesses?: unknown; readonly componentFailures?: unknown; readonly runTestResult?: unknown };
}

/** @param types names of components by type. */
export const manifestTypes = (types: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(types)
    .map(([name, names]) => `<types>${names.map((one) => `<members>${one}</members>`).join('')}<name>${name}</name></types>`)
    .join('');

/** @param members files of the package by path. @param types what its package.xml names, by type. @return a package in metadata format. */
export function packageOf(members: Readonly<Record<string, string>>, types: Readonly<Record<string, readonly string[]>>): Buffer {
  const manifest = xml('Package', `${manifestTypes(types)}<version>62.0</version>`);
  const zip = packed(
    Object.entries({ 'package.xml': manifest, ...members }).map(([name, text]) => ({
      name,
      comment: '',
      content: new Uint8Array(Buffer.from(text)),
      isDeflated: true,
      modifiedMs: 0,
    })),
    -1,
  );
  return Buffer.from(zip);
}

/** Deploys a package and waits for its end. */
export async function deploy(
  connection: Connection,
  members: Readonly<Record<string, string>>,
  types: Readonly<Record<string, readonly string[]>>,
  options: object,
): Promise<Result> {
  const zip = packageOf(members, types);
  return (await connection.metadata.deploy(zip, { singlePackage: true, ...options }).complete(true)) as Result;
}
