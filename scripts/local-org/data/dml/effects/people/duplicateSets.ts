/** Sets of records that are duplicates of each other know how many they hold. Source: Object Reference, "DuplicateRecordSet", "DuplicateRecordItem". */
import type { SObjectValue } from '../../../records/index.ts';
import type { RecordWriter } from '../../writing.ts';
import { set, text, type Effects } from '../effect.ts';

function countItems({ table: { store } }: RecordWriter, item: SObjectValue): void {
  store.run(
    'UPDATE "DuplicateRecordSet" SET "RecordCount" = (SELECT COUNT(*) FROM "DuplicateRecordItem" WHERE "DuplicateRecordSetId" = ?1 AND "IsDeleted" = 0) WHERE "Id" = ?1',
    [text(item, 'DuplicateRecordSetId')],
  );
}

export const DUPLICATE_SETS: Effects = {
  DuplicateRecordSet: {
    before: (_table, row, old) => {
      if (old === undefined) set(row, { RecordCount: 0 });
    },
  },
  DuplicateRecordItem: { after: countItems, deleted: countItems, restored: countItems },
};
