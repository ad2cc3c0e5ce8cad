/**
 * Exceptions cannot be written since API version 63.0; before, what a project's exception declares was.
 * The version asked is that of the exception's class: the one of the class that calls is not known here.
 * Source: Apex Developer Guide, "JSON Support", Versioned Behavior Changes.
 */
import type { UserType } from '../../core/contract.ts';
import { transaction } from '../../core/current.ts';
import { PlatformException, raise } from '../../core/error.ts';
import { extendsPlatform } from '../../core/types.ts';

const SINCE = 63;

/** Errors: System.JSONException for an exception of the project, if its class is new enough. */
export function refuseException(type: UserType): void {
  if (!extendsPlatform(type, 'system.exception')) return;
  const version = transaction().org.project.sources.find(({ path }) => path === type.file)?.apiVersion ?? SINCE;
  if (version >= SINCE) unsupported(type.name);
}
/** Errors: System.JSONException for an exception of the platform. */
export function refusePlatformException(value: object): void {
  if (value instanceof PlatformException) unsupported(value.typeName);
}
function unsupported(name: string): never {
  raise('System.JSONException', `Type unsupported in JSON: ${name}`);
}
