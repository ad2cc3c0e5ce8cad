/**
 * `@JsonAccess` of a class. All code here is of one namespace and one package, so that only `never` keeps it out; subclasses do not inherit it.
 * Source: Apex Developer Guide, "JsonAccess Annotation"; the words are those of orgs.
 */
import type { UserType } from '../../core/contract.ts';
import { raise } from '../../core/error.ts';
import { qualifiedName } from '../../core/qualified.ts';
import { apexFrames } from '../../core/stack.ts';

const REFUSED = { serializable: 'serialized', deserializable: 'deserialized' } as const;

/** Errors: System.JSONException for a class that is never written or never read, but by its own methods (seen in an org). */
export function checkAccess(type: UserType, action: keyof typeof REFUSED): void {
  const access = type.annotations.find(({ name }) => name === 'jsonaccess')?.parameters[action];
  if (access?.toLowerCase() === 'never' && !isOwnCode(type)) raise('System.JSONException', `Type cannot be ${REFUSED[action]}`);
}

function isOwnCode({ name }: UserType): boolean {
  const [caller] = apexFrames(new Error());
  return caller?.method.replace(/^Class\./, '').replace(/\.[^.]*$/, '') === qualifiedName(name);
}
