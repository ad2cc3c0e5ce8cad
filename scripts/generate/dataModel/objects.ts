/** The objects of the package as their metadata describes them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly description: string;
  readonly target?: string;
}
export interface ModelObject {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  /** `object`, `setting` or `metadata type`. */
  readonly kind: 'object' | 'setting' | 'metadata type';
  /** Who sees records of others, in words; absent for what has no records of users. */
  readonly sharing?: string;
  /** `M-{0000000}` for names that are numbers. */
  readonly numbering?: string;
  readonly fields: readonly Field[];
}
type Node = Readonly<Record<string, unknown>>;

const parser = new XMLParser({ parseTagValue: false });
const OBJECTS = 'force-app/main/default/objects';

export function modelObjects(root: string): readonly ModelObject[] {
  const folder = join(root, OBJECTS);
  return (
    readdirSync(folder)
      .sort()
      // a standard object of which the package only has buttons is not one of its own
      .filter((name) => existsSync(join(folder, name, `${name}.object-meta.xml`)))
      .map((name) => {
        const object = read(join(folder, name, `${name}.object-meta.xml`), 'CustomObject');
        const fields = join(folder, name, 'fields');
        const files = existsSync(fields) ? readdirSync(fields).sort() : [];
        return { name, ...described(name, object), fields: files.map((file) => fieldOf(read(join(fields, file), 'CustomField'))) };
      })
  );
}

const read = (file: string, root: string): Node => (parser.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Node>>)[root] ?? {};
const text = (node: Node, tag: string): string => (typeof node[tag] === 'string' ? node[tag].replace(/\s+/g, ' ') : '');

const SHARING: Readonly<Record<string, string>> = {
  ReadWrite: 'public read and write',
  Read: 'public read',
  Private: 'private',
  ControlledByParent: 'as the parent',
};

function described(name: string, object: Node): Omit<ModelObject, 'name' | 'fields'> {
  const sharing = SHARING[text(object, 'sharingModel')];
  const numbering = text((object['nameField'] ?? {}) as Node, 'displayFormat');
  return {
    label: text(object, 'label'),
    description: text(object, 'description'),
    kind: name.endsWith('__mdt') ? 'metadata type' : object['customSettingsType'] === undefined ? 'object' : 'setting',
    ...(sharing === undefined ? {} : { sharing }),
    ...(numbering === '' ? {} : { numbering }),
  };
}

function fieldOf(node: Node): Field {
  const target = text(node, 'referenceTo');
  return {
    name: text(node, 'fullName'),
    label: text(node, 'label'),
    type: typeText(node),
    description: text(node, 'description'),
    ...(target === '' ? {} : { target }),
  };
}

/** `Text(255); unique; external id`. */
function typeText(node: Node): string {
  const type = text(node, 'type');
  const size =
    type === 'Text' || type === 'LongTextArea'
      ? `(${text(node, 'length')})`
      : type === 'Number' || type === 'Percent'
        ? `(${text(node, 'precision')}, ${text(node, 'scale')})`
        : '';
  const target = text(node, 'referenceTo');
  const marks = [
    node['unique'] === 'true' ? 'unique' : '',
    node['externalId'] === 'true' ? 'external id' : '',
    node['required'] === 'true' ? 'required' : '',
  ].filter((mark) => mark !== '');
  const values = picklistValues(node);
  return [`${type}${size}${target === '' ? '' : ` to ${target}`}${values.length === 0 ? '' : `: ${values.join(', ')}`}`, ...marks].join(
    '; ',
  );
}

function picklistValues(node: Node): readonly string[] {
  const definition = ((node['valueSet'] ?? {}) as Node)['valueSetDefinition'] as Node | undefined;
  const values = definition?.['value'];
  return (Array.isArray(values) ? values : values === undefined ? [] : [values]).map((value) => text(value as Node, 'fullName'));
}
