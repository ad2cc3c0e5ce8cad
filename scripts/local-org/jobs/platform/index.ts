/** The classes of the platform library that jobs, tests and events bring. */
import '../events/callbacks.ts';
import '../events/changeEvents.ts';
import '../events/platform.ts';
import './asyncOptions.ts';
import './contexts.ts';
import './email/index.ts';
import './notifications/index.ts';
import './notifications/push.ts';
import './finalizers.ts';
import './flexQueue.ts';
import './jobs.ts';
import './limits.ts';
import './orgLimits.ts';
import './request.ts';
import './test/index.ts';
