/** Standard actions that need no other part of the platform. Source: Actions Developer Guide, "Email Simple Actions", "Post to Chatter Actions", "Submit for Approval Actions", "Email Alert Actions", "Custom Notification Actions". */
import { data } from '../../data/current.ts';
import { sendEmail } from '../../jobs/platform/email/send.ts';
import { SingleEmail } from '../../jobs/platform/email/message.ts';
import { sendNotification } from '../../jobs/platform/notifications/index.ts';
import { ApexList, ApexSet } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { Holder } from '../../platform/core/holder.ts';
import { sendAlert } from '../../workflow/alerts.ts';
import { FlowFault } from '../fault.ts';
import { shownText } from '../shownText.ts';
import { outputsOf, type Outputs } from './action.ts';

type Inputs = ReadonlyMap<string, ApexValue>;
const TEXT = { kind: 'primitive', name: 'String' } as const;
const MESSAGE = { kind: 'platform', name: 'Messaging.SingleEmailMessage', args: [] } as const;

const one = (inputs: Inputs, name: string): ApexValue => [...inputs].find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1] ?? null;
const textOf = (inputs: Inputs, name: string): string | null => {
  const value = one(inputs, name);
  return value === null ? null : shownText(value);
};
/** Addresses in comma-separated texts or in collections. */
const addresses = (inputs: Inputs, names: readonly string[]): string[] =>
  names.flatMap((name) => {
    const given = one(inputs, name);
    if (given instanceof ApexList) return given.items.map(String);
    return (textOf(inputs, name) ?? '').split(/[,;]\s*/).filter((address) => address !== '');
  });

function emailSimple(inputs: Inputs): Outputs {
  const email = new SingleEmail();
  const to = ['emailAddresses', 'emailAddressesArray', 'recipientAddresses'];
  email.ToAddresses = new ApexList(TEXT, addresses(inputs, to));
  email.CcAddresses = new ApexList(TEXT, addresses(inputs, namesOf('cc')));
  email.BccAddresses = new ApexList(TEXT, addresses(inputs, namesOf('bcc')));
  email.Subject = textOf(inputs, 'emailSubject');
  const body = textOf(inputs, 'emailBody');
  if (one(inputs, 'sendRichBody') === true) email.HtmlBody = body;
  else email.PlainTextBody = body;
  email.TargetObjectId = textOf(inputs, 'recipientId');
  email.WhatId = textOf(inputs, 'relatedRecordId');
  email.TemplateId = textOf(inputs, 'emailTemplateId');
  email.SaveAsActivity = one(inputs, 'logEmailOnSend') === true;
  sendEmail(new ApexList(MESSAGE, [email]));
  return outputsOf(new Map<string, ApexValue>());
}

const namesOf = (kind: string): readonly string[] => [
  `${kind}RecipientAddressList`,
  `${kind}RecipientAddressCollection`,
  `${kind}Addresses`,
];

/** Posts on a record, a user or a group. */
function chatterPost(inputs: Inputs): Outputs {
  const post = data().newRecord('FeedItem');
  post.put('ParentId', textOf(inputs, 'subjectNameOrId'));
  post.put('Body', textOf(inputs, 'text'));
  data().save('insert', post, { accessMode: 'system', allOrNone: true });
  return outputsOf(new Map([['feedItemId', post.values.get('id') ?? null]]));
}

/** A refused submission fails the action. */
function submitForApproval(inputs: Inputs): Outputs {
  const { approvals } = transaction().org;
  const chosen = one(inputs, 'nextApproverIds');
  const outcome = approvals.submit({
    targetId: textOf(inputs, 'objectId') ?? '',
    submitterId: textOf(inputs, 'submitterId') ?? transaction().user.id,
    comments: textOf(inputs, 'comment'),
    nextApproverIds: chosen instanceof ApexList ? chosen.items.map(String) : [],
    process: textOf(inputs, 'processDefinitionNameOrId') ?? undefined,
    skipsCriteria: one(inputs, 'skipEntryCriteria') === true,
  });
  if ('code' in outcome) throw new FlowFault(`${outcome.code}: ${outcome.message}`);
  return outputsOf(
    new Map<string, ApexValue>([
      ['instanceId', outcome.instanceId],
      ['instanceStatus', outcome.status],
      ['newWorkItemIds', new ApexList(TEXT, [...outcome.newWorkItemIds])],
      ['actorIds', new ApexList(TEXT, [...outcome.actorIds])],
      ['entityId', outcome.targetId],
    ]),
  );
}

/** @param name of the alert: `Account.Tell_The_Owner`. */
function emailAlert(inputs: Inputs, name: string): Outputs {
  const [object = '', alert = ''] = name.split('.');
  const [action] = data().schema.workflows.named(object, [{ type: 'Alert', name: alert }]);
  if (action?.kind !== 'Alert') throw new FlowFault(`There is no email alert ${name}.`);
  sendAlert(action.xml, data().stored(textOf(inputs, 'SObjectRowId') ?? ''));
  return outputsOf(new Map<string, ApexValue>());
}

function notify(inputs: Inputs): Outputs {
  const ids = one(inputs, 'recipientIds');
  sendNotification(
    new Holder('Messaging.CustomNotification', {
      NotificationTypeId: one(inputs, 'customNotifTypeId'),
      Title: textOf(inputs, 'title'),
      Body: textOf(inputs, 'body'),
      TargetId: textOf(inputs, 'targetId'),
      TargetPageRef: textOf(inputs, 'targetPageRef'),
    }),
    new ApexSet(TEXT, ids instanceof ApexList ? [...ids.items] : []),
  );
  return outputsOf(new Map<string, ApexValue>());
}

export const STANDARD_ACTIONS: Readonly<Record<string, (inputs: Inputs, name: string) => Outputs>> = {
  emailsimple: emailSimple,
  chatterpost: chatterPost,
  submit: submitForApproval,
  emailalert: emailAlert,
  customnotificationaction: notify,
};
