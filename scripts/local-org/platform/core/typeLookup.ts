/** How the running program's types are found. */
import type { UserType } from './contract.ts';

export interface RunningTypes {
  /** Undefined for what is no class of the program, or does not compile. */
  named: (name: string) => UserType | undefined;
  /** Errors: throws for a class that does not compile, with what is wrong with it. */
  needed: (name: string) => UserType;
  /** Direct supertypes of a platform type. */
  platformSupertypes: (name: string) => readonly string[];
}
let running: RunningTypes | undefined;

export function useTypes(types: RunningTypes): void {
  running = types;
}
export function platformSupertypes(name: string): readonly string[] {
  return running?.platformSupertypes(name) ?? [];
}
export function userTypeNamed(name: string): UserType | undefined {
  return running?.named(name);
}
/** A class that code names. Errors: throws for one that does not compile, and when no program runs. */
export function neededUserType(name: string): UserType {
  if (running === undefined) throw new Error(`No program runs that has the class ${name}.`);
  return running.needed(name);
}
