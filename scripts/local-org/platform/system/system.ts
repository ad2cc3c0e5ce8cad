/** Source: Apex Reference Guide, "System Class". Jobs, users and passwords are added by the rooms that have them. */
import type { ApexValue } from '../core/contract.ts';
import { transaction } from '../core/current.ts';
import { equals } from '../core/equality.ts';
import { raise } from '../core/error.ts';
import { platformEnumConstant, type PlatformEnumValue } from '../core/platformEnum.ts';
import { definePlatformClass } from '../core/registry.ts';
import { toText } from '../core/text.ts';
import { assertEqual, assertEqualText, assertNotEqual, assertNotEqualText, assertTrue } from './testing/assertions.ts';
import { today } from './dates/date.ts';
import { now } from './dates/datetime.ts';
import { hashCode } from './objects/hashCode.ts';
import { isReadOnly } from './readOnlyMode.ts';
import { raiseNullArgument } from './strict.ts';
import { ApexVersion } from './version.ts';

/** `debug(message)` or `debug(level, message)`. */
function debug(first: ApexValue, second?: ApexValue): void {
  if (second !== undefined && first === null) raiseNullArgument(1);
  const level = second === undefined ? 'DEBUG' : (first as PlatformEnumValue).name;
  transaction().log({ category: `USER_DEBUG|${level}`, message: toText(second === undefined ? first : second) });
}

const isQuiddity =
  (...names: string[]) =>
  (): boolean =>
    names.includes(transaction().quiddity);

/** Errors: System.ProcedureException for code that is of no package. Source: Apex Developer Guide, "Versioning Apex Code Behavior"; seen in an org. */
function requestVersion(): ApexVersion {
  if (transaction().org.namespace === undefined) raise('System.ProcedureException', 'Method is not supported from an unmanaged namespace');
  return new ApexVersion(65, 0);
}

definePlatformClass({
  name: 'System.System',
  statics: {
    Assert: assertTrue,
    assertEquals: assertEqual,
    assertNotEquals: assertNotEqual,
    'assertEquals(String,String)': assertEqualText,
    'assertNotEquals(String,String)': assertNotEqualText,
    currentTimeMillis: () => BigInt(transaction().org.clock.now()),
    debug,
    equals,
    getApplicationReadWriteMode: () =>
      platformEnumConstant('System.ApplicationReadWriteMode', isReadOnly() ? 'READ_ONLY' : 'DEFAULT') as ApexValue,
    hashCode,
    isBatch: isQuiddity('BATCH_APEX', 'BATCH_ACS', 'BATCH_CHUNK_PARALLEL', 'BATCH_CHUNK_SERIAL'),
    isFunctionCallback: isQuiddity('FUNCTION_CALLBACK'),
    isFuture: isQuiddity('FUTURE'),
    isQueueable: isQuiddity('QUEUEABLE'),
    // reserved for future use
    isRunningElasticCompute: () => false,
    isScheduled: isQuiddity('SCHEDULED'),
    now,
    requestVersion,
    today,
  },
});
