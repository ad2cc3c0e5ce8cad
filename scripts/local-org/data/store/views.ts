/**
 * Objects that show rows of others: the feed of an object (`AccountFeed`, `Shelf__Feed`), the files and notes of a record, the articles of all types, payment methods of all kinds.
 * Source: Object Reference, "AccountFeed", "NoteAndAttachment", "AttachedContentDocument", "AttachedContentNote", "CombinedAttachment", "KnowledgeArticleVersion".
 */
import type { ObjectSchema, Schema } from '../schema/index.ts';
import { kindsOf } from '../schema/standard/fields/kindsOf.ts';

/** A source of a view's rows, in SQL. */
interface Origin {
  readonly from: string;
  /** Lower-case names of the columns that are shown under their own name. */
  readonly columns: ReadonlySet<string>;
  /** Expressions for other columns, by name; a column that is in neither is null. */
  readonly values?: Readonly<Record<string, string>>;
}

/** The SELECT behind such an object; undefined for an object with rows of its own. */
export function viewOf(schema: Schema, object: ObjectSchema): string | undefined {
  const origins = originsOf(schema, object);
  if (origins === undefined) return undefined;
  const shown = [...object.fields.values()].filter(
    ({ kind, formula }) => formula === undefined && kind !== 'address' && kind !== 'location' && kind !== 'idlist',
  );
  return origins
    .map(
      ({ from, columns, values = {} }) =>
        `SELECT ${shown.map(({ name, key }) => `${values[name] ?? (columns.has(key) ? `"${name}"` : 'NULL')} AS "${name}"`).join(', ')} FROM ${from}`,
    )
    .join(' UNION ALL ');
}

function originsOf(schema: Schema, object: ObjectSchema): readonly Origin[] | undefined {
  const origins = ORIGINS[object.name];
  if (origins !== undefined) return origins((name) => new Set(schema.get(name).fields.keys()));
  const kinds = kindsOf(object.name).flatMap((name) => kindRows(schema, name));
  if (kinds.length > 0) return kinds;
  const parent = feedParent(schema, object);
  return parent === undefined
    ? undefined
    : [{ from: `"FeedItem" WHERE "ParentId" GLOB '${parent.keyPrefix}*'`, columns: new Set(schema.get('FeedItem').fields.keys()) }];
}

/** Rows of one kind, which ImplementorType names, if the org has it. */
function kindRows(schema: Schema, name: string): readonly Origin[] {
  const kind = schema.find(name);
  if (kind === undefined || !schema.isStored(kind)) return [];
  return [{ from: `"${name}"`, columns: new Set(kind.fields.keys()), values: { ImplementorType: `'${name}'` } }];
}

const DOCUMENT_COLUMNS = [
  'Id',
  'CreatedById',
  'CreatedDate',
  'LastModifiedById',
  'LastModifiedDate',
  'Title',
  'FileType',
  'FileExtension',
  'ContentSize',
] as const;
const LINKED_DOCUMENT =
  '"ContentDocumentLink" JOIN "ContentDocument" ON "ContentDocument"."Id" = "ContentDocumentLink"."ContentDocumentId"';
const OF_DOCUMENT: Readonly<Record<string, string>> = {
  ...Object.fromEntries(DOCUMENT_COLUMNS.map((name) => [name, `"ContentDocument"."${name}"`])),
  IsDeleted: '("ContentDocument"."IsDeleted" OR "ContentDocumentLink"."IsDeleted")',
};
const LINK_COLUMNS: ReadonlySet<string> = new Set(['contentdocumentid', 'linkedentityid']);

/** @param columnsOf the columns of an object, by its name */
type Origins = (columnsOf: (object: string) => ReadonlySet<string>) => readonly Origin[];
const ORIGINS: Readonly<Partial<Record<string, Origins>>> = {
  NoteAndAttachment: (columnsOf): readonly Origin[] => [
    { from: '"Note"', columns: columnsOf('Note'), values: { IsNote: '1' } },
    { from: '"Attachment"', columns: columnsOf('Attachment'), values: { IsNote: '0', Title: '"Name"' } },
  ],
  AttachedContentDocument: () => [{ from: LINKED_DOCUMENT, columns: LINK_COLUMNS, values: OF_DOCUMENT }],
  AttachedContentNote: () => [
    {
      from: `${LINKED_DOCUMENT} JOIN "ContentNote" ON "ContentNote"."Id" = "ContentDocument"."Id"`,
      columns: LINK_COLUMNS,
      values: { ...OF_DOCUMENT, TextPreview: '"ContentNote"."TextPreview"' },
    },
  ],
  CombinedAttachment: (columnsOf): readonly Origin[] => [
    { from: LINKED_DOCUMENT, columns: new Set(), values: { ...OF_DOCUMENT, ParentId: '"LinkedEntityId"', RecordType: "'File'" } },
    { from: '"Note"', columns: columnsOf('Note'), values: { RecordType: "'Note'" } },
    {
      from: '"Attachment"',
      columns: columnsOf('Attachment'),
      values: { RecordType: "'Attachment'", Title: '"Name"', ContentSize: '"BodyLength"' },
    },
  ],
  KnowledgeArticle: (columnsOf) => [{ from: '"Knowledge__ka"', columns: columnsOf('Knowledge__ka') }],
  KnowledgeArticleVersion: (columnsOf) => [{ from: '"Knowledge__kav"', columns: columnsOf('Knowledge__kav') }],
};

/** The object whose records' posts a feed shows. */
function feedParent(schema: Schema, { name }: ObjectSchema): ObjectSchema | undefined {
  const parent = name.endsWith('__Feed')
    ? name.replace(/__Feed$/, '__c')
    : /^\w+Feed$/.test(name)
      ? name.slice(0, -'Feed'.length)
      : undefined;
  const known = parent === undefined ? undefined : schema.find(parent);
  return known?.kind === 'object' ? known : undefined;
}
