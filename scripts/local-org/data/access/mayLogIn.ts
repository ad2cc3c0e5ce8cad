/** Users who may log in: active and not frozen. Source: Salesforce Help, "Freeze or Unfreeze User Accounts"; Object Reference, "UserLogin". */
import type { Schema } from '../schema/index.ts';

/** A condition on the users that a query calls `u`. */
export function mayLogIn(schema: Schema): string {
  const login = schema.find('UserLogin');
  const isKept = login !== undefined && schema.isStored(login);
  return `u."IsActive" = 1${isKept ? ' AND u."Id" NOT IN (SELECT "UserId" FROM "UserLogin" WHERE "IsFrozen" = 1)' : ''}`;
}
