/** Actions of notifications: arguments and results of their handlers, and tests of these. Source: Apex Reference Guide, "ActionableNotification.Builder Class", "ActionResult.Builder Class", "NotificationActionHandler Interface". */
import type { ApexValue } from '../../../platform/core/contract.ts';
import { defineHolder, held, hold, Holder } from '../../../platform/core/holder.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { raiseNullPointer } from '../../../platform/core/error.ts';
import { callBridge } from '../../bridge.ts';

const TOLD = ['ActionIdentifier', 'NotificationTypeId', 'RecipientId', 'SenderId', 'TargetId', 'TargetPageRef'];
const ANSWERED = ['ErrorCode', 'Message', 'Success'];

/** Defines a class and its builder. */
function defineBuilt(name: string, parts: readonly string[]): void {
  const values = (self: Holder): Record<string, ApexValue> => Object.fromEntries(parts.map((part) => [part, held(self, part)]));
  const setters = parts.map((part) => {
    const set = (self: Holder, value: ApexValue): Holder => {
      hold(self, part, value);
      return self;
    };
    return [`with${part}`, set] as const;
  });
  defineHolder(name, { accessors: parts });
  defineHolder(`${name}.Builder`, {
    parts: { methods: { build: (self: Holder) => new Holder(name, values(self)), ...Object.fromEntries(setters) } },
  });
}
defineBuilt('Messaging.ActionableNotification', TOLD);
defineBuilt('Messaging.ActionResult', ANSWERED);

definePlatformClass({
  name: 'System.Test',
  statics: {
    testNotificationActionHandler: (handler: ApexValue, notification: ApexValue) =>
      callBridge(handler ?? raiseNullPointer(), 'messaging.notificationactionhandler#executeaction/1', notification),
  },
});
