/** What a trigger's head may say. Source: Apex Developer Guide, "Trigger Syntax". */
import type { TriggerDeclaration } from '../../syntax/ast.ts';
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
  const twice = events.find((event, index) => events.indexOf(event) < index);
  return [
    ...(object === undefined ? [at(trigger.objectRange, `Invalid type: ${trigger.object}`)] : []),
    ...(twice === undefined ? [] : [at(nameRange, `Duplicate Trigger Usage: ${twice.toUpperCase()}`)]),
    ...(events.includes('before undelete') ? [at(nameRange, 'Trigger Usage Before Undelete is not supported')] : []),
    ...(object?.kind === 'event' && object.name.endsWith('__e') && events.some((event) => event !== 'after insert')
      ? [at(nameRange, `Platform Event SObjects only supports after insert: ${object.name}`)]
      : []),
  ];
}
