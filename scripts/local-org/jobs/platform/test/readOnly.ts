/** Test.setReadOnlyApplicationMode: a read-only org, as during an upgrade. Source: Apex Reference Guide, "Test Class" (setReadOnlyApplicationMode), "System Class" (getApplicationReadWriteMode); Apex Developer Guide, "Using Apex in read-only mode". */
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { strictStatics } from '../../../platform/system/strict.ts';
import { setReadOnly } from '../../../platform/system/readOnlyMode.ts';

definePlatformClass({ name: 'System.Test', statics: strictStatics({ setReadOnlyApplicationMode: setReadOnly }) });
