/** Errors in the REST API's shape. Source: REST API Developer Guide, "Status Codes and Error Responses". */
import type { RowError } from '../../data/dml/rowError.ts';
import { ApexThrow, LimitThrow, NotImplemented, saidBy } from '../../platform/core/error.ts';
import { describeError } from '../../platform/core/exceptions.ts';
import type { RestAnswer } from './call.ts';
import { RestError } from './errors.ts';

interface ErrorBody {
  readonly message: string;
  readonly errorCode: string;
  readonly fields?: readonly string[];
}

/** A user's error is never a 5xx, because clients retry those. */
export function errorAnswer(error: unknown): RestAnswer {
  if (error instanceof RestError)
    return {
      status: error.status,
      body: [{ message: error.message, errorCode: error.code, ...(error.fields === undefined ? {} : { fields: error.fields }) }],
    };
  if (error instanceof NotImplemented) return { status: 501, body: [{ message: error.message, errorCode: 'NOT_IMPLEMENTED' }] };
  if (error instanceof LimitThrow) return { status: 400, body: [{ message: describeError(error), errorCode: 'LIMIT_EXCEEDED' }] };
  if (error instanceof ApexThrow) return { status: REPORT_STATUS[error.value.typeName] ?? 400, body: apexErrors(error) };
  return { status: 400, body: [{ message: describeError(error).split('\n')[0] ?? '', errorCode: 'UNKNOWN_EXCEPTION' }] };
}

/** Source: Reports and Dashboards REST API Developer Guide, "Reports Error Codes". */
const REPORT_STATUS: Readonly<Record<string, number>> = {
  'System.NoDataFoundException': 404,
  'reports.InstanceAccessException': 403,
  'reports.ReportRunException': 403,
};

function apexErrors({ value }: ApexThrow): readonly ErrorBody[] {
  const message = saidBy(value) ?? '';
  const detail = (value as { readonly detail?: { readonly failures?: readonly { readonly error: RowError }[] } }).detail;
  if (detail?.failures !== undefined)
    return detail.failures.map(({ error }) => ({ message: error.message, errorCode: error.code, fields: error.fields }));
  const status = REPORT_STATUS[value.typeName];
  if (status !== undefined || value.typeName.startsWith('reports.'))
    return [{ message, errorCode: status === 404 ? 'NOT_FOUND' : status === 403 ? 'FORBIDDEN' : 'BAD_REQUEST' }];
  if (value.typeName === 'System.QueryException' || value.typeName === 'System.UnexpectedException')
    return [{ message, errorCode: queryCode(message) }];
  if (value.typeName === 'System.SObjectException' && message.startsWith('Invalid field')) return [{ message, errorCode: 'INVALID_FIELD' }];
  return [{ message: `${value.typeName}: ${message}`, errorCode: 'APEX_ERROR' }];
}

export function queryCode(message: string): string {
  if (/^No such column|No such relation|Didn't understand relationship|didn't understand relationship/i.test(message))
    return 'INVALID_FIELD';
  if (message.endsWith('does not support query')) return 'INVALID_TYPE_FOR_OPERATION';
  return /sObject type .* is not supported/i.test(message) ? 'INVALID_TYPE' : 'MALFORMED_QUERY';
}
