/** What people may change of their own user, which needs no permission: what tells of the person, not what an administrator gives. Source: Salesforce Help, "Edit Your Personal Information"; seen in an org. */
import type { FieldSchema } from '../schema/index.ts';

const GIVEN =
  /^(?:Profile|UserRole|Contact|Account|CallCenter|Manager|Individual)Id$|^(?:IsActive|ForecastEnabled|FederationIdentifier|EmployeeNumber|UserType|JigsawImportLimitOverride)$|^UserPermissions/;

export const isOfOneself = ({ name }: FieldSchema): boolean => !GIVEN.test(name);
