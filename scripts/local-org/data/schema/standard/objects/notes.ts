/** Notes and attachments of records. Source: Object Reference for the Salesforce Platform, each object's page. */
import type { FactTable } from '../facts.ts';

export const NOTES: FactTable = {
  Attachment: {
    prefix: '00P',
    fields: {
      ParentId: 'ref!+',
      Name: 'text(255)! File Name',
      Body: 'blob!',
      ContentType: 'text(120)',
      BodyLength: 'int-',
      Description: 'area(500)',
      IsPrivate: 'bool Private',
    },
    targets: { ParentId: [], OwnerId: ['User'] },
    onDelete: { ParentId: 'cascade' },
  },
  NoteAndAttachment: { prefix: '', nameField: 'Title', isReadOnly: true, targets: { ParentId: [] } },
  AttachedContentDocument: { prefix: '', nameField: 'Title', isReadOnly: true, targets: { LinkedEntityId: [] } },
  AttachedContentNote: { prefix: '', nameField: 'Title', isReadOnly: true, targets: { LinkedEntityId: [] } },
  CombinedAttachment: { prefix: '', nameField: 'Title', isReadOnly: true, targets: { ParentId: [] } },
  Note: {
    prefix: '002',
    nameField: 'Title',
    fields: { ParentId: 'ref!+', Title: 'text(80)!', Body: 'longtext(32000)', IsPrivate: 'bool' },
    targets: { ParentId: [] },
    onDelete: { ParentId: 'cascade' },
  },
};
