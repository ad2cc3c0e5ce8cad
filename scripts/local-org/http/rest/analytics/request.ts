/** The report metadata of a request, and whether it includes details. */
import type { ReportMetadata } from '../../../reports/index.ts';
import type { RestCall } from '../call.ts';
import { RestError } from '../errors.ts';

/** The saved metadata with the changes of the request. */
export function override({ body }: RestCall, saved: ReportMetadata): ReportMetadata | undefined {
  if (body === null || body === undefined || body === '') return undefined;
  if (typeof body !== 'object')
    throw new RestError(400, 'JSON_PARSER_ERROR', 'The request body is not JSON: send it with content-type application/json');
  const { reportMetadata } = body as { readonly reportMetadata?: Partial<ReportMetadata> };
  return reportMetadata === undefined
    ? undefined
    : { ...saved, ...reportMetadata, standardDateFilter: reportMetadata.standardDateFilter ?? saved.standardDateFilter };
}

export const wantsDetails = ({ query }: RestCall): boolean => query.get('includeDetails') === 'true';
