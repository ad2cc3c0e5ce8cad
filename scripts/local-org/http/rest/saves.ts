/** Saves for clients and their results. Source: REST API Developer Guide, "sObject Rows", "sObject Collections". */
import type { SObjectValue } from '../../data/index.ts';
import type { ObjectSchema } from '../../data/schema/index.ts';
import type { RowOutcome } from '../../data/dml/rowError.ts';
import type { Operation } from '../../data/dml/saver.ts';
import type { LocalOrg } from '../../org.ts';
import type { RunningUser } from '../../platform/core/contract.ts';
import { RestError } from './errors.ts';

export class Saves {
  private readonly org: LocalOrg;
  constructor(org: LocalOrg) {
    this.org = org;
  }

  save(user: RunningUser, operation: Operation, records: readonly SObjectValue[], options: { readonly allOrNone: boolean; readonly externalId?: string }): readonly RowOutcome[] {
    return this.org.transact('REST', () => this.org.data.saveRecords({ operation, records, allOrNone: options.allOrNone, mode: 'user', externalIdField: options.externalId }), { user });
  }
  /** Errors: NOT_FOUND for a name that is no object's. */
  object(name: string): ObjectSchema {
    const object = this.org.data.schema.find(name);
    if (object === undefined) throw new RestError(404, 'NOT_FOUND', 'The requested resource does not exist');
    return object;
  }
}

/** One row's result in collections. */
export function resultJson(outcome: RowOutcome, withCreated = false): unknown {
  const { id, created, errors } = outcome;
  return { ...(id === null ? {} : { id }), success: errors.length === 0, errors: errors.map(({ code, message, fields }) => ({ statusCode: code, message, fields })), ...(withCreated && errors.length === 0 ? { created } : {}) };
}

/** The error of a request for one row. */
export function refusal(outcome: RowOutcome): RestError | undefined {
  const [error] = outcome.errors;
  if (error === undefined) return undefined;
  const status = error.code === 'ENTITY_IS_DELETED' || error.code === 'INVALID_CROSS_REFERENCE_KEY' ? 404 : 400;
  return new RestError(status, error.code, error.message, error.fields);
}
