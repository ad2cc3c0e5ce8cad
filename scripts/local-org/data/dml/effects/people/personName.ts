/** A person's whole name. Source: Object Reference, "Contact", Name: FirstName, MiddleName, LastName and Suffix. */
import type { SObjectValue } from '../../../records/index.ts';
import { text } from '../effect.ts';

export function personName(row: SObjectValue): string {
  return ['FirstName', 'MiddleName', 'LastName', 'Suffix']
    .map((part) => text(row, part))
    .filter((part) => part !== '')
    .join(' ');
}
