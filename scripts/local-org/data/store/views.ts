/**
 * Objects that show rows of others: the feed of an object (`AccountFeed`, `Shelf__Feed`), the files and notes of a record, the articles of all types.
 * Source: Object Reference, "AccountFeed", "NoteAndAttachment", "AttachedContentDocument", "AttachedContentNote", "CombinedAttachment", "KnowledgeArticleVersion".
 */
import type { ObjectSchema, Schema } from '../schema/index.ts';

/** What stands for a column, where it is not the one of the same name. */
interface Origin {
  readonly from: string;
  readonly columns: ReadonlySet<string>;
  readonly values?: Readonly<Record<string, string>>;
}

/** The statement behind such an object; undefined for those that have rows of their own. */
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
  const columnsOf = (name: string): ReadonlySet<string> => new Set(schema.get(name).fields.keys());
  const document = 'ContentDocumentLink" JOIN "ContentDocument" ON "ContentDocument"."Id" = "ContentDocumentLink"."ContentDocumentId"';
  const file = {
    Id: '"ContentDocument"."Id"',
    ...Object.fromEntries(
      [
        'IsDeleted',
        'CreatedById',
        'CreatedDate',
        'LastModifiedById',
        'LastModifiedDate',
        'Title',
        'FileType',
        'FileExtension',
        'ContentSize',
      ].map((name) => [name, `"ContentDocument"."${name}"`]),
    ),
    IsDeleted: '("ContentDocument"."IsDeleted" OR "ContentDocumentLink"."IsDeleted")',
  };
  switch (object.name) {
    case 'NoteAndAttachment':
      return [
        { from: '"Note"', columns: columnsOf('Note'), values: { IsNote: '1' } },
        { from: '"Attachment"', columns: columnsOf('Attachment'), values: { IsNote: '0', Title: '"Name"' } },
      ];
    case 'AttachedContentDocument':
      return [{ from: `"${document}`, columns: new Set(['contentdocumentid', 'linkedentityid']), values: file }];
    case 'AttachedContentNote':
      return [
        {
          from: `"${document} JOIN "ContentNote" ON "ContentNote"."Id" = "ContentDocument"."Id"`,
          columns: new Set(['contentdocumentid', 'linkedentityid']),
          values: { ...file, TextPreview: '"ContentNote"."TextPreview"' },
        },
      ];
    case 'CombinedAttachment':
      return [
        { from: `"${document}`, columns: new Set(), values: { ...file, ParentId: '"LinkedEntityId"', RecordType: "'File'" } },
        { from: '"Note"', columns: columnsOf('Note'), values: { RecordType: "'Note'" } },
        {
          from: '"Attachment"',
          columns: columnsOf('Attachment'),
          values: { RecordType: "'Attachment'", Title: '"Name"', ContentSize: '"BodyLength"' },
        },
      ];
    case 'KnowledgeArticle':
      return [{ from: '"Knowledge__ka"', columns: columnsOf('Knowledge__ka') }];
    case 'KnowledgeArticleVersion':
      return [{ from: '"Knowledge__kav"', columns: columnsOf('Knowledge__kav') }];
    default: {
      const parent = feedParent(schema, object);
      return parent === undefined
        ? undefined
        : [{ from: `"FeedItem" WHERE "ParentId" GLOB '${parent.keyPrefix}*'`, columns: columnsOf('FeedItem') }];
    }
  }
}

/** The object whose records' posts a feed shows. */
export function feedParent(schema: Schema, { name }: ObjectSchema): ObjectSchema | undefined {
  const parent = name.endsWith('__Feed')
    ? name.replace(/__Feed$/, '__c')
    : /^\w+Feed$/.test(name)
      ? name.slice(0, -'Feed'.length)
      : undefined;
  const known = parent === undefined ? undefined : schema.find(parent);
  return known?.kind === 'object' ? known : undefined;
}
