/**
 * A tag belongs to the definition of its word, which comes with the first tag, goes with the last to the recycle bin, and comes back with a tag of its word. Personal words are their owner's.
 * Source: Object Reference, "AccountTag" and its like, Name and Usage, "TagDefinition", Supported Calls (undelete).
 */
import { DESCRIBED_OBJECTS } from '../../../../compiler/signatures/index.ts';
import { transaction } from '../../../../platform/core/current.ts';
import type { SObjectValue } from '../../../records/index.ts';
import type { Table } from '../../table.ts';
import type { RecordWriter } from '../../writing.ts';
import { ownRows, set, text, type Effects } from '../effect.ts';

const KINDS = Object.keys(DESCRIBED_OBJECTS).filter((name) => name.endsWith('Tag'));

export const TAGS: Effects = Object.fromEntries(
  KINDS.map((kind) => [
    kind,
    {
      before: (table, row, old) => {
        if (old !== undefined) return;
        const isPersonal = text(row, 'Type') === 'Personal';
        const word = {
          Name: text(row, 'Name'),
          Type: text(row, 'Type'),
          ...(isPersonal ? { CreatedById: transaction().user.id } : {}),
        };
        set(row, { TagDefinitionId: ownRows(table).ensure('TagDefinition', word) });
        bin(table, row, false);
      },
      deleted: forget,
      restored: ({ table }, tag) => {
        bin(table, tag, false);
      },
    },
  ]),
);

/** Puts the definition of a tag into the recycle bin, or takes it out. */
function bin({ store }: Table, tag: SObjectValue, isDeleted: boolean): void {
  store.run('UPDATE "TagDefinition" SET "IsDeleted" = ? WHERE "Id" = ?', [Number(isDeleted), text(tag, 'TagDefinitionId')]);
}

function forget({ table }: RecordWriter, tag: SObjectValue): void {
  const { store, schema } = table;
  const definition = text(tag, 'TagDefinitionId');
  const isUsed = KINDS.some((kind) => {
    const object = schema.find(kind);
    return (
      object !== undefined &&
      schema.isStored(object) &&
      store.all(`SELECT 1 AS used FROM "${kind}" WHERE "TagDefinitionId" = ? AND "IsDeleted" = 0 LIMIT 1`, [definition]).length > 0
    );
  });
  if (!isUsed) bin(table, tag, true);
}
