/** The objects of the org: System.Schema. Source: Apex Reference Guide, "Schema Class". */
import { ApexList } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { raise } from '../../../platform/core/error.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { raiseNullArgument } from '../../../platform/system/strict.ts';
import { data } from '../../current.ts';
import type { ObjectSchema } from '../../schema/index.ts';
import { enumConstant, platformType } from './members.ts';
import { NamedMap } from './namedMap.ts';
import { ObjectDescribe } from './objects.ts';
import { objectToken } from './tokens.ts';

const tokensOf = (objects: readonly ObjectSchema[]): NamedMap =>
  new NamedMap(
    platformType('Schema.SObjectType'),
    objects.map((schema) => [schema.name.toLowerCase(), objectToken(schema)] as const),
    data().schema.namespace,
  );
/** The module of an object is its namespace. */
const namespaceOf = (name: string): string => /^(\w+?)__\w+__\w+$/.exec(name)?.[1]?.toLowerCase() ?? '';
/** Source of the words: seen in an org. */
function described(name: string): ObjectSchema {
  return (
    data().schema.find(name) ??
    raise(
      'System.InvalidParameterValueException',
      `Invalid sobject provided. The Schema.describeSObject() methods does not support the ${name} sobject as a parameter. The sobject provided does not exist.`,
    )
  );
}

definePlatformClass({
  name: 'System.Schema',
  statics: {
    getGlobalDescribe: () => tokensOf(data().schema.all()),
    getModuleDescribe: (namespace: string | null = data().schema.namespace ?? null) =>
      tokensOf(
        data()
          .schema.all()
          .filter(({ name }) => namespaceOf(name) === (namespace ?? '').toLowerCase()),
      ),
    describeSObjects: (names: ApexList | null, option: ApexValue = enumConstant('Schema.SObjectDescribeOptions', 'DEFERRED')) =>
      new ApexList(
        platformType('Schema.DescribeSObjectResult'),
        (names ?? raiseNullArgument(1)).items.map((name) => new ObjectDescribe(described(String(name)), option)),
      ),
  },
});
