/** Files. Source: Object Reference, "ContentVersion", "ContentDocument", "ContentDocumentLink", "Attachment". */
import { createHash } from 'node:crypto';
import type { ApexValue } from '../../../../platform/core/contract.ts';
import { transaction } from '../../../../platform/core/current.ts';
import { currentOrgUrl } from '../../../../platform/system/addresses/url.ts';
import { ApexBlob, ApexDatetime } from '../../../../platform/values/index.ts';
import { SObjectValue } from '../../../records/index.ts';
import { rowError, type RowError } from '../../rowError.ts';
import type { Table } from '../../table.ts';
import { SYSTEM, type RecordWriter } from '../../writing.ts';
import { apiNameError, madeApiName } from '../access/apiNames.ts';
import { noteAttached } from '../activities/emails.ts';
import { record, set, text, value, type Effects } from '../effect.ts';

const TYPES: Readonly<Record<string, string>> = {
  txt: 'TEXT',
  doc: 'WORD',
  docx: 'WORD_X',
  docm: 'WORD_M',
  dot: 'WORD_T',
  dotx: 'WORD_TX',
  xls: 'EXCEL',
  xlsx: 'EXCEL_X',
  xlsm: 'EXCEL_M',
  ppt: 'POWER_POINT',
  pptx: 'POWER_POINT_X',
  pptm: 'POWER_POINT_M',
  htm: 'HTML',
  tif: 'TIFF',
  vsd: 'VISIO',
};
/** File types that are named after the file extension. Source: Metadata API Developer Guide, "FileUploadAndDownloadSecuritySettings", fileType. */
const NAMED = new Set(
  'AAC AC3 AI AIFF AVI BMP C CPP CSS CSV EPS EXE FLAC FLV GDOC GIF HTML JAVA JPEG JPG JS JSON LINK M4A M4V MHTML MID MKV MOV MP3 MP4 MPEG MPG ODP ODS ODT OGG PACK PAGES PDF PNG PSD RTF SNOTE SQL SVG SVGZ SWF TIFF WAV WEBM WMA WMV WRF XHTML XML XSL ZIP'.split(
    ' ',
  ),
);

function fileType(extension: string): string {
  const name = extension.toUpperCase();
  return TYPES[extension.toLowerCase()] ?? (NAMED.has(name) ? name : 'UNKNOWN');
}

/** The document's first version makes the document. */
function document(table: Table, row: SObjectValue): string {
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
  const isNote = text(row, 'PathOnClient').endsWith('.snote') && value(row, 'VersionData') !== null;
  const missing = isNote ? [] : ['VersionData', 'PathOnClient'].filter((name) => isMissing(value(row, name)));
  return missing.length === 0
    ? undefined
    : rowError('REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing);
}

/** A file is linked to a record once. */
function linkError({ store }: Table, row: SObjectValue): RowError | undefined {
  const [twin] = store.all(
    'SELECT 1 AS found FROM "ContentDocumentLink" WHERE "ContentDocumentId" = ? AND "LinkedEntityId" = ? AND "IsDeleted" = 0',
    [text(row, 'ContentDocumentId'), text(row, 'LinkedEntityId')],
  );
  return twin === undefined
    ? undefined
    : rowError(
        'DUPLICATE_VALUE',
        `Document with ID: ${text(row, 'ContentDocumentId').slice(0, 15)} is already linked with the entity with ID: ${text(row, 'LinkedEntityId').slice(0, 15)}`,
        ['LinkedEntityId'],
      );
}

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

/** Where a shared file can be fetched. Source: Object Reference, "ContentDistribution". */
function sharedAt(table: Table, row: SObjectValue): void {
  const version = record(table, 'ContentVersion', value(row, 'ContentVersionId'));
  const token = createHash('sha1')
    .update(`${text(row, 'ContentVersionId')}${text(row, 'Name')}`)
    .digest('base64url');
  const base = currentOrgUrl();
  const org = transaction().org.id.slice(0, 15);
  set(row, {
    ContentDocumentId: version === undefined ? null : value(version, 'ContentDocumentId'),
    DistributionPublicUrl: `${base}/sfc/p/${org}/a/${token}`,
    ContentDownloadUrl: `${base}/sfc/dist/version/download/?oid=${org}&ids=${text(row, 'ContentVersionId')}&d=${token}`,
    ViewCount: 0,
    ...(value(row, 'PreferencesPasswordRequired') === true ? { Password: token.slice(0, 8) } : {}),
  });
}

export const CONTENT: Effects = {
  ContentDistribution: {
    before: (table, row, old) => {
      if (old === undefined) sharedAt(table, row);
    },
  },
  ContentNote: {
    before: (_table, row) => {
      const content = value(row, 'Content');
      set(row, {
        FileType: 'SNOTE',
        FileExtension: 'snote',
        OwnerId: value(row, 'OwnerId') ?? transaction().user.id,
        ...(content instanceof ApexBlob
          ? { ContentSize: content.bytes.length, TextPreview: preview(Buffer.from(content.bytes).toString('utf8')) }
          : {}),
      });
    },
    after: saveNote,
    deleted: ({ table }, row) => void table.store.run('UPDATE "ContentDocument" SET "IsDeleted" = 1 WHERE "Id" = ?', [text(row, 'Id')]),
  },
  ContentDocument: {
    after: ({ table }, row, old) => {
      if (old !== undefined)
        table.store.run('UPDATE "ContentVersion" SET "Title" = ?, "Description" = ? WHERE "Id" = ?', [
          text(row, 'Title'),
          text(row, 'Description') || null,
          text(row, 'LatestPublishedVersionId'),
        ]);
    },
  },
  ContentDocumentLink: {
    before: (table, row, old) => (old === undefined ? linkError(table, row) : undefined),
    after: (writer, row) => noteAttached(writer, text(row, 'LinkedEntityId')),
    deleted: (writer, row) => noteAttached(writer, text(row, 'LinkedEntityId')),
  },
  Document: {
    before: (table, row, old) => {
      const body = value(row, 'Body');
      if (body !== null && value(row, 'Url') !== null)
        return rowError('FIELD_INTEGRITY_EXCEPTION', 'A document has either a Body or a Url, not both.', ['Body', 'Url']);
      set(row, {
        BodyLength: body instanceof ApexBlob ? body.bytes.length : 0,
        AuthorId: value(row, 'AuthorId') ?? transaction().user.id,
        DeveloperName: value(row, 'DeveloperName') ?? madeApiName(table, row),
      });
      return apiNameError(row, old, 'DeveloperName');
    },
  },
  ContentVersion: {
    before: (table, row, old) => {
      const data = value(row, 'VersionData');
      const path = text(row, 'PathOnClient');
      const extension = path.includes('.') ? path.slice(path.lastIndexOf('.') + 1) : '';
      if (data instanceof ApexBlob)
        set(row, { ContentSize: data.bytes.length, Checksum: createHash('md5').update(data.bytes).digest('hex') });
      if (value(row, 'Title') === null && path !== '') set(row, { Title: (path.split('/').at(-1) ?? path).replace(/\.[^.]*$/, '') });
      set(
        row,
        value(row, 'ContentUrl') === null
          ? { FileExtension: extension === '' ? null : extension, FileType: fileType(extension) }
          : { FileType: 'LINK', ContentSize: 0 },
      );
      const refused = old === undefined ? fileError(row) : undefined;
      if (old !== undefined || refused !== undefined) return refused;
      const documentId = text(row, 'ContentDocumentId') || document(table, row);
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
      return undefined;
    },
    after: (writer, row, old) => {
      showLatest(writer.table, row, old);
      if (old !== undefined || text(row, 'VersionNumber') !== '1') return;
      const documentId = text(row, 'ContentDocumentId');
      link(writer, documentId, text(row, 'OwnerId') || transaction().user.id, 'I');
      if (text(row, 'FirstPublishLocationId') !== '' && text(row, 'FirstPublishLocationId') !== text(row, 'OwnerId'))
        link(writer, documentId, text(row, 'FirstPublishLocationId'), 'V');
    },
  },
  Attachment: {
    before: (_table, row) => {
      const body = value(row, 'Body');
      if (body instanceof ApexBlob) set(row, { BodyLength: body.bytes.length });
    },
    after: (writer, row) => noteAttached(writer, text(row, 'ParentId')),
    deleted: (writer, row) => noteAttached(writer, text(row, 'ParentId')),
    restored: (writer, row) => noteAttached(writer, text(row, 'ParentId')),
  },
};
