/** Records of custom metadata types, as a deployment leaves them: those whose file changed are updated, removed ones deleted, and what an administrator changed in Setup stays until the next change of the file. Files are `Type.Record.md-meta.xml`. Source: Metadata API Developer Guide, "CustomMetadata". */
import type { Project } from '../project/model.ts';
import { many, text, type Xml } from '../project/xml.ts';
import { durableIdOf, isDefinition } from '../schema/durableIds.ts';
import type { FieldSchema } from '../schema/index.ts';
import type { SqlValue } from '../store/values.ts';
import type { Store } from '../store/store.ts';
import type { Rows } from '../store/rows.ts';

export function seedCustomMetadata(rows: Rows, project: Project): void {
  const types = rows.schema.stored().filter(({ kind }) => kind === 'custom-metadata');
  // an added or removed type changes the prefixes of others
  for (const { name, keyPrefix } of types) rows.store.run(`DELETE FROM "${name}" WHERE substr("Id", 1, 3) <> ?`, [keyPrefix]);
  const files = [...(project.metadata.get('md') ?? [])];
  const ids = new Map<string, string>();
  for (const [file, xml] of files) {
    const [type = '', record = ''] = file.split('.');
    if (rows.schema.find(`${type}__mdt`) !== undefined)
      ids.set(
        `${type}__mdt.${record}`.toLowerCase(),
        seedRecord(rows, rows.schema.get(`${type}__mdt`).name, record, xml, project.namespace),
      );
  }
  for (const [file, xml] of files) link(rows, project, file, xml, ids);
  const kept = new Set(ids.values());
  for (const { name } of types) {
    for (const { Id } of rows.store.all(`SELECT "Id" FROM "${name}"`))
      if (!kept.has(String(Id))) rows.store.run(`DELETE FROM "${name}" WHERE "Id" = ?`, [String(Id)]);
  }
}

function seedRecord(rows: Rows, object: string, record: string, xml: Xml, namespace: string | undefined): string {
  const label = text(xml, 'label') ?? record;
  const fields = rows.schema.get(object).fields;
  const own = new Map(
    many(xml, 'values').flatMap((entry) => {
      const field = fields.get((text(entry, 'field') ?? '').toLowerCase());
      return field === undefined || isLink(field) ? [] : [[field.name, metadataValue(field, entry['value'])] as const];
    }),
  );
  // a field definition is named within the object of another value
  const named = new Map(own);
  for (const [name, value] of named) {
    const field = fields.get(name.toLowerCase());
    if (field === undefined || !isDefinition(field) || typeof value !== 'string') continue;
    const within = named.get(field.controllingField ?? '');
    own.set(name, durableIdOf(rows.schema, field, value, typeof within === 'string' ? within : undefined));
  }
  const values = {
    MasterLabel: label,
    Label: label,
    QualifiedApiName: namespace === undefined ? record : `${namespace}__${record}`,
    NamespacePrefix: namespace,
    Language: 'en_US',
    ...Object.fromEntries(own),
  };
  const isKnown = rows.store.all(`SELECT 1 FROM "${object}" WHERE "DeveloperName" = ?`, [record]).length > 0;
  const isChanged = deploy(rows.store, `${object}.${record}`, JSON.stringify(values));
  const id = rows.ensure(object, { DeveloperName: record });
  if (isChanged || !isKnown) rows.change(object, id, values);
  return id;
}

/** Remembers what a record's file says. @return whether it said something else when it was read last. */
function deploy(store: Store, name: string, content: string): boolean {
  const [before] = store.all('SELECT content FROM _deployed_record WHERE name = ?', [name]);
  if (before?.['content'] === content) return false;
  store.run('INSERT INTO _deployed_record (name, content) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET content = excluded.content', [
    name,
    content,
  ]);
  return true;
}

/** Relationships name another record; the database holds its Id. */
function link(rows: Rows, project: Project, file: string, xml: Xml, ids: ReadonlyMap<string, string>): void {
  const [type = '', record = ''] = file.split('.');
  const object = rows.schema.find(`${type}__mdt`);
  const own = ids.get(`${type}__mdt.${record}`.toLowerCase());
  if (object === undefined || own === undefined) return;
  for (const entry of many(xml, 'values')) {
    const field = object.fields.get((text(entry, 'field') ?? '').toLowerCase());
    if (field === undefined || !isLink(field)) continue;
    const target = String(metadataValue(field, entry['value']) ?? '');
    rows.store.run(`UPDATE "${object.name}" SET "${field.name}" = ? WHERE "Id" = ?`, [
      ids.get(
        `${(field.referenceTo[0] ?? '').replace(project.namespace === undefined ? '' : `${project.namespace}__`, '')}.${target.split('.').at(-1) ?? ''}`.toLowerCase(),
      ) ?? null,
      own,
    ]);
  }
}

const isLink = (field: FieldSchema): boolean => field.kind === 'reference' && (field.referenceTo[0] ?? '').endsWith('__mdt');

/** A null checkbox is not set. */
function metadataValue(field: FieldSchema, value: unknown): SqlValue {
  if (value === undefined || value === '' || (typeof value === 'object' && value !== null && !('#text' in value)))
    return field.kind === 'boolean' ? 0 : null;
  const content = typeof value === 'object' && value !== null ? String((value as Record<string, unknown>)['#text']) : String(value);
  switch (field.kind) {
    case 'boolean':
      return content === 'true' ? 1 : 0;
    case 'number':
      return Number(content);
    case 'datetime':
      return Date.parse(content);
    default:
      return content;
  }
}
