/** The fields of an object of the package that a permission set can speak of. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';

export interface ObjectFields {
  readonly name: string;
  /** False for formulas, roll-ups and auto-numbers. */
  readonly isWritable: boolean;
}

/** By name; without required and master-detail fields. An object without metadata here (a standard one) has none of ours. */
export function objectFields(root: string, object: string): readonly ObjectFields[] {
  const folder = join(root, 'force-app/main/default/objects', object, 'fields');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map(
      (file) =>
        (
          new XMLParser({ parseTagValue: false }).parse(readFileSync(join(folder, file), 'utf8')) as {
            readonly CustomField: Readonly<Record<string, unknown>>;
          }
        ).CustomField,
    )
    .filter((field) => field['required'] !== 'true' && field['type'] !== 'MasterDetail')
    .map((field) => ({
      name: String(field['fullName']),
      isWritable: field['formula'] === undefined && field['type'] !== 'Summary' && field['type'] !== 'AutoNumber',
    }));
}
