/** Whom an email was sent to. Source: Object Reference, "EmailMessage" (ToIds, CcIds, BccIds, FromId), "EmailMessageRelation". */
import { ApexList } from '../../../platform/collections/index.ts';
import { SObjectValue } from '../../records/index.ts';
import type { RecordWriter } from '../writing.ts';
import { record, set, text, value } from './effect.ts';

const LISTS = { ToIds: 'ToAddress', CcIds: 'CcAddress', BccIds: 'BccAddress' } as const;

export function relateReceivers(writer: RecordWriter, email: SObjectValue): void {
  const { schema } = writer.table;
  const relation = schema.get('EmailMessageRelation');
  for (const [list, type] of Object.entries(LISTS)) {
    const ids = value(email, list);
    for (const id of ids instanceof ApexList ? ids.items : []) {
      const person = schema.byPrefix(String(id).slice(0, 3));
      const known = person === undefined ? undefined : record(writer.table, person.name, id ?? null);
      const row = new SObjectValue(relation);
      set(row, { EmailMessageId: text(email, 'Id'), RelationId: id ?? null, RelationType: type, RelationObjectType: person?.name ?? null, RelationAddress: known === undefined ? null : value(known, 'Email') });
      writer.table.insert(relation, row);
    }
  }
}
