/** Saves for clients and their results. Source: REST API Developer Guide, "sObject Rows", "sObject Collections". */
import type { SObjectValue } from '../../../data/index.ts';
import type { ObjectSchema } from '../../../data/schema/index.ts';
import { allows } from '../../../data/access/permissions/objectRights.ts';
import type { RowError, RowOutcome } from '../../../data/dml/rowError.ts';
import type { Operation } from '../../../data/dml/saver.ts';
import type { LocalOrg } from '../../../org.ts';
import type { RunningUser } from '../../../platform/core/contract.ts';
import { RestError } from '../errors.ts';

export class Saves {
  private readonly org: LocalOrg;
  constructor(org: LocalOrg) {
    this.org = org;
  }

  save(
    user: RunningUser,
    operation: Operation,
    records: readonly SObjectValue[],
    options: { readonly allOrNone: boolean; readonly externalId?: string; readonly quiddity?: 'REST' | 'BULK_API' },
  ): readonly RowOutcome[] {
    const access = this.org.data.permissions.of(user.id);
    for (const { schema } of records)
      if (!allows(access.object(schema), operation))
        throw new RestError(403, 'INSUFFICIENT_ACCESS_OR_READONLY', `You have no access to ${operation} records of ${schema.name}`);
    const outcomes = this.org.transact(
      options.quiddity ?? 'REST',
      () =>
        this.org.data.saveRecords({ operation, records, allOrNone: options.allOrNone, mode: 'user', externalIdField: options.externalId }),
      { user },
    );
    return outcomes.map((outcome) => ({ ...outcome, errors: outcome.errors.map(toldToClients) }));
  }
  /** Errors: NOT_FOUND for a name that is no object's. */
  object(name: string): ObjectSchema {
    const object = this.org.data.schema.find(name);
    if (object === undefined) throw new RestError(404, 'NOT_FOUND', 'The requested resource does not exist');
    return object;
  }
}

/** Fields that the user may not write have a code of their own outside of Apex. Source: SOAP API Developer Guide, "StatusCode", INVALID_FIELD_FOR_INSERT_UPDATE. */
function toldToClients(error: RowError): RowError {
  if (error.code !== 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY' || error.fields.length === 0) return error;
  return {
    ...error,
    code: 'INVALID_FIELD_FOR_INSERT_UPDATE',
    message: `Unable to create/update fields: ${error.fields.join(', ')}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
  };
}

/** One row's result in collections. */
export function resultJson(outcome: RowOutcome, withCreated = false): unknown {
  const { id, created, errors } = outcome;
  return {
    ...(id === null ? {} : { id }),
    success: errors.length === 0,
    errors: errors.map(({ code, message, fields }) => ({ statusCode: code, message, fields })),
    ...(withCreated && errors.length === 0 ? { created } : {}),
  };
}

/** The error of a request for one row. */
export function refusal(outcome: RowOutcome): RestError | undefined {
  const [error] = outcome.errors;
  if (error === undefined) return undefined;
  const status = error.code === 'ENTITY_IS_DELETED' || error.code === 'INVALID_CROSS_REFERENCE_KEY' ? 404 : 400;
  return new RestError(status, error.code, error.message, error.fields);
}
