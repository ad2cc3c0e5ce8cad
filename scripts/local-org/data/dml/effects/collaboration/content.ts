/** Files: documents, where they are shared, and attachments. Source: Object Reference, "ContentDocument", "ContentDocumentLink", "Attachment". */
import { createHash } from 'node:crypto';
import { transaction } from '../../../../platform/core/current.ts';
import { currentOrgUrl } from '../../../../platform/system/addresses/url.ts';
import { ApexBlob } from '../../../../platform/values/index.ts';
import type { SObjectValue } from '../../../records/index.ts';
import { rowError, type RowError } from '../../rowError.ts';
import type { Table } from '../../table.ts';
import { apiNameError, madeApiName } from '../access/apiNames.ts';
import { noteAttached } from '../activities/emails.ts';
import { record, set, showToTest, text, value, type Effects } from '../effect.ts';
import { binAlong, CONTENT_NOTE } from './contentNote.ts';
import { CONTENT_VERSION } from './contentVersion.ts';
import { isLibrary, LIBRARIES, putIn, takeOutLinked } from './libraries.ts';

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
  ...LIBRARIES,
  ContentVersion: CONTENT_VERSION,
  ContentNote: CONTENT_NOTE,
  ContentDistribution: {
    before: (table, row, old) => {
      if (old === undefined) sharedAt(table, row);
    },
  },
  ContentDocument: {
    deleted: ({ table }, row) => binAlong(table, 'ContentNote', row, 1),
    restored: ({ table }, row) => binAlong(table, 'ContentNote', row, 0),
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
    saved: (table, row, old) => {
      if (old === undefined && isLibrary(text(row, 'LinkedEntityId'))) putIn(table, row);
    },
    after: (writer, row) => noteAttached(writer, text(row, 'LinkedEntityId')),
    deleted: (writer, row) => {
      if (isLibrary(text(row, 'LinkedEntityId'))) takeOutLinked(writer.table, row);
      noteAttached(writer, text(row, 'LinkedEntityId'));
    },
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
    saved: showToTest,
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
