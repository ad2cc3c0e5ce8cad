/** Defaults of the Email quick action of a case, created by a test. Source: Apex Reference Guide, "Test Class" (newSendEmailQuickActionDefaults), "SendEmailQuickActionDefaults Class", "QuickActionDefaultsHandler Interface". */
import type { ApexType } from '../../../language/types.ts';
import { ApexList, type ApexMap } from '../../../platform/collections/index.ts';
import { primitiveType } from '../../../platform/system/objects/lists.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { transaction } from '../../../platform/core/current.ts';
import { held, hold, Holder } from '../../../platform/core/holder.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { strictMethods } from '../../../platform/system/strict.ts';
import { data } from '../../../data/current.ts';

const NAME = 'QuickAction.SendEmailQuickActionDefaults';
const PARENT = 'QuickAction.QuickActionDefaults';

function defaultsFor(contextId: string | null, replyToId: string | null): Holder {
  return new Holder(NAME, { contextId, replyToId, target: transaction().org.data.newRecord('EmailMessage') });
}

function ownAddresses(): ApexList {
  const rows = data().store.all('SELECT "Email" AS address FROM "User" WHERE "Id" = ?', [transaction().user.id]);
  return new ApexList(
    primitiveType('String'),
    rows.map(({ address }) => String(address)),
  );
}

type Member = (name: string, type: ApexType) => ApexValue;

/** Tests of handlers write down what an action offers. */
function fromJson(_values: ApexMap, member: Member): Holder {
  const text = primitiveType('String');
  return new Holder(NAME, {
    actionName: member('actionName', text),
    actionType: member('actionType', text),
    contextId: member('contextId', primitiveType('Id')),
    replyToId: member('inReplyToId', primitiveType('Id')),
    target: member('targetSObject', { kind: 'sobject', name: 'SObject' }),
    fromAddressList: member('fromAddressList', { kind: 'list', element: text }),
  });
}

definePlatformClass({ name: 'System.Test', statics: { newSendEmailQuickActionDefaults: defaultsFor } });
for (const name of [PARENT, NAME]) {
  definePlatformClass({
    name,
    isInstance: (value: ApexValue) => value instanceof Holder && value.typeName === NAME,
    ...(name === NAME ? { fromJson } : {}),
    methods: {
      getActionName: (self: Holder) => held(self, 'actionName') ?? 'Case.Email',
      getActionType: (self: Holder) => held(self, 'actionType') ?? 'Email',
      getContextId: (self: Holder) => held(self, 'contextId'),
      getTargetSObject: (self: Holder) => held(self, 'target'),
      getFromAddressList: (self: Holder) => held(self, 'fromAddressList') ?? ownAddresses(),
      getInReplyToId: (self: Holder) => held(self, 'replyToId'),
      setTemplateId: (self: Holder, id: ApexValue) => hold(self, 'templateId', id),
      ...strictMethods({
        setIgnoreTemplateSubject: (self: Holder, isIgnored: ApexValue) => hold(self, 'ignoresTemplateSubject', isIgnored),
        setInsertTemplateBody: (self: Holder, isInserted: ApexValue) => hold(self, 'insertsTemplateBody', isInserted),
      }),
    },
  });
}
