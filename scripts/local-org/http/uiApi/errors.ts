/** Errors in the User Interface API's shape. Source: User Interface API Developer Guide, "Status Codes and Error Responses": refused fields are told field by field. */
import type { RowError } from '../../data/dml/rowError.ts';

export interface UiErrorBody {
  readonly message: string;
  readonly statusCode: number;
  readonly errorCode: string;
  readonly output: { readonly errors: readonly UiError[]; readonly fieldErrors: Readonly<Record<string, readonly UiError[]>> };
}
interface UiError {
  readonly errorCode: string;
  readonly message: string;
  readonly field?: string;
}

export class UiSaveError extends Error {
  readonly body: UiErrorBody;
  constructor(body: UiErrorBody) {
    super(body.message);
    this.body = body;
  }
}

export function saveError(errors: readonly RowError[]): UiSaveError {
  const fieldErrors: Record<string, UiError[]> = {};
  const pageErrors: UiError[] = [];
  for (const { code, message, fields } of errors) {
    if (fields.length === 0) pageErrors.push({ errorCode: code, message });
    for (const field of fields) (fieldErrors[field] ??= []).push({ errorCode: code, message, field });
  }
  return new UiSaveError({
    message: 'An error occurred while trying to update the record. Please try again.',
    statusCode: 400,
    errorCode: errors[0]?.code ?? 'UNKNOWN_EXCEPTION',
    output: { errors: pageErrors, fieldErrors },
  });
}
