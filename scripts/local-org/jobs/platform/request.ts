/** Source: Apex Reference Guide, "Request Class" and "Quiddity Enum". */
import { transaction } from '../../platform/core/current.ts';
import { NotImplemented } from '../../platform/core/error.ts';
import { enumMember } from '../../platform/core/members.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { jobTransaction } from '../transaction.ts';
import { QUIDDITIES } from '../quiddity.ts';

/** Source: Object Reference, "EventLogFile", Apex Execution, QUIDDITY. */
const SHORT_CODES: Readonly<Record<string, string>> = {
  ANONYMOUS: 'X',
  AURA: 'L',
  BATCH_ACS: 'A',
  BATCH_APEX: 'BA',
  BATCH_CHUNK_PARALLEL: 'P',
  BATCH_CHUNK_SERIAL: 'S',
  BULK_API: 'B',
  COMMERCE_INTEGRATION: 'CA',
  FUTURE: 'F',
  INBOUND_EMAIL_SERVICE: 'E',
  INVOCABLE_ACTION: 'I',
  QUEUEABLE: 'Q',
  QUICK_ACTION: 'K',
  REMOTE_ACTION: 'M',
  REST: 'H',
  RUNTEST_ASYNC: 'TA',
  RUNTEST_DEPLOY: 'TD',
  RUNTEST_SYNC: 'TS',
  SCHEDULED: 'C',
  SOAP: 'W',
  SYNCHRONOUS: 'R',
  TRANSACTION_FINALIZER_QUEUEABLE: 'QTXF',
  VF: 'V',
};

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
    getRequestId: () => jobTransaction().requestId,
  },
});

definePlatformClass({
  name: 'System.System',
  statics: {
    getQuiddityShortCode: (quiddity: { readonly name: string }) => SHORT_CODES[quiddity.name] ?? raiseUnknown(quiddity.name),
  },
});

function raiseUnknown(name: string): never {
  throw new NotImplemented(`the short code of Quiddity.${name}`);
}
