/** Versions of files. Source: Object Reference, "ContentVersion". */
import { createHash } from 'node:crypto';
import type { ApexValue } from '../../../../platform/core/contract.ts';
import { transaction } from '../../../../platform/core/current.ts';
import { ApexBlob, ApexDatetime } from '../../../../platform/values/index.ts';
import { SObjectValue } from '../../../records/index.ts';
import { rowError, type RowError } from '../../rowError.ts';
import type { Table } from '../../table.ts';
import { PLATFORM, SYSTEM, type RecordWriter } from '../../writing.ts';
import { set, text, value, type Effects } from '../effect.ts';
import { isNoteFile, showAsNote } from './contentNote.ts';
import { fileType } from './fileTypes.ts';
import { isLibrary } from './libraries.ts';

/**
 * The triggers of a new file run in this order: before the version is inserted, those of its document, of its links, of the document again, which gets its latest version, and after the version is inserted.
 * Source: https://magenaut.com/creation-order-of-contentnote-and-contentdocument (the order that was seen in an org); that the document is updated: seen in an org.
 */
export const CONTENT_VERSION: Effects[string] = {
  before: (_table, row, old) => {
    describeContent(row);
    return old === undefined ? fileError(row) : undefined;
  },
  preceded: placeInDocument,
  accompanied: (writer, row) => {
    if (isNoteFile(text(row, 'PathOnClient'))) showAsNote(writer.table, row);
    return (text(row, 'VersionNumber') === '1' ? shareNew(writer, row) : undefined) ?? showNew(writer, row);
  },
  after: ({ table }, row, old) => {
    if (old === undefined || value(row, 'IsLatest') !== true) return;
    showLatest(table, row);
    if (text(row, 'OwnerId') !== text(old, 'OwnerId')) handOver(table, row);
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
function placeInDocument(writer: RecordWriter, row: SObjectValue): RowError | undefined {
  const { table } = writer;
  const refused = value(row, 'ContentDocumentId') === null ? makeDocument(writer, row) : undefined;
  if (refused !== undefined) return refused;
  const documentId = text(row, 'ContentDocumentId');
  const [versions] = table.store.all('SELECT COUNT(*) AS total FROM "ContentVersion" WHERE "ContentDocumentId" = ?', [documentId]);
  table.store.run('UPDATE "ContentVersion" SET "IsLatest" = 0 WHERE "ContentDocumentId" = ?', [documentId]);
  set(row, {
    IsLatest: true,
    VersionNumber: String(Number(versions?.['total'] ?? 0) + 1),
    FirstPublishLocationId: value(row, 'FirstPublishLocationId') ?? value(row, 'OwnerId'),
    PublishStatus: 'P',
    ContentModifiedById: transaction().user.id,
    ContentModifiedDate: new ApexDatetime(Math.floor(transaction().org.clock.now() / 1000) * 1000),
  });
  return undefined;
}

/** A new file is shared with its owner and with the place where it was published. */
function shareNew(writer: RecordWriter, row: SObjectValue): RowError | undefined {
  const documentId = text(row, 'ContentDocumentId');
  const owner = text(row, 'OwnerId');
  const place = text(row, 'FirstPublishLocationId');
  const refused = link(writer, documentId, owner || transaction().user.id, 'I');
  return refused ?? (place !== '' && place !== owner ? link(writer, documentId, place, isLibrary(place) ? 'I' : 'V') : undefined);
}

/** The document's first version makes the document. */
function makeDocument(writer: RecordWriter, row: SObjectValue): RowError | undefined {
  const schema = writer.table.schema.get('ContentDocument');
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
  const [outcome] = writer.insert(schema, [made], PLATFORM);
  set(row, { ContentDocumentId: outcome?.id ?? null });
  return outcome?.errors[0];
}

function link(writer: RecordWriter, documentId: string, entityId: string, share: string): RowError | undefined {
  const schema = writer.table.schema.get('ContentDocumentLink');
  const made = new SObjectValue(schema);
  set(made, { ContentDocumentId: documentId, LinkedEntityId: entityId, ShareType: share, Visibility: 'AllUsers' });
  const [outcome] = writer.insert(schema, [made], SYSTEM);
  return outcome?.errors[0];
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

/** A document has what its latest version tells. */
function showNew(writer: RecordWriter, row: SObjectValue): RowError | undefined {
  const schema = writer.table.schema.get('ContentDocument');
  const shown = new SObjectValue(schema);
  set(shown, { Id: value(row, 'ContentDocumentId'), LatestPublishedVersionId: value(row, 'Id') });
  for (const name of SHOWN) set(shown, { [name]: value(row, name) });
  const [outcome] = writer.update(schema, [shown], PLATFORM);
  return outcome?.errors[0];
}
const SHOWN = ['Title', 'Description', 'ContentSize', 'FileType', 'FileExtension'];

/** A document, and a note, has the title of its latest version. */
function showLatest({ store }: Table, row: SObjectValue): void {
  const documentId = text(row, 'ContentDocumentId');
  store.run('UPDATE "ContentDocument" SET "Title" = ?, "Description" = ? WHERE "Id" = ?', [
    text(row, 'Title'),
    text(row, 'Description') || null,
    documentId,
  ]);
  store.run('UPDATE "ContentNote" SET "Title" = ? WHERE "Id" = ?', [text(row, 'Title'), documentId]);
}

/** Who is given the latest version owns the file. Source: a public suite that passes in orgs: the new owner finds the file without its Id. */
function handOver({ store }: Table, row: SObjectValue): void {
  for (const object of ['ContentDocument', 'ContentNote'])
    store.run(`UPDATE "${object}" SET "OwnerId" = ? WHERE "Id" = ?`, [text(row, 'OwnerId'), text(row, 'ContentDocumentId')]);
}
