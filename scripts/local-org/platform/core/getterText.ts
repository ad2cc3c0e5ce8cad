import type { ApexValue } from './contract.ts';
import { toText } from './text.ts';

/** `Database.SaveResult[getErrors=();getId=null;isSuccess=false;]`: what results say of themselves, a getter by the alphabet each, whatever its capitals. Source: seen in orgs. */
export function getterText(typeName: string, answers: Readonly<Record<string, ApexValue>>): string {
  const said = Object.entries(answers)
    .toSorted(([one], [other]) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1))
    .map(([getter, answer]) => `${getter}=${toText(answer)};`);
  return `${typeName}[${said.join('')}]`;
}
/** The answers of getters that take nothing. */
export function answersOf<Self>(getters: Readonly<Record<string, (self: Self) => ApexValue>>, self: Self): Record<string, ApexValue> {
  return Object.fromEntries(Object.entries(getters).map(([getter, read]) => [getter, read(self)]));
}
