/** What annotations of an enum require of its constants, which count as static final fields. Source: the Apex compiler's front end, as Salesforce's language server ships it. */
import type { Modifiers } from '../../../../language/ast.ts';
import { hasAnnotation } from '../../types/world.ts';
import { isOpen } from './problem.ts';

export function constantDemands(modifiers: Modifiers): readonly string[] {
  const closed = (name: string): readonly string[] =>
    isOpen({ modifiers }) ? [] : [`${name} fields require at least one of the following global, public`];
  return [
    ...(hasAnnotation(modifiers, 'auraenabled') ? [...closed('AuraEnabled'), 'AuraEnabled fields cannot be static'] : []),
    ...(hasAnnotation(modifiers, 'invocablevariable')
      ? ['InvocableVariable fields cannot be static', 'InvocableVariable fields cannot be final', ...closed('InvocableVariable')]
      : []),
  ];
}
