/** Notes are files whose content is HTML: a note and its document have the same Id. Source: Object Reference, "ContentNote". */
import { transaction } from '../../../../platform/core/current.ts';
import { ApexBlob } from '../../../../platform/values/index.ts';
import { SObjectValue } from '../../../records/index.ts';
import { toSql } from '../../../store/values.ts';
import type { RowError } from '../../rowError.ts';
import type { Table } from '../../table.ts';
import { SYSTEM, type RecordWriter } from '../../writing.ts';
import { set, text, value, type Effect } from '../effect.ts';

export const isNoteFile = (path: string): boolean => path.endsWith('.snote');

export const CONTENT_NOTE: Effect = {
  before: (_table, row) => {
    const content = value(row, 'Content');
    set(row, {
      FileType: 'SNOTE',
      FileExtension: 'snote',
      OwnerId: value(row, 'OwnerId') ?? transaction().user.id,
      ...(content instanceof ApexBlob ? { ContentSize: content.bytes.length, TextPreview: preview(content) } : {}),
    });
  },
  accompanied: (writer, row) => {
    openDocument(writer.table, row);
    return saveVersion(writer, row);
  },
  after: (writer, row, old) => {
    if (old !== undefined) saveVersion(writer, row);
  },
  deleted: ({ table }, row) => binFile(table, row, 1),
  restored: ({ table }, row) => binFile(table, row, 0),
};

/** With a note's document go its versions and where it is linked. */
function binFile(table: Table, row: SObjectValue, isDeleted: 0 | 1): void {
  binAlong(table, 'ContentDocument', row, isDeleted);
  for (const object of ['ContentVersion', 'ContentDocumentLink'])
    table.store.run(`UPDATE "${object}" SET "IsDeleted" = ? WHERE "ContentDocumentId" = ?`, [isDeleted, text(row, 'Id')]);
}

/** Deletes (1) or restores (0) the note of a document, or the document of a note. */
export function binAlong({ store }: Table, object: 'ContentDocument' | 'ContentNote', { values }: SObjectValue, isDeleted: 0 | 1): void {
  store.run(`UPDATE "${object}" SET "IsDeleted" = ? WHERE "Id" = ?`, [isDeleted, toSql(values.get('id') ?? null)]);
}

function openDocument({ store }: Table, row: SObjectValue): void {
  store.run(
    'INSERT INTO "ContentDocument" ("Id", "Title", "FileType", "FileExtension", "OwnerId", "PublishStatus", "IsDeleted", "CreatedDate", "CreatedById", "LastModifiedDate", "LastModifiedById", "SystemModstamp") SELECT "Id", "Title", \'SNOTE\', \'snote\', "OwnerId", \'P\', 0, "CreatedDate", "CreatedById", "LastModifiedDate", "LastModifiedById", "LastModifiedDate" FROM "ContentNote" WHERE "Id" = ?',
    [text(row, 'Id')],
  );
}

/** @return why the version is refused */
function saveVersion(writer: RecordWriter, row: SObjectValue): RowError | undefined {
  const content = value(row, 'Content');
  const schema = writer.table.schema.get('ContentVersion');
  const version = new SObjectValue(schema);
  set(version, {
    Title: value(row, 'Title'),
    PathOnClient: `${text(row, 'Title')}.snote`,
    VersionData: content instanceof ApexBlob ? content : ApexBlob.ofText(''),
    ContentDocumentId: text(row, 'Id'),
  });
  const [outcome] = writer.insert(schema, [version], SYSTEM);
  return outcome?.errors[0];
}

/** A version whose file is a note is shown by a note: one is made for the first version. */
export function showAsNote({ store }: Table, version: SObjectValue): void {
  const documentId = text(version, 'ContentDocumentId');
  const data = value(version, 'VersionData');
  const shown = data instanceof ApexBlob ? preview(data) || null : null;
  store.run(
    'INSERT OR IGNORE INTO "ContentNote" ("Id", "Title", "FileType", "FileExtension", "OwnerId", "IsDeleted", "CreatedDate", "CreatedById", "LastModifiedDate", "LastModifiedById") SELECT "Id", "Title", \'SNOTE\', \'snote\', "OwnerId", 0, "CreatedDate", "CreatedById", "LastModifiedDate", "LastModifiedById" FROM "ContentDocument" WHERE "Id" = ?',
    [documentId],
  );
  store.run('UPDATE "ContentVersion" SET "TextPreview" = ? WHERE "Id" = ?', [shown, text(version, 'Id')]);
  store.run('UPDATE "ContentNote" SET "LatestPublishedVersionId" = ?, "Content" = ?, "ContentSize" = ?, "TextPreview" = ? WHERE "Id" = ?', [
    text(version, 'Id'),
    toSql(data),
    toSql(value(version, 'ContentSize')),
    shown,
    documentId,
  ]);
}

/** The bare text, as lists show it. */
const preview = ({ bytes }: ApexBlob): string =>
  Buffer.from(bytes)
    .toString('utf8')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&nbsp;/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 255);
