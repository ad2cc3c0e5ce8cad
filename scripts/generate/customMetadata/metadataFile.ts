/** A custom metadata record as a file. Source: Metadata API Developer Guide, "CustomMetadata". */
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { header, type GeneratedFile } from '../generator.ts';

export interface MetadataRecord {
  /** The type, without `__mdt`. */
  readonly type: string;
  readonly name: string;
  /** Cut to the 40 characters that a label may have. */
  readonly label: string;
  readonly values: Readonly<Record<string, string | number | boolean>>;
}

const MAX_LABEL = 40;
const TYPES = { string: 'string', number: 'double', boolean: 'boolean' } as const;

export async function metadataFile(root: string, made: { readonly generator: string; readonly input: string }, record: MetadataRecord): Promise<GeneratedFile> {
  const path = `force-app/main/default/customMetadata/${record.type}.${record.name}.md-meta.xml`;
  const filepath = join(root, path);
  const source = [
    '<?xml version="1.0" encoding="UTF-8" ?>',
    `<!-- ${header(made.generator, made.input)} -->`,
    '<CustomMetadata xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">',
    `<label>${escaped(record.label.slice(0, MAX_LABEL).trim())}</label><protected>false</protected>`,
    ...Object.entries(record.values).map(([field, value]) => `<values><field>${field}</field><value xsi:type="xsd:${typeOf(value)}">${escaped(String(value))}</value></values>`),
    '</CustomMetadata>',
  ].join('');
  return { path, content: await format(source, { ...(await resolveConfig(filepath)), filepath }) };
}

const typeOf = (value: string | number | boolean): string => TYPES[typeof value as keyof typeof TYPES];
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
