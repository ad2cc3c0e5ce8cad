/** Methods of emails, notifications and threads of cases that the stubs leave out. */
import type { PlatformType } from '../../../language/signatures.ts';
import { method, statics } from './signature.ts';

export const MESSAGING_METHODS: Readonly<Record<string, PlatformType['methods']>> = {
  // Source: Apex Reference Guide, "SingleEmailMessage Class": each property has a getter
  'Messaging.SingleEmailMessage': [
    method('getUnsubscribeComment', 'System.String'),
    method('getUnsubscribeUrls', 'System.List<System.String>'),
    method('getCustomHeaders', 'System.Map<System.String,System.String>'),
    method('setCustomHeaders', undefined, [['customHeaders', 'System.Map<System.String,System.String>']]),
  ],
  // Source: Apex Reference Guide, "CustomNotification Class"
  'Messaging.CustomNotification': [
    method('setSenderId', undefined, [['id', 'System.String']]),
    method('setActionGroup', undefined, [['actionGroup', 'System.String']]),
  ],
  // Source: Apex Reference Guide, "Cases Class"
  'System.Cases': statics(
    method('generateThreadingMessageId', 'System.String', [['caseId', 'System.Id']]),
    method('getCaseIdFromEmailHeaders', 'System.Id', [['headers', 'System.List<Messaging.InboundEmail.Header>']]),
    method('reparentFeedToCaseId', 'System.Boolean', [
      ['feedItemId', 'System.Id'],
      ['oldCaseId', 'System.Id'],
      ['newCaseId', 'System.Id'],
    ]),
  ),
};
