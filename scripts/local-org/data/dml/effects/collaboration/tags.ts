/**
 * A tag belongs to the definition of its word, which comes with the first tag and goes with the last. Personal words are their owner's.
 * Source: Object Reference, "AccountTag" and its like, Name and Usage.
 */
import { TOLD } from '../../../../compiler/signatures/index.ts';
import { transaction } from '../../../../platform/core/current.ts';
import type { SObjectValue } from '../../../records/index.ts';
import type { RecordWriter } from '../../writing.ts';
import { ownRows, set, text, type Effects } from '../effect.ts';

const KINDS = Object.keys(TOLD).filter((name) => name.endsWith('Tag'));

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
      },
      deleted: forget,
    },
  ]),
);

function forget({ table: { store, schema } }: RecordWriter, tag: SObjectValue): void {
  const definition = text(tag, 'TagDefinitionId');
  const isUsed = KINDS.some((kind) => {
    const object = schema.find(kind);
    return (
      object !== undefined &&
      schema.isStored(object) &&
      store.all(`SELECT 1 AS used FROM "${kind}" WHERE "TagDefinitionId" = ? AND "IsDeleted" = 0 LIMIT 1`, [definition]).length > 0
    );
  });
  if (!isUsed) store.run('DELETE FROM "TagDefinition" WHERE "Id" = ?', [definition]);
}
