/** Versions of files. Source: Object Reference, "ContentVersion". */
import { createHash } from 'node:crypto';
import type { ApexValue } from '../../../../platform/core/contract.ts';
import { transaction } from '../../../../platform/core/current.ts';
import { ApexBlob, ApexDatetime } from '../../../../platform/values/index.ts';
import { SObjectValue } from '../../../records/index.ts';
import { rowError, type RowError } from '../../rowError.ts';
import type { Table } from '../../table.ts';
import { SYSTEM, type RecordWriter } from '../../writing.ts';
import { set, text, value, type Effects } from '../effect.ts';
import { isNoteFile, showAsNote } from './contentNote.ts';
import { fileType } from './fileTypes.ts';

export const CONTENT_VERSION: Effects[string] = {
  before: (table, row, old) => {
    describeContent(row);
    if (old !== undefined) return undefined;
    const error = fileError(row);
    if (error === undefined) placeInDocument(table, row);
    return error;
  },
  after: (writer, row, old) => {
    showLatest(writer.table, row, old);
    if (old === undefined && isNoteFile(text(row, 'PathOnClient'))) showAsNote(writer.table, row);
    if (old === undefined && text(row, 'VersionNumber') === '1') shareNew(writer, row);
  },
};

/** What the content itself tells: size, checksum, title, extension and type. */
function describeContent(row: SObjectValue): void {
  const data = value(row, 'VersionData');
  if (data instanceof ApexBlob) set(row, { ContentSize: data.bytes.length, Checksum: createHash('md5').update(data.bytes).digest('hex') });
  const path = text(row, 'PathOnClient');
  if (value(row, 'Title') === null && path !== '') set(row, { Title: (path.split('/').at(-1) ?? path).replace(/\.[^.]*$/, '') });
  if (value(row, 'ContentUrl') !== null) {
    set(row, { FileType: 'LINK', ContentSize: 0 });
    return;
  }
  const extension = path.includes('.') ? path.slice(path.lastIndexOf('.') + 1) : '';
  set(row, { FileExtension: extension === '' ? null : extension, FileType: fileType(extension) });
}

/** A new version is the latest of its document. */
function placeInDocument(table: Table, row: SObjectValue): void {
  const documentId = text(row, 'ContentDocumentId') || makeDocument(table, row);
  const [versions] = table.store.all('SELECT COUNT(*) AS total FROM "ContentVersion" WHERE "ContentDocumentId" = ?', [documentId]);
  table.store.run('UPDATE "ContentVersion" SET "IsLatest" = 0 WHERE "ContentDocumentId" = ?', [documentId]);
  set(row, {
    ContentDocumentId: documentId,
    IsLatest: true,
    VersionNumber: String(Number(versions?.['total'] ?? 0) + 1),
    FirstPublishLocationId: value(row, 'FirstPublishLocationId') ?? value(row, 'OwnerId'),
    PublishStatus: 'P',
    ContentModifiedById: transaction().user.id,
    ContentModifiedDate: new ApexDatetime(Math.floor(transaction().org.clock.now() / 1000) * 1000),
  });
}

/** A new file is shared with its owner and with the place where it was published. */
function shareNew(writer: RecordWriter, row: SObjectValue): void {
  const documentId = text(row, 'ContentDocumentId');
  const owner = text(row, 'OwnerId');
  const place = text(row, 'FirstPublishLocationId');
  link(writer, documentId, owner || transaction().user.id, 'I');
  if (place !== '' && place !== owner) link(writer, documentId, place, 'V');
}

/** The document's first version makes the document. */
function makeDocument(table: Table, row: SObjectValue): string {
  const schema = table.schema.get('ContentDocument');
  const made = new SObjectValue(schema);
  set(made, {
    Title: value(row, 'Title'),
    FileType: value(row, 'FileType'),
    FileExtension: value(row, 'FileExtension'),
    ContentSize: value(row, 'ContentSize'),
    Description: value(row, 'Description'),
    OwnerId: value(row, 'OwnerId') ?? transaction().user.id,
    PublishStatus: 'P',
  });
  table.insert(schema, made);
  return text(made, 'Id');
}

function link(writer: RecordWriter, documentId: string, entityId: string, share: string): void {
  const schema = writer.table.schema.get('ContentDocumentLink');
  const made = new SObjectValue(schema);
  set(made, { ContentDocumentId: documentId, LinkedEntityId: entityId, ShareType: share, Visibility: 'AllUsers' });
  writer.insert(schema, [made], SYSTEM);
}

/** Whether content is missing: no bytes, or an empty Blob. */
function isMissing(one: ApexValue): boolean {
  return one === null || (one instanceof ApexBlob && one.bytes.length === 0);
}

/** A file has content and a name, a note a name, a link an address. */
function fileError(row: SObjectValue): RowError | undefined {
  if (value(row, 'ContentUrl') !== null || text(row, 'ContentLocation') === 'E') return undefined;
  const isNote = isNoteFile(text(row, 'PathOnClient')) && value(row, 'VersionData') !== null;
  const missing = isNote ? [] : ['VersionData', 'PathOnClient'].filter((name) => isMissing(value(row, name)));
  return missing.length === 0
    ? undefined
    : rowError('REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing);
}

/** A document, and a note, has the title of its latest version. */
function showLatest({ store }: Table, row: SObjectValue, old: SObjectValue | undefined): void {
  if (value(row, 'IsLatest') !== true) return;
  const documentId = text(row, 'ContentDocumentId');
  store.run(
    'UPDATE "ContentDocument" SET "LatestPublishedVersionId" = ?, "Title" = ?, "Description" = ?, "ContentSize" = ?, "FileType" = ?, "FileExtension" = ? WHERE "Id" = ?',
    [
      text(row, 'Id'),
      text(row, 'Title'),
      text(row, 'Description') || null,
      Number(value(row, 'ContentSize') ?? 0),
      text(row, 'FileType'),
      text(row, 'FileExtension') || null,
      documentId,
    ],
  );
  if (old !== undefined) store.run('UPDATE "ContentNote" SET "Title" = ? WHERE "Id" = ?', [text(row, 'Title'), documentId]);
}
