/** Checks the declaration of a trigger: name, object, events. Source: Apex Developer Guide, "Trigger Syntax". */
import type { TriggerDeclaration } from '../../../language/ast.ts';
import { variableNameProblem } from './identifiers.ts';
import type { RecordType } from '../../types/schemaDoor.ts';

export function triggerProblems(
  trigger: TriggerDeclaration,
  object: RecordType | undefined,
): readonly { line: number; column: number; message: string }[] {
  const at = ({ line, column }: TriggerDeclaration['range'], message: string): { line: number; column: number; message: string } => ({
    line,
    column,
    message,
  });
  const { events, nameRange } = trigger;
  const ofEvents = events.flatMap((event, index) => {
    const isRepeated = events.indexOf(event) < index;
    if (isRepeated) return [at(nameRange, `Duplicate Trigger Usage: ${event.toUpperCase()}`)];
    return event === 'before undelete' ? [at(nameRange, 'Trigger Usage Before Undelete is not supported')] : [];
  });
  const name = variableNameProblem(trigger.name);
  if (ofEvents.length === 0 && name !== undefined) return [at(nameRange, name)];
  // the object is checked only if the events are right
  if (ofEvents.length > 0) return ofEvents;
  if (object === undefined) return [at(nameRange, `Invalid type: ${trigger.object.includes('.') ? '' : 'Schema.'}${trigger.object}`)];
  if (isWithoutTriggers(object)) return [at(nameRange, `SObject type does not allow triggers: ${object.name}`)];
  return object.kind === 'event' && object.name.endsWith('__e') && events.some((event) => event !== 'after insert')
    ? [at(nameRange, `Platform Event SObjects only supports after insert: ${object.name}`)]
    : [];
}

/** Code, who may do what, and settings. Source: the words and ApexClass: seen in an org. */
const WITHOUT_TRIGGERS =
  /^(Apex(Class|Component|Page|Trigger)|AsyncApexJob|CronTrigger|Group|GroupMember|Organization|PermissionSet(Assignment)?|Profile|RecordType|UserRole)$/;

function isWithoutTriggers({ name, kind }: RecordType): boolean {
  return kind === 'custom-setting' || kind === 'custom-metadata' || WITHOUT_TRIGGERS.test(name);
}
