/** Runs an object's triggers and gathers what they refuse. Source: Apex Developer Guide, "Trigger Context Variables" and "Trigger Exceptions". */
import { seal } from '../../../platform/collections/guard.ts';
import { ApexList, ApexMap } from '../../../platform/collections/index.ts';
import type { CompiledTrigger } from '../../../platform/core/contract.ts';
import { transaction } from '../../../platform/core/current.ts';
import { ApexThrow, AssertThrow, PlatformException, saidBy, type ApexExceptionValue } from '../../../platform/core/error.ts';
import { endOfTrace, stackText } from '../../../platform/core/stack.ts';
import type { SObjectValue } from '../../records/index.ts';
import type { ObjectSchema } from '../../schema/index.ts';
import { rowError, type RowError } from '../rowError.ts';
import type { DmlDetail } from '../throwFirst.ts';
import { TriggerContext, withTrigger } from './triggers.ts';

/** The events whose triggers run, outermost first. */
const EVENTS = Symbol('running trigger events');
/** Source: Apex Developer Guide, "Execution Governors and Limits": stack depth of recursive triggers. */
const DEEPEST = 16;
const TOO_DEEP = ': maximum trigger depth exceeded\n';

const HELD = Symbol('records in before-triggers');
type Held = ReadonlyMap<string, { readonly trigger: string; readonly event: string }>;

/** The error when a before trigger saves the records that it runs for. Source: Apex Developer Guide, "Context Variable Considerations". */
export function selfReference(id: string, how: 'update' | 'delete'): RowError | undefined {
  const held = (transaction().state.get(HELD) as Held | undefined)?.get(id);
  if (held === undefined || (how === 'update' && held.event === 'before delete')) return undefined;
  return rowError(
    'SELF_REFERENCE_FROM_TRIGGER',
    `Object (id = ${id}) is currently in trigger ${held.trigger}, therefore it cannot recursively ${how} itself`,
  );
}

/** Runs one trigger, which holds its records when it runs before they are saved. */
function run(trigger: CompiledTrigger, event: string, records: readonly SObjectValue[], context: TriggerContext): void {
  const { state } = transaction();
  const before = state.get(HELD) as Held | undefined;
  const holds = event === 'before update' || event === 'before delete';
  if (holds)
    state.set(
      HELD,
      new Map([
        ...(before ?? []),
        ...records.map((record) => [String(record.values.get('id')), { trigger: qualified(trigger), event }] as const),
      ]),
    );
  try {
    withTrigger(context, () => endOfTrace(trigger.run));
  } finally {
    state.set(HELD, before);
  }
}

export function hasTriggers(object: ObjectSchema, event: string): boolean {
  return triggersOf(object, event).length > 0;
}
const triggersOf = (object: ObjectSchema, event: string): readonly CompiledTrigger[] =>
  transaction().org.program.triggers.filter(
    (trigger) => trigger.object.toLowerCase() === object.name.toLowerCase() && trigger.events.includes(event),
  );

/** @param records as the trigger sees them: new ones, or the old ones of a delete. @return errors by record. */
export function fireTriggers(
  object: ObjectSchema,
  event: string,
  records: readonly SObjectValue[],
  old: ReadonlyMap<string, SObjectValue> | undefined,
): ReadonlyMap<SObjectValue, readonly RowError[]> {
  const triggers = triggersOf(object, event);
  if (triggers.length === 0 || records.length === 0) return new Map();
  const outer = (transaction().state.get(EVENTS) as readonly string[] | undefined) ?? [];
  if (outer.length >= DEEPEST)
    return refuse(records, `${triggers[0] === undefined ? '' : qualified(triggers[0])}${TOO_DEEP}${outer.join('\n')}`);
  const context = contextOf(object, event, records, old);
  const frozen = [...(event.startsWith('after') || event.endsWith('delete') ? records : []), ...(old?.values() ?? [])];
  const failure = whileFrozen(frozen, () =>
    within([...outer, `${object.name} trigger event ${spelled(event)}`], outer, () => firstFailure(triggers, event, records, context)),
  );
  if (failure === undefined) return errorsOf(records);
  const tooDeep = outer.length === 0 ? undefined : tellsTooDeep(failure.cause);
  return refuse(records, tooDeep ?? `${failure.trigger}: execution of ${spelled(event)}\n\ncaused by: ${chain(failure.cause)}`);
}

/** Runs the triggers one after another. @return what ends them, if anything does */
function firstFailure(
  triggers: readonly CompiledTrigger[],
  event: string,
  records: readonly SObjectValue[],
  context: TriggerContext,
): { readonly trigger: string; readonly cause: ApexExceptionValue } | undefined {
  for (const trigger of triggers) {
    try {
      run(trigger, event, records, context);
    } catch (error) {
      return { trigger: qualified(trigger), cause: whatEnds(error) };
    }
  }
  return undefined;
}

/** The name of a trigger as stack traces show it: of a package with its namespace. */
function qualified({ name }: CompiledTrigger): string {
  const { namespace } = transaction().org;
  return namespace === undefined ? name : `${namespace}.${name}`;
}

/** Runs `work` while code cannot change the records. */
function whileFrozen<Result>(records: readonly SObjectValue[], work: () => Result): Result {
  for (const record of records) record.isReadOnly = true;
  try {
    return work();
  } finally {
    for (const record of records) record.isReadOnly = false;
  }
}

/** Runs `work` while these events are known to run. */
function within<Result>(events: readonly string[], before: readonly string[], work: () => Result): Result {
  const { state } = transaction();
  state.set(EVENTS, events);
  try {
    return work();
  } finally {
    state.set(EVENTS, before);
  }
}

/** What triggers said by `addError`. */
function errorsOf(records: readonly SObjectValue[]): ReadonlyMap<SObjectValue, readonly RowError[]> {
  const refused = records.filter(({ errors }) => errors.length > 0);
  // results of saves name no compound fields, unlike `getErrors()`. Source: results of an org
  const told = ({ errors }: SObjectValue): readonly RowError[] =>
    errors.map(({ message, fields, isOfPart }) => rowError('FIELD_CUSTOM_VALIDATION_EXCEPTION', message, isOfPart === true ? [] : fields));
  return new Map(refused.map((record) => [record, told(record)]));
}

const refuse = (records: readonly SObjectValue[], message: string): ReadonlyMap<SObjectValue, readonly RowError[]> =>
  new Map(records.map((record) => [record, [rowError('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', message)]]));

/** For too deep recursion only the outermost trigger names its event. Source: quoted from orgs. */
function tellsTooDeep(cause: ApexExceptionValue): string | undefined {
  const failures = cause instanceof PlatformException ? ((cause.detail as Partial<DmlDetail> | undefined)?.failures ?? []) : [];
  return failures.find(({ error }) => error.message.includes(TOO_DEEP))?.error.message;
}

function contextOf(
  object: ObjectSchema,
  event: string,
  records: readonly SObjectValue[],
  old: ReadonlyMap<string, SObjectValue> | undefined,
): TriggerContext {
  const type = { kind: 'sobject', name: object.name } as const;
  const isDelete = event.endsWith(' delete');
  const before = old === undefined ? null : records.map((record) => old.get(String(record.values.get('id'))) ?? record);
  const byId = (rows: readonly SObjectValue[]): ApexMap =>
    new ApexMap(
      { kind: 'primitive', name: 'Id' },
      type,
      rows.map((row) => [row.values.get('id') ?? null, row] as const),
    );
  return new TriggerContext(
    event,
    isDelete ? null : seal(new ApexList(type, [...records])),
    before === null ? null : seal(new ApexList(type, before)),
    isDelete || event === 'before insert' ? null : byId(records),
    before === null ? null : byId(before),
  );
}

/** `before insert` is `BeforeInsert`. */
function spelled(event: string): string {
  return event
    .split(' ')
    .map((word) => word.replace(/^./, (first) => first.toUpperCase()))
    .join('');
}

/** A failed assertion in a trigger becomes an error of the save, which can be caught. Source: seen in an org; Apex Developer Guide, "Shipping Invoice Example". */
function whatEnds(error: unknown): ApexExceptionValue {
  if (error instanceof ApexThrow) return error.value;
  if (!(error instanceof AssertThrow)) throw error;
  const value = new PlatformException(error.name, error.message);
  value.thrown = error;
  return value;
}

/** An exception with its stack trace, as orgs print it. */
const chain = (value: ApexExceptionValue): string => `${value.typeName}: ${saidBy(value) ?? ''}\n\n${stackText(value.thrown)}`;
