/** Source: Apex Reference Guide, "SingleEmailMessage Class", "Email Class", "EmailFileAttachment Class". */
import { ApexList, type ApexMap } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { textByGetters } from '../../../platform/core/holder.ts';
import { raise } from '../../../platform/core/error.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import type { ApexBlob } from '../../../platform/values/index.ts';

export class SingleEmail {
  readonly typeName = 'Messaging.SingleEmailMessage';
  BccSender: boolean | null = false;
  EmailPriority: string | null = null;
  ReplyTo: string | null = null;
  SaveAsActivity: boolean | null = true;
  SenderDisplayName: string | null = null;
  Subject: string | null = null;
  UseSignature: boolean | null = true;
  BccAddresses: ApexList | null = null;
  CcAddresses: ApexList | null = null;
  Charset: string | null = null;
  CustomHeaders: ApexMap | null = null;
  DocumentAttachments: ApexList | null = null;
  EntityAttachments: ApexList | null = null;
  FileAttachments: ApexList | null = null;
  HtmlBody: string | null = null;
  InReplyTo: string | null = null;
  OneClickPost: boolean | null = false;
  OptOutPolicy: string | null = 'SEND';
  OrgWideEmailAddressId: string | null = null;
  PlainTextBody: string | null = null;
  References: string | null = null;
  TargetObjectId: string | null = null;
  TemplateId: string | null = null;
  TemplateName: string | null = null;
  ToAddresses: ApexList | null = null;
  TreatBodiesAsTemplate: boolean | null = false;
  TreatTargetObjectAsRecipient: boolean | null = true;
  UnsubscribeComment: string | null = null;
  UnsubscribeUrls: ApexList | null = null;
  UserMail: boolean | null = false;
  WhatId: string | null = null;
  toApexText(): string {
    return textByGetters(this, this.typeName);
  }
}
const DESCRIPTION = 'Mass Email (API)';

/** Source: Apex Reference Guide, "MassEmailMessage Class". */
export class MassEmail {
  readonly typeName = 'Messaging.MassEmailMessage';
  BccSender: boolean | null = null;
  Description: string | null = DESCRIPTION;
  EmailPriority: string | null = null;
  ReplyTo: string | null = null;
  SaveAsActivity: boolean | null = true;
  SenderDisplayName: string | null = null;
  Subject: string | null = null;
  TargetObjectIds: ApexList | null = null;
  TemplateId: string | null = null;
  UseSignature: boolean | null = true;
  WhatIds: ApexList | null = null;
  toApexText(): string {
    return textByGetters(this, this.typeName);
  }
}
export class FileAttachment {
  readonly typeName = 'Messaging.EmailFileAttachment';
  Body: ApexBlob | null = null;
  ContentType: string | null = null;
  FileName: string | null = null;
  Id: string | null = null;
  Inline: boolean | null = false;
  toApexText(): string {
    return textByGetters(this, this.typeName);
  }
}

/** Setters copy lists; getters return the copy itself. Source: results of orgs. */
const copied = (value: ApexValue): ApexValue => (value instanceof ApexList ? new ApexList(value.elementType, [...value.items]) : value);

const VALUES: Readonly<Record<string, readonly string[]>> = {
  EmailPriority: ['Highest', 'High', 'Normal', 'Low', 'Lowest'],
  OptOutPolicy: ['SEND', 'FILTER', 'REJECT'],
};
const FLAGS: ReadonlySet<string> = new Set([
  'BccSender',
  'Inline',
  'SaveAsActivity',
  'TreatBodiesAsTemplate',
  'TreatTargetObjectAsRecipient',
  'UseSignature',
]);

/** Source: seen in an org. */
function accepted(name: string, value: ApexValue): ApexValue {
  const property = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  if (value === null && FLAGS.has(name)) raise('System.NullPointerException', `Cannot set property ${property} to NULL`);
  const values = VALUES[name];
  if (typeof value === 'string' && values !== undefined)
    return (
      values.find((known) => known.toLowerCase() === value.toLowerCase()) ??
      raise('System.HandledException', `Invalid value ${value} for property ${property}`)
    );
  return value === null && name === 'Description' ? DESCRIPTION : copied(value);
}

/** `getX`, `setX` and, for flags, `isX` of every property; the properties themselves compare without case. */
function accessors(names: readonly string[]): Parameters<typeof definePlatformClass>[0] {
  type Holder = Record<string, ApexValue>;
  return {
    name: '',
    methods: Object.fromEntries(
      names.flatMap((name) => [
        [`get${name}`, (self: Holder) => self[name] ?? null],
        [`is${name}`, (self: Holder) => self[name] ?? null],
        [`set${name}`, (self: Holder, value: ApexValue) => void (self[name] = accepted(name, value))],
      ]),
    ),
    fields: Object.fromEntries(
      names.map((name) => [
        name,
        { get: (self: Holder) => self[name] ?? null, set: (self: Holder, value: ApexValue) => void (self[name] = accepted(name, value)) },
      ]),
    ),
  };
}
const propertiesOf = (sample: object): readonly string[] => Object.keys(sample).filter((name) => name !== 'typeName');
const emailMembers = accessors(propertiesOf(new SingleEmail()));

/** Whether it goes to a user as its target. Source: result of an org. */
const isUserMail = ({ TargetObjectId }: SingleEmail): boolean => TargetObjectId?.startsWith('005') === true;

definePlatformClass({
  ...emailMembers,
  methods: { ...emailMembers.methods, isUserMail },
  name: 'Messaging.SingleEmailMessage',
  instances: SingleEmail,
  constructors: { '*': () => new SingleEmail() },
});
definePlatformClass({
  ...emailMembers,
  name: 'Messaging.Email',
  isInstance: (value) => value instanceof SingleEmail || value instanceof MassEmail,
});
definePlatformClass({
  ...accessors(propertiesOf(new MassEmail())),
  name: 'Messaging.MassEmailMessage',
  instances: MassEmail,
  constructors: { '*': () => new MassEmail() },
});
definePlatformClass({
  ...accessors(propertiesOf(new FileAttachment())),
  name: 'Messaging.EmailFileAttachment',
  instances: FileAttachment,
  constructors: { '*': () => new FileAttachment() },
});
