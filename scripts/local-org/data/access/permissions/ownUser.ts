/** Fields of their own user that people may edit without a permission. Source: Salesforce Help, "Edit Your Personal Information"; seen in an org. */
import type { FieldSchema } from '../../schema/index.ts';

const GIVEN =
  /^(?:Profile|UserRole|Contact|Account|CallCenter|Manager|Individual)Id$|^(?:IsActive|ForecastEnabled|FederationIdentifier|EmployeeNumber|UserType|JigsawImportLimitOverride)$|^UserPermissions/;

export const isOfOneself = ({ name }: FieldSchema): boolean => !GIVEN.test(name);
