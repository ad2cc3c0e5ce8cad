/** What a query may read: user mode, SECURITY_ENFORCED, sharing. Source: Apex Developer Guide, "Enforce User Mode for Database Operations" and "Filter SOQL Queries Using WITH SECURITY_ENFORCED". */
import type { SoqlQuery } from '../../language/soqlAst.ts';
import { transaction } from '../../platform/core/current.ts';
import { ApexThrow, PlatformException, raise } from '../../platform/core/error.ts';
import type { FieldSchema, ObjectSchema } from '../schema/index.ts';
import type { QueryGuard } from '../soql/plan/context.ts';
import { callerRespectsSharing } from './callers/callerSharing.ts';
import { asksForAnyFile, isFile } from './sharing/fileSharing.ts';
import type { Permissions } from './permissions/permissions.ts';
import type { Sharing } from './sharing/sharing.ts';

export class Guards {
  private readonly permissions: Permissions;
  private readonly sharing: Sharing;
  constructor(permissions: Permissions, sharing: Sharing) {
    this.permissions = permissions;
    this.sharing = sharing;
  }

  /** `undefined` when the user may see everything, or access is not checked. */
  forQuery(query: SoqlQuery, mode: 'user' | 'system' | undefined): QueryGuard | undefined {
    const { user, org } = transaction();
    const access = this.permissions.of(user.id);
    if (access.seesAllFields && !isFile(query.from)) return undefined;
    const written = query.withClause?.kind === 'access' ? query.withClause.mode : undefined;
    const isUser = written === 'USER_MODE' || (mode === 'user' && written !== 'SYSTEM_MODE');
    const isSystem = written === 'SYSTEM_MODE' || (mode === 'system' && written !== 'USER_MODE');
    const isSecured = written === 'SECURITY_ENFORCED';
    const refusals: Refusal[] = [];
    return {
      object: (object) => {
        if (access.object(object).read) return;
        if (isUser) refusals.push(refusedObject(object));
        if (isSecured) refuseSecured();
      },
      field: (object, field, part) => {
        if (access.field(object, field).read) return;
        if (isUser) refusals.push(refusedField(object, field));
        if (isSecured && part === 'select') refuseSecured();
      },
      shows: (object, field) => (!isUser && !isSecured) || access.field(object, field).read,
      verdict: () => {
        if (refusals[0] !== undefined) refuse(refusals[0].message, refusals);
      },
      rows: (object, alias) =>
        isUser || (!(isSystem && isFile(object.name)) && (query.respectsSharing ?? callerRespectsSharing(org.program)))
          ? this.reached(query, object, alias, user.id)
          : undefined,
    };
  }

  /** Whether the user may view all data. */
  readonly viewsAllData = (): boolean => this.permissions.of(transaction().user.id).hasViewAll;

  scope(object: ObjectSchema, alias: string, userId: string): string | undefined {
    return this.sharing.restrictions.scope(object, alias, userId);
  }

  /** Rows that are shared with the user and not hidden by restriction rules. */
  private reached(query: SoqlQuery, object: ObjectSchema, alias: string, userId: string): string | undefined {
    const isAnyFile = object.name.toLowerCase() === query.from.toLowerCase() && asksForAnyFile(query);
    const shared = isAnyFile ? this.sharing.withoutRecords(object, alias, userId) : this.sharing.condition(object, alias, userId, 'read');
    const left = this.sharing.restrictions.condition(object, alias, userId);
    return shared === undefined || left === undefined ? (shared ?? left) : `(${shared} AND ${left})`;
  }
}

interface Refusal {
  readonly message: string;
  readonly object: string;
  readonly field: string;
}

function refuseSecured(): never {
  raise('System.QueryException', 'Insufficient permissions: secure query included inaccessible field');
}

/** For custom objects the error is the same as for an object that does not exist. */
function refusedObject({ name, isCustom }: ObjectSchema): Refusal {
  const advice = isCustom
    ? " If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names."
    : '';
  return { message: `sObject type '${name}' is not supported.${advice}`, object: name, field: 'Id' };
}

function refusedField(object: ObjectSchema, field: FieldSchema): Refusal {
  return {
    message: `No such column '${field.name}' on entity '${object.name}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`,
    object: object.name,
    field: field.name,
  };
}

/** The message names the first field; QueryException.getInaccessibleFields has them all. */
function refuse(message: string, refusals: readonly Refusal[]): never {
  const value = new PlatformException('System.QueryException', message);
  const inaccessible: Record<string, string[]> = {};
  for (const { object, field } of refusals) (inaccessible[object] ??= []).push(field);
  value.detail = { inaccessible };
  const flight = new ApexThrow(value);
  value.thrown = flight;
  throw flight;
}
