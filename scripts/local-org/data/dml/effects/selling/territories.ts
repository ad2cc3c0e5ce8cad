/** Who and what belongs to a territory. Source: Object Reference, "UserTerritory2Association", "ObjectTerritory2Association". */
import { set, text, type Effects } from '../effect.ts';
import { pairError } from '../pairs.ts';

export const TERRITORIES: Effects = {
  UserTerritory2Association: {
    before: (table, row, old) => {
      set(row, { IsActive: true });
      return old === undefined ? pairError(table, row, ['UserId', 'Territory2Id']) : undefined;
    },
  },
  ObjectTerritory2Association: {
    before: (table, row, old) => {
      set(row, { SobjectType: table.schema.byPrefix(text(row, 'ObjectId').slice(0, 3))?.name ?? null });
      return old === undefined ? pairError(table, row, ['ObjectId', 'Territory2Id']) : undefined;
    },
  },
};
