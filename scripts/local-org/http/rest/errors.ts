/** Refusals of handlers. Source: REST API Developer Guide, "Status Codes and Error Responses". */

/** Thrown by handlers: answers with its status and one error. */
export class RestError extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: readonly string[] | undefined;
  constructor(status: number, code: string, message: string, fields?: readonly string[]) {
    super(message);
    this.status = status;
    this.code = code;
    this.fields = fields;
  }
}
export const notFound = (message = 'The requested resource does not exist'): RestError => new RestError(404, 'NOT_FOUND', message);
