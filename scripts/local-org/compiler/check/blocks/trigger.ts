/** Triggers. Source: Apex Developer Guide, "Triggers". */
import type { IrUnit } from '../../ir/ir.ts';
import type { CompilationUnit, Diagnostic } from '../../../language/ast.ts';
import { VOID } from '../../types/common.ts';
import { contextOf } from '../descent.ts';
import { calling, declareEnclosed } from './enclosed.ts';
import { dependentBody } from '../bodies/dependent.ts';
import { fieldsAmong, problemsInBlocks, repeatedFields } from '../rules/locals.ts';
import { eventProblems, headProblems } from '../rules/triggerRules.ts';
import { checkEach } from '../statements/blocks.ts';
import { checkType } from '../bodies/typeBodies.ts';
import type { World } from '../types/world.ts';
import { report } from '../report.ts';

type TriggerFile = Extract<CompilationUnit, { kind: 'trigger-file' }>;

export function checkTrigger(world: World, unit: TriggerFile, diagnostics: Diagnostic[]): IrUnit {
  const { trigger } = unit;
  const name = `Trigger$${trigger.name}`;
  const found: Diagnostic[] = [];
  const checked = checkNamed(name, world, unit, found);
  const called = calling(name, trigger, { alone: trigger.name, around: `${trigger.name}.` });
  diagnostics.push(...found.map((one) => ({ ...one, message: called(one.message) })));
  return checked;
}

function tellLocals({ statements }: TriggerFile['trigger'], file: string, diagnostics: Diagnostic[]): void {
  for (const { range, message } of [...repeatedFields(statements), ...problemsInBlocks(statements)])
    report(diagnostics, file, range, message);
}

function checkNamed(name: string, world: World, { trigger, file }: TriggerFile, diagnostics: Diagnostic[]): IrUnit {
  const object = world.schema.object(trigger.object);
  const ofEvents = eventProblems(trigger);
  const ofHead = ofEvents.length > 0 ? [] : headProblems(trigger, object);
  for (const { range, message } of ofEvents) report(diagnostics, file, range, message);
  if (ofHead.length > 0 || ofEvents.length > 0) tellLocals(trigger, file, diagnostics);
  for (const { range, message } of ofHead) report(diagnostics, file, range, message);
  // the body of what is no constructor is not checked, but for its variables
  const { statements, members } = ofHead.length > 0 || ofEvents.length > 0 ? { statements: [], members: [] } : trigger;
  const { info, world: around } = declareEnclosed(world, { name, enclosing: 'triggers', file }, { statements, members }, diagnostics);
  const context = contextOf({
    world: around,
    file,
    diagnostics,
    owner: info,
    isStatic: false,
    returns: VOID,
    triggerObject: object?.name ?? trigger.object,
    noResult: 'Trigger bodies must not return a value',
    fieldsToCome: fieldsAmong(statements),
  });
  for (const { range, message } of problemsInBlocks(statements)) context.error(range, message);
  const types = members.length === 0 ? [] : [checkType(around, info, diagnostics)];
  return {
    kind: 'trigger',
    file,
    name: trigger.name,
    object: object?.name ?? trigger.object,
    events: trigger.events,
    types,
    body: dependentBody(around, diagnostics, trigger.range, () => ({ statements: checkEach(context, statements) })),
  };
}
