/** Source format: which parts of an object have files of their own, and how files are written. Source: Salesforce DX Developer Guide, "Salesforce DX Project Structure and Source Format". */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { XMLBuilder } from 'fast-xml-parser';
import type { Xml } from '../../../data/project/xml.ts';
import { folderEnding, type Component } from './registry.ts';

export interface ObjectPart {
  /** The element in the object's file. */
  readonly element: string;
  readonly directory: string;
  readonly ending: string;
  /** The kind of metadata, and the root of its file. */
  readonly type: string;
}
export const OBJECT_PARTS: readonly ObjectPart[] = [
  { element: 'fields', directory: 'fields', ending: 'field', type: 'CustomField' },
  { element: 'recordTypes', directory: 'recordTypes', ending: 'recordType', type: 'RecordType' },
  { element: 'validationRules', directory: 'validationRules', ending: 'validationRule', type: 'ValidationRule' },
  { element: 'compactLayouts', directory: 'compactLayouts', ending: 'compactLayout', type: 'CompactLayout' },
  { element: 'listViews', directory: 'listViews', ending: 'listView', type: 'ListView' },
  { element: 'fieldSets', directory: 'fieldSets', ending: 'fieldSet', type: 'FieldSet' },
  { element: 'webLinks', directory: 'webLinks', ending: 'webLink', type: 'WebLink' },
  { element: 'sharingReasons', directory: 'sharingReasons', ending: 'sharingReason', type: 'SharingReason' },
];

/** Where the definition of a component of a package is laid out in source format, below the package's folder. */
export function definitionPath(component: Component): string {
  const { type, fullName, path } = component;
  const [object = '', name = ''] = fullName.split('.');
  const part = OBJECT_PARTS.find((one) => one.type === type);
  if (part !== undefined) return join('objects', object, part.directory, `${name}.${part.ending}-meta.xml`);
  if (type === 'CustomObject') return join('objects', object, `${object}.object-meta.xml`);
  return path.endsWith('-meta.xml') ? path.replace(/-meta\.xml$/, `.${folderEnding(component)}-meta.xml`) : `${path}-meta.xml`;
}

const builder = new XMLBuilder({ format: true });

export function saveDocument(path: string, root: string, content: Xml): void {
  save(path, Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${String(builder.build({ [root]: content }))}`));
}

export function save(path: string, content: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
