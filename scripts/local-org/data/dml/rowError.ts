/** Why a row was refused, in the platform's codes. Source: SOAP API Developer Guide, "Core Data Types", StatusCode. */
export interface RowError {
  readonly code: string;
  readonly message: string;
  readonly fields: readonly string[];
}
export interface RowOutcome {
  readonly id: string | null;
  readonly created: boolean;
  readonly errors: readonly RowError[];
}

export function rowError(code: string, message: string, fields: readonly string[] = []): RowError {
  return { code, message, fields };
}
export function failed(error: RowError, id: string | null = null): RowOutcome {
  return { id, created: false, errors: [error] };
}
