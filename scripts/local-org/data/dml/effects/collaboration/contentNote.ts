/** Notes, which are a kind of file. Source: Object Reference, "ContentNote". */
import { transaction } from '../../../../platform/core/current.ts';
import { ApexBlob } from '../../../../platform/values/index.ts';
import { SObjectValue } from '../../../records/index.ts';
import { SYSTEM, type RecordWriter } from '../../writing.ts';
import { set, text, value, type Effects } from '../effect.ts';

export const CONTENT_NOTE: Effects[string] = {
  before: (_table, row) => {
    const content = value(row, 'Content');
    set(row, { FileType: 'SNOTE', FileExtension: 'snote', OwnerId: value(row, 'OwnerId') ?? transaction().user.id });
    if (content instanceof ApexBlob)
      set(row, { ContentSize: content.bytes.length, TextPreview: preview(Buffer.from(content.bytes).toString('utf8')) });
  },
  after: saveNote,
  deleted: ({ table }, row) => void table.store.run('UPDATE "ContentDocument" SET "IsDeleted" = 1 WHERE "Id" = ?', [text(row, 'Id')]),
};

/** The bare text of a note, as lists show it. */
const preview = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&nbsp;/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 255);

/** A note is a kind of file: its document has the same Id. Source: Object Reference, "ContentNote". */
function saveNote(writer: RecordWriter, row: SObjectValue, old: SObjectValue | undefined): void {
  const { table } = writer;
  const id = text(row, 'Id');
  const content = value(row, 'Content');
  if (old === undefined)
    table.store.run(
      'INSERT INTO "ContentDocument" ("Id", "Title", "FileType", "FileExtension", "OwnerId", "PublishStatus", "IsDeleted", "CreatedDate", "CreatedById", "LastModifiedDate", "LastModifiedById", "SystemModstamp") SELECT "Id", "Title", \'SNOTE\', \'snote\', "OwnerId", \'P\', 0, "CreatedDate", "CreatedById", "LastModifiedDate", "LastModifiedById", "LastModifiedDate" FROM "ContentNote" WHERE "Id" = ?',
      [id],
    );
  const schema = table.schema.get('ContentVersion');
  const version = new SObjectValue(schema);
  set(version, {
    Title: value(row, 'Title'),
    PathOnClient: `${text(row, 'Title')}.snote`,
    VersionData: content instanceof ApexBlob ? content : ApexBlob.ofText(''),
    ContentDocumentId: id,
  });
  writer.insert(schema, [version], SYSTEM);
  table.store.run('UPDATE "ContentVersion" SET "TextPreview" = ? WHERE "Id" = ?', [text(row, 'TextPreview') || null, text(version, 'Id')]);
  table.store.run('UPDATE "ContentNote" SET "LatestPublishedVersionId" = ? WHERE "Id" = ?', [text(version, 'Id'), id]);
}
