/** PageReference.forResource. Source: Apex Reference Guide, "PageReference Class"; seen in an org: a resource that there is not. */
import { transaction } from '../../platform/core/current.ts';
import { raise } from '../../platform/core/error.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { ApexPageReference } from '../../platform/system/addresses/pageReference.ts';
import { hasStaticResource } from '../../data/project/staticResources.ts';

/** Errors: System.InvalidParameterValueException. Resources of other packages (`ns__Logo`) are assumed to exist. */
function forResource(name: string | null, path?: string | null): ApexPageReference {
  if (name?.includes('__') !== true && !hasStaticResource(name ?? ''))
    raise('System.InvalidParameterValueException', 'Static Resource does not exist');
  return new ApexPageReference(
    `/resource/${String(transaction().org.clock.now())}/${String(name)}${typeof path === 'string' ? `/${path}` : ''}`,
  );
}
definePlatformClass({ name: 'System.PageReference', statics: { forResource } });
