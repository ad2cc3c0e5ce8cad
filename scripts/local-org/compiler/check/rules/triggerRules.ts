/** Checks the declaration of a trigger: name, object, events. Source: Apex Developer Guide, "Trigger Syntax". */
import type { TriggerDeclaration } from '../../../language/ast.ts';
import type { Problem } from './annotations/problem.ts';
import { variableNameProblem } from './identifiers.ts';
import type { RecordType } from '../../types/schemaDoor.ts';

/** Told before the variables of the body. */
export function eventProblems({ events, nameRange }: TriggerDeclaration): readonly Problem[] {
  return events.flatMap((event, index) => {
    const isRepeated = events.indexOf(event) < index;
    if (isRepeated) return [{ range: nameRange, message: `Duplicate Trigger Usage: ${event.toUpperCase()}` }];
    return event === 'before undelete' ? [{ range: nameRange, message: 'Trigger Usage Before Undelete is not supported' }] : [];
  });
}

/** What is wrong with the name or the object, if the events are right: told behind the variables of the body. */
export function headProblems(trigger: TriggerDeclaration, object: RecordType | undefined): readonly Problem[] {
  const message = variableNameProblem(trigger.name) ?? objectProblem(trigger, object);
  return message === undefined ? [] : [{ range: trigger.nameRange, message }];
}

function objectProblem({ object: name, events }: TriggerDeclaration, object: RecordType | undefined): string | undefined {
  if (object === undefined) return `Invalid type: ${name.includes('.') ? '' : 'Schema.'}${name}`;
  if (isWithoutTriggers(object)) return `SObject type does not allow triggers: ${object.name}`;
  return object.kind === 'event' && object.name.endsWith('__e') && events.some((event) => event !== 'after insert')
    ? `Platform Event SObjects only supports after insert: ${object.name}`
    : undefined;
}

/** Code, who may do what, and settings. Source: the words and ApexClass: seen in an org. */
const WITHOUT_TRIGGERS =
  /^(Apex(Class|Component|Page|Trigger)|AsyncApexJob|CronTrigger|Group|GroupMember|Organization|PermissionSet(Assignment)?|Profile|RecordType|UserRole)$/;

function isWithoutTriggers({ name, kind }: RecordType): boolean {
  return kind === 'custom-setting' || kind === 'custom-metadata' || WITHOUT_TRIGGERS.test(name);
}
