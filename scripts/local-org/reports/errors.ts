/** What report calls throw. Source: Apex Reference Guide, "Reports Exceptions". */
import { ApexThrow, PlatformException, raise } from '../platform/core/error.ts';

export type ReportExceptionName =
  | 'FeatureNotSupportedException'
  | 'InstanceAccessException'
  | 'InvalidFilterException'
  | 'InvalidReportMetadataException'
  | 'InvalidSnapshotDateException'
  | 'MetadataException'
  | 'ReportRunException'
  | 'UnsupportedOperationException';

/** @param errors what getReportMetadataErrors and getFilterErrors list. */
export function raiseReport(name: ReportExceptionName, message: string, errors: readonly string[] = [message]): never {
  const value = new PlatformException(`reports.${name}`, message);
  value.detail = errors;
  const thrown = new ApexThrow(value);
  value.thrown = thrown;
  throw thrown;
}

/** Throws the error for a report that does not exist or that the user may not open. Source: seen in an org. */
export function raiseNoReport(): never {
  return raise('System.NoDataFoundException', 'The data you\u2019re trying to access is unavailable.');
}
