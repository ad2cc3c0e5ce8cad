/** Accounts that are partners of accounts and opportunities. Source: Object Reference, "Partner", "AccountPartner", "OpportunityPartner". */
import { SObjectValue } from '../../../records/index.ts';
import type { Table } from '../../table.ts';
import { set, text, value, type Effects } from '../effect.ts';

const isStored = (table: Table, name: string): boolean => table.schema.stored().some((object) => object.name === name);

/** Inserts a row without triggers. Objects that no code names are not stored. */
function make(table: Table, object: string, values: Parameters<typeof set>[1]): SObjectValue | undefined {
  if (!isStored(table, object)) return undefined;
  const row = new SObjectValue(table.schema.get(object));
  set(row, values);
  table.insert(row.schema, row);
  return row;
}

/** A partnership of accounts gets its reverse. The reverse role is unknown: PartnerRole has no rows here. */
function partnerInTurn(table: Table, partner: SObjectValue): void {
  const [AccountFromId, AccountToId] = [value(partner, 'AccountFromId'), value(partner, 'AccountToId')];
  const reverse = make(table, 'Partner', {
    AccountFromId: AccountToId,
    AccountToId: AccountFromId,
    IsPrimary: false,
    ReversePartnerId: value(partner, 'Id'),
  });
  if (reverse !== undefined)
    table.store.run('UPDATE "Partner" SET "ReversePartnerId" = ? WHERE "Id" = ?', [text(reverse, 'Id'), text(partner, 'Id')]);
  make(table, 'AccountPartner', { AccountFromId, AccountToId, Role: value(partner, 'Role'), IsPrimary: value(partner, 'IsPrimary') });
  make(table, 'AccountPartner', { AccountFromId: AccountToId, AccountToId: AccountFromId, IsPrimary: false });
}

function forget(table: Table, partner: SObjectValue): void {
  const [from, to] = [text(partner, 'AccountFromId'), text(partner, 'AccountToId')];
  table.store.run('UPDATE "Partner" SET "IsDeleted" = 1 WHERE "ReversePartnerId" = ?', [text(partner, 'Id')]);
  if (isStored(table, 'AccountPartner'))
    table.store.run(
      'UPDATE "AccountPartner" SET "IsDeleted" = 1 WHERE ("AccountFromId" = ?1 AND "AccountToId" = ?2) OR ("AccountFromId" = ?2 AND "AccountToId" = ?1)',
      [from, to],
    );
  if (isStored(table, 'OpportunityPartner'))
    table.store.run('UPDATE "OpportunityPartner" SET "IsDeleted" = 1 WHERE "OpportunityId" = ? AND "AccountToId" = ?', [
      text(partner, 'OpportunityId'),
      to,
    ]);
}

export const PARTNERS: Effects = {
  Partner: {
    after: ({ table }, row, old) => {
      if (old !== undefined) return;
      if (value(row, 'OpportunityId') === null) partnerInTurn(table, row);
      else
        make(table, 'OpportunityPartner', {
          OpportunityId: value(row, 'OpportunityId'),
          AccountToId: value(row, 'AccountToId'),
          Role: value(row, 'Role'),
          IsPrimary: value(row, 'IsPrimary'),
        });
    },
    deleted: ({ table }, row) => forget(table, row),
  },
};
