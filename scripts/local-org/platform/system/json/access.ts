/**
 * `@JsonAccess` of a class. All code here is of one namespace and one package, so that only `never` keeps it out; subclasses do not inherit it.
 * The guide names the exception and not its words: those of types that JSON cannot hold stand in.
 * Source: Apex Developer Guide, "JsonAccess Annotation".
 */
import type { UserType } from '../../core/contract.ts';
import { raise } from '../../core/error.ts';

/** Errors: System.JSONException for a class that is never written or never read. */
export function checkAccess(type: UserType, action: 'serializable' | 'deserializable'): void {
  const access = type.annotations.find(({ name }) => name === 'jsonaccess')?.parameters[action];
  if (access?.toLowerCase() === 'never') raise('System.JSONException', `Type unsupported in JSON: ${type.name}`);
}
