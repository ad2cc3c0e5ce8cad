/** What a query may read: user mode, SECURITY_ENFORCED, sharing. Source: Apex Developer Guide, "Enforce User Mode for Database Operations" and "Filter SOQL Queries Using WITH SECURITY_ENFORCED". */
import type { SoqlQuery } from '../../compiler/syntax/soqlAst.ts';
import { transaction } from '../../platform/core/current.ts';
import { ApexThrow, PlatformException, raise } from '../../platform/core/error.ts';
import type { FieldSchema, ObjectSchema } from '../schema/index.ts';
import type { QueryGuard } from '../soql/context.ts';
import { callerRespectsSharing } from './callerSharing.ts';
import type { Permissions } from './permissions.ts';
import type { Sharing } from './sharing.ts';

export class Guards {
  private readonly permissions: Permissions;
  private readonly sharing: Sharing;
  constructor(permissions: Permissions, sharing: Sharing) {
    this.permissions = permissions;
    this.sharing = sharing;
  }

  /** `undefined` when the user may see all, or nobody asks. */
  forQuery(query: SoqlQuery, mode: 'user' | 'system' | undefined): QueryGuard | undefined {
    const { user, org } = transaction();
    const access = this.permissions.of(user.id);
    if (access.hasModifyAll) return undefined;
    const written = query.withClause?.kind === 'access' ? query.withClause.mode : undefined;
    const isUser = written === 'USER_MODE' || (mode === 'user' && written !== 'SYSTEM_MODE');
    const isSecured = written === 'SECURITY_ENFORCED';
    return {
      object: (object) => {
        if (!access.object(object).read && (isUser || isSecured)) refuseObject(object, isSecured);
      },
      field: (object, field, part) => {
        if (isUser && !access.field(object, field).read) refuseField(object, field);
        if (isSecured && part === 'select' && !access.field(object, field).read) raise('System.QueryException', 'Insufficient permissions: secure query included inaccessible field');
      },
      rows: (object, alias) => (isUser || callerRespectsSharing(org.program) ? this.sharing.condition(object, alias, user.id, 'read') : undefined),
    };
  }
}

function refuseObject(object: ObjectSchema, isSecured: boolean): never {
  if (isSecured) raise('System.QueryException', 'Insufficient permissions: secure query included inaccessible field');
  refuse(`sObject type '${object.name}' is not supported.`, object.name, 'Id');
}

function refuseField(object: ObjectSchema, field: FieldSchema): never {
  refuse(`No such column '${field.name}' on entity '${object.name}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`, object.name, field.name);
}

/** QueryException.getInaccessibleFields tells what was refused. */
function refuse(message: string, object: string, field: string): never {
  const value = new PlatformException('System.QueryException', message);
  value.detail = { inaccessible: { [object]: [field] } };
  const flight = new ApexThrow(value);
  value.thrown = flight;
  throw flight;
}
