/** Files. Source: Object Reference, "ContentVersion", "ContentDocument", "ContentDocumentLink", "Attachment". */
import { createHash } from 'node:crypto';
import { transaction } from '../../../platform/core/current.ts';
import { ApexBlob } from '../../../platform/values/index.ts';
import { SObjectValue } from '../../records/index.ts';
import type { Table } from '../table.ts';
import { SYSTEM, type Writer } from '../write.ts';
import { set, text, value, type Effects } from './effect.ts';

const TYPES: Readonly<Record<string, string>> = { txt: 'TEXT', csv: 'CSV', pdf: 'PDF', png: 'PNG', jpg: 'JPG', jpeg: 'JPG', gif: 'GIF', doc: 'WORD', docx: 'WORD_X', xls: 'EXCEL', xlsx: 'EXCEL_X', ppt: 'POWER_POINT', pptx: 'POWER_POINT_X', html: 'HTML', xml: 'XML', zip: 'ZIP', json: 'JSON', snote: 'SNOTE' };

/** The document's first version makes the document. */
function document(table: Table, row: SObjectValue): string {
  const schema = table.schema.get('ContentDocument');
  const made = new SObjectValue(schema);
  set(made, { Title: value(row, 'Title'), FileType: value(row, 'FileType'), FileExtension: value(row, 'FileExtension'), ContentSize: value(row, 'ContentSize'), Description: value(row, 'Description'), OwnerId: value(row, 'OwnerId') ?? transaction().user.id, PublishStatus: 'P' });
  table.insert(schema, made);
  return text(made, 'Id');
}

function link(writer: Writer, documentId: string, entityId: string, share: string): void {
  const schema = writer.table.schema.get('ContentDocumentLink');
  const made = new SObjectValue(schema);
  set(made, { ContentDocumentId: documentId, LinkedEntityId: entityId, ShareType: share, Visibility: 'AllUsers' });
  writer.insert(schema, [made], SYSTEM);
}

export const CONTENT: Effects = {
  ContentVersion: {
    before: (table, row, old) => {
      const data = value(row, 'VersionData');
      const path = text(row, 'PathOnClient');
      const extension = path.includes('.') ? path.slice(path.lastIndexOf('.') + 1) : '';
      if (data instanceof ApexBlob) set(row, { ContentSize: data.bytes.length, Checksum: createHash('md5').update(data.bytes).digest('hex') });
      if (value(row, 'Title') === null && path !== '') set(row, { Title: (path.split('/').at(-1) ?? path).replace(/\.[^.]*$/, '') });
      set(row, { FileExtension: extension === '' ? null : extension, FileType: TYPES[extension.toLowerCase()] ?? (extension === '' ? 'UNKNOWN' : extension.toUpperCase()) });
      if (old !== undefined) return;
      const documentId = text(row, 'ContentDocumentId') || document(table, row);
      const [versions] = table.store.all('SELECT COUNT(*) AS total FROM "ContentVersion" WHERE "ContentDocumentId" = ?', [documentId]);
      table.store.run('UPDATE "ContentVersion" SET "IsLatest" = 0 WHERE "ContentDocumentId" = ?', [documentId]);
      set(row, { ContentDocumentId: documentId, IsLatest: true, VersionNumber: String(Number(versions?.['total'] ?? 0) + 1), PublishStatus: 'P' });
    },
    after: (writer, row, old) => {
      if (old !== undefined) return;
      const documentId = text(row, 'ContentDocumentId');
      writer.table.store.run('UPDATE "ContentDocument" SET "LatestPublishedVersionId" = ?, "Title" = ?, "ContentSize" = ?, "FileType" = ?, "FileExtension" = ? WHERE "Id" = ?', [text(row, 'Id'), text(row, 'Title'), Number(value(row, 'ContentSize') ?? 0), text(row, 'FileType'), text(row, 'FileExtension') || null, documentId]);
      if (text(row, 'VersionNumber') !== '1') return;
      link(writer, documentId, text(row, 'OwnerId') || transaction().user.id, 'I');
      if (text(row, 'FirstPublishLocationId') !== '' && text(row, 'FirstPublishLocationId') !== text(row, 'OwnerId')) link(writer, documentId, text(row, 'FirstPublishLocationId'), 'V');
    },
  },
  Attachment: {
    before: (_table, row) => {
      const body = value(row, 'Body');
      if (body instanceof ApexBlob) set(row, { BodyLength: body.bytes.length });
    },
  },
};
