/**
 * Events are published, not inserted; external and big objects have methods of their own. A list of any records may hold some, though.
 * Source: seen in an org; Apex Developer Guide, "Writable External Objects" (the words are those for events).
 */
import { ApexList } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { raise } from '../../../platform/core/error.ts';
import { SObjectValue } from '../../records/index.ts';
import { isBig, type ObjectSchema, type Schema } from '../../schema/index.ts';
import type { Operation } from '../request.ts';

/** For a DML statement. Errors: System.DmlException. */
export function refuseOutside(schema: Schema, operation: Operation, target: ApexValue): void {
  const object = objectOf(schema, target);
  if (operation === 'upsert' || operation === 'undelete' || object === undefined) return;
  if (object.name.endsWith('__x') || isBig(object) || (object.kind === 'event' && operation === 'insert'))
    raise('System.DmlException', `Argument must be of internal sObject type. use ${operation}Async() or ${operation}Immediate() instead`);
}

function objectOf(schema: Schema, target: ApexValue): ObjectSchema | undefined {
  if (target instanceof SObjectValue) return target.schema;
  return target instanceof ApexList && target.elementType.kind === 'sobject' ? schema.find(target.elementType.name) : undefined;
}
