/** A custom metadata record as a file. Source: Metadata API Developer Guide, "CustomMetadata". */
import type { GeneratedFile } from './generator.ts';
import { escaped, metadataXml, type Origin } from './metadataXml.ts';

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

export const metadataFile = (root: string, origin: Origin, record: MetadataRecord): Promise<GeneratedFile> =>
  metadataXml(
    root,
    `force-app/main/default/customMetadata/${record.type}.${record.name}.md-meta.xml`,
    origin,
    [
      '<CustomMetadata xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">',
      `<label>${escaped(record.label.slice(0, MAX_LABEL).trim())}</label><protected>false</protected>`,
      ...Object.entries(record.values).map(
        ([field, value]) =>
          `<values><field>${field}</field><value xsi:type="xsd:${typeOf(value)}">${escaped(String(value))}</value></values>`,
      ),
      '</CustomMetadata>',
    ].join(''),
  );

const typeOf = (value: string | number | boolean): string => TYPES[typeof value as keyof typeof TYPES];
