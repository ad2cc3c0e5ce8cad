/** What a layout must know of an object: its label, its name, its fields. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';

export interface ObjectFacts {
  readonly label: string;
  readonly isNameAutomatic: boolean;
  /** Records of a detail object have no owner of their own. */
  readonly isDetail: boolean;
  /** Whether a field must have a value, by name, sorted. */
  readonly isRequired: ReadonlyMap<string, boolean>;
}
type Node = Readonly<Record<string, unknown>>;

const parser = new XMLParser({ parseTagValue: false });
const OBJECTS = 'force-app/main/default/objects';

/** Errors: throws for an object without metadata. */
export function objectFacts(root: string, object: string): ObjectFacts {
  const folder = join(root, OBJECTS, object);
  const definition = read(join(folder, `${object}.object-meta.xml`), 'CustomObject');
  const fields = existsSync(join(folder, 'fields')) ? readdirSync(join(folder, 'fields')).sort() : [];
  const nodes = fields.map((file) => read(join(folder, 'fields', file), 'CustomField'));
  return {
    label: String(definition['label']),
    isNameAutomatic: (definition['nameField'] as Node | undefined)?.['type'] === 'AutoNumber',
    isDetail: nodes.some(({ type }) => type === 'MasterDetail'),
    isRequired: new Map(nodes.map((node) => [String(node['fullName']), node['required'] === 'true' || node['type'] === 'MasterDetail'])),
  };
}

const read = (file: string, element: string): Node =>
  (parser.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Node>>)[element] ?? {};
