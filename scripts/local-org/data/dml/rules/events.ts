/** Events are published, not inserted. A list of any records may hold some, though. Source: seen in an org. */
import { ApexList } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { raise } from '../../../platform/core/error.ts';
import { SObjectValue } from '../../records/index.ts';
import type { ObjectSchema, Schema } from '../../schema/index.ts';

/** For an insert statement. Errors: System.DmlException. */
export function refuseEvents(schema: Schema, target: ApexValue): void {
  if (objectOf(schema, target)?.kind === 'event')
    raise('System.DmlException', 'Argument must be of internal sObject type. use insertAsync() or insertImmediate() instead');
}

function objectOf(schema: Schema, target: ApexValue): ObjectSchema | undefined {
  if (target instanceof SObjectValue) return target.schema;
  return target instanceof ApexList && target.elementType.kind === 'sobject' ? schema.find(target.elementType.name) : undefined;
}
