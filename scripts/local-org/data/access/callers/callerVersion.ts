/** The API version of the running code, on which some results depend. Source: Apex Developer Guide, "Setting the Salesforce API Version for Classes and Triggers". */
import { transaction } from '../../../platform/core/current.ts';
import { callers } from './callerSharing.ts';

/** @return that of the innermost class or trigger; the latest where no version is declared, as for anonymous Apex */
export const callerApiVersion = (): number => declaredCallerVersion() ?? Number.POSITIVE_INFINITY;

export function declaredCallerVersion(): number | undefined {
  const { org } = transaction();
  const [name] = callers();
  const file =
    name === undefined
      ? undefined
      : (org.program.typeNamed(name)?.file ?? org.program.triggers.find((trigger) => trigger.name === name)?.file);
  return org.project.sources.find(({ path }) => path === file)?.apiVersion;
}

const SAVEPOINTS_RELEASED = 60;

/** Older code cannot release savepoints: those it sets are pending work to the end, and its tests keep them when they start and stop. Source: Apex Developer Guide, "Transaction Control". */
export const callerReleasesSavepoints = (): boolean => callerApiVersion() >= SAVEPOINTS_RELEASED;
