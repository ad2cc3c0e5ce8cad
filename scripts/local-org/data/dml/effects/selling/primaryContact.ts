/** An opportunity and the contact that plays the primary role on it. Source: Object Reference, "Opportunity", ContactId; "OpportunityContactRole", IsPrimary. */
import { SObjectValue } from '../../../records/index.ts';
import { SYSTEM, type RecordWriter } from '../../writing.ts';
import { set, text, value } from '../effect.ts';

/** A new opportunity with a ContactId gets a primary contact role. */
export function addPrimaryRole(writer: RecordWriter, deal: SObjectValue, old: SObjectValue | undefined): void {
  if (old !== undefined || value(deal, 'ContactId') === null) return;
  const schema = writer.table.schema.get('OpportunityContactRole');
  const role = new SObjectValue(schema);
  set(role, { OpportunityId: text(deal, 'Id'), ContactId: text(deal, 'ContactId'), IsPrimary: true });
  writer.insert(schema, [role], SYSTEM);
}

/** A new primary contact replaces the previous one. */
export function onePrimary(writer: RecordWriter, role: SObjectValue): void {
  if (value(role, 'IsPrimary') === true)
    writer.table.store.run('UPDATE "OpportunityContactRole" SET "IsPrimary" = 0 WHERE "OpportunityId" = ? AND "Id" <> ?', [
      text(role, 'OpportunityId'),
      text(role, 'Id'),
    ]);
  showPrimary(writer, role);
}

export function showPrimary({ table: { store }, sums }: RecordWriter, role: SObjectValue): void {
  const id = text(role, 'OpportunityId');
  sums.once(`primary contact of ${id}`, () =>
    store.run(
      'UPDATE "Opportunity" SET "ContactId" = (SELECT "ContactId" FROM "OpportunityContactRole" WHERE "OpportunityId" = ?1 AND "IsPrimary" = 1 AND "IsDeleted" = 0) WHERE "Id" = ?1',
      [id],
    ),
  );
}
