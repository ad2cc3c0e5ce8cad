/** How the running program's types are found. */
import type { UserType } from './contract.ts';

let lookUp: ((name: string) => UserType | undefined) | undefined;
let parentsOf: ((name: string) => readonly string[]) | undefined;
/** The running program tells how to find its types, and the direct supertypes of a platform type. */
export function useTypes(find: (name: string) => UserType | undefined, supertypes: (name: string) => readonly string[]): void {
  lookUp = find;
  parentsOf = supertypes;
}
export function platformSupertypes(name: string): readonly string[] {
  return parentsOf?.(name) ?? [];
}
export function userTypeNamed(name: string): UserType | undefined {
  return lookUp?.(name);
}
