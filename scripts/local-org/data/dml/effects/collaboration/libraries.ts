/**
 * Libraries hold files: a file in a library is linked to it, has it as its parent if it is the first, and lies in its root folder.
 * Source: Object Reference, "ContentWorkspace", RootContentFolderId, "ContentWorkspaceDoc", IsOwner, "ContentDocument", ParentId, "ContentDocumentLink", LinkedEntityId and ShareType, "ContentFolder", "ContentFolderLink", "ContentFolderMember".
 */
import { SObjectValue } from '../../../records/index.ts';
import type { RowError } from '../../rowError.ts';
import type { Table } from '../../table.ts';
import { SYSTEM, type RecordWriter } from '../../writing.ts';
import { record, set, text, type Effects } from '../effect.ts';

export const isLibrary = (id: string): boolean => id.startsWith('058');

export const LIBRARIES: Effects = {
  ContentWorkspace: {
    saved: (table, row, old) => {
      if (old === undefined) openRoot(table, row);
    },
  },
  ContentWorkspaceDoc: {
    before: (table, row) => {
      const parent = parentOf(table, text(row, 'ContentDocumentId'));
      set(row, { IsOwner: parent === '' || parent === text(row, 'ContentWorkspaceId') });
    },
    accompanied: linkToLibrary,
    deleted: ({ table }, row) =>
      takeOut(table, text(row, 'ContentDocumentId'), text(row, 'ContentWorkspaceId'), ['ContentDocumentLink', 'LinkedEntityId']),
  },
};

/** Puts the document of a new link to a library there. */
export function putIn(table: Table, link: SObjectValue): void {
  const documentId = text(link, 'ContentDocumentId');
  const libraryId = text(link, 'LinkedEntityId');
  const isFirst = parentOf(table, documentId) === '';
  if (isFirst) table.store.run('UPDATE "ContentDocument" SET "ParentId" = ? WHERE "Id" = ?', [libraryId, documentId]);
  if (!isThere(table, 'ContentWorkspaceDoc', documentId, ['ContentWorkspaceId', libraryId]))
    add(table, 'ContentWorkspaceDoc', { ContentDocumentId: documentId, ContentWorkspaceId: libraryId, IsOwner: isFirst });
  const library = record(table, 'ContentWorkspace', libraryId);
  if (isFirst && library !== undefined)
    add(table, 'ContentFolderMember', { ParentContentFolderId: text(library, 'RootContentFolderId'), ChildRecordId: documentId });
}

/** Takes the document of a deleted link out of its library. */
export function takeOutLinked(table: Table, link: SObjectValue): void {
  takeOut(table, text(link, 'ContentDocumentId'), text(link, 'LinkedEntityId'), ['ContentWorkspaceDoc', 'ContentWorkspaceId']);
}

function openRoot(table: Table, library: SObjectValue): void {
  const folderId = add(table, 'ContentFolder', { Name: text(library, 'Name') });
  if (folderId === undefined) return;
  table.store.run('UPDATE "ContentWorkspace" SET "RootContentFolderId" = ? WHERE "Id" = ?', [folderId, text(library, 'Id')]);
  add(table, 'ContentFolderLink', { ParentEntityId: text(library, 'Id'), ContentFolderId: folderId, EnableFolderStatus: 'C' });
}

function linkToLibrary(writer: RecordWriter, row: SObjectValue): RowError | undefined {
  const documentId = text(row, 'ContentDocumentId');
  const libraryId = text(row, 'ContentWorkspaceId');
  if (isThere(writer.table, 'ContentDocumentLink', documentId, ['LinkedEntityId', libraryId])) return undefined;
  const link = new SObjectValue(writer.table.schema.get('ContentDocumentLink'));
  set(link, { ContentDocumentId: documentId, LinkedEntityId: libraryId, ShareType: 'I' });
  const [outcome] = writer.insert(link.schema, [link], SYSTEM);
  return outcome?.errors[0];
}

/** Removes the row of the other object that says the same, and the document from the folder of the library that is its parent. */
function takeOut(table: Table, documentId: string, libraryId: string, [object, field]: readonly [string, string]): void {
  const { store, schema } = table;
  if (isKept(schema.find(object), schema))
    store.run(`DELETE FROM "${object}" WHERE "ContentDocumentId" = ? AND "${field}" = ?`, [documentId, libraryId]);
  if (parentOf(table, documentId) !== libraryId) return; // the folder is another library's
  store.run('UPDATE "ContentDocument" SET "ParentId" = NULL WHERE "Id" = ?', [documentId]);
  if (isKept(schema.find('ContentFolderMember'), schema))
    store.run('DELETE FROM "ContentFolderMember" WHERE "ChildRecordId" = ?', [documentId]);
}

function parentOf(table: Table, documentId: string): string {
  const document = record(table, 'ContentDocument', documentId);
  return document === undefined ? '' : text(document, 'ParentId');
}

function isThere({ store, schema }: Table, object: string, documentId: string, [field, id]: readonly [string, string]): boolean {
  return (
    isKept(schema.find(object), schema) &&
    store.all(`SELECT 1 AS found FROM "${object}" WHERE "ContentDocumentId" = ? AND "${field}" = ? AND "IsDeleted" = 0`, [documentId, id])
      .length > 0
  );
}

/** Adds a row, if the project knows its object. @return its Id */
function add(table: Table, object: string, values: Readonly<Record<string, string | boolean>>): string | undefined {
  const schema = table.schema.find(object);
  if (schema === undefined || !isKept(schema, table.schema)) return undefined;
  const row = new SObjectValue(schema);
  set(row, values);
  table.insert(schema, row);
  return text(row, 'Id');
}

const isKept = (object: SObjectValue['schema'] | undefined, schema: Table['schema']): boolean =>
  object !== undefined && schema.isStored(object);
