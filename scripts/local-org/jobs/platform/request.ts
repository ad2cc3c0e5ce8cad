/** Source: Apex Reference Guide, "Request Class" and "Quiddity Enum". */
import { transaction } from '../../platform/core/current.ts';
import { enumMember } from '../../platform/core/members.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import type { ApexTransaction } from '../transaction.ts';
import { QUIDDITIES } from '../quiddity.ts';

class CurrentRequest {
  readonly typeName = 'System.Request';
}
const CURRENT = new CurrentRequest();

definePlatformClass({
  name: 'System.Request',
  instances: CurrentRequest,
  statics: { getCurrent: () => CURRENT },
  methods: {
    getQuiddity: () => enumMember('System.Quiddity', QUIDDITIES, transaction().quiddity),
    getRequestId: () => (transaction() as ApexTransaction).requestId,
  },
});
