/** The SOAP message of notifications, and its acknowledgment. Source: SOAP API Developer Guide, "Understanding the Outbound Messaging WSDL", "Understanding Outbound Messaging". */
import type { SObjectValue } from '../data/records/index.ts';
import type { ApexValue } from '../platform/core/contract.ts';
import { toText } from '../platform/core/text.ts';
import { ApexDate, ApexDatetime, ApexDecimal } from '../platform/values/index.ts';
import { escapeXmlText } from '../platform/xml/escape.ts';

export interface Notification {
  readonly id: string;
  readonly record: SObjectValue;
}
export interface Envelope {
  readonly organizationId: string;
  readonly actionId: string;
  /** Undefined if the action sends none. */
  readonly sessionId: string | undefined;
  readonly enterpriseUrl: string;
  readonly partnerUrl: string;
  /** Those of the record that are sent beside its Id. */
  readonly fields: readonly string[];
  readonly notifications: readonly Notification[];
}

export function writeNotifications({ fields, notifications, ...told }: Envelope): string {
  const element = (name: string, text: string): string => `<${name}>${escapeXmlText(text)}</${name}>`;
  const session = told.sessionId === undefined ? '<SessionId xsi:nil="true"/>' : element('SessionId', told.sessionId);
  const parts = notifications.map(({ id, record }) => `<Notification>${element('Id', id)}${recordXml(record, fields)}</Notification>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    '<soapenv:Body><notifications xmlns="http://soap.sforce.com/2005/09/outbound">',
    element('OrganizationId', told.organizationId),
    element('ActionId', told.actionId),
    session,
    element('EnterpriseUrl', told.enterpriseUrl),
    element('PartnerUrl', told.partnerUrl),
    ...parts,
    '</notifications></soapenv:Body></soapenv:Envelope>',
  ].join('');
}

/** Whether the receiver has taken all notifications of a message. */
export const isAcknowledged = (answer: string): boolean => /<(?:\w+:)?Ack\s*>\s*(?:true|1)\s*</.test(answer);

/** Empty fields are left out. */
function recordXml(record: SObjectValue, fields: readonly string[]): string {
  const names = ['Id', ...fields.filter((name) => name !== 'Id')];
  const values = names.map((name) => {
    const value = record.get(name);
    return value === null ? '' : `<sf:${name}>${escapeXmlText(soapText(value))}</sf:${name}>`;
  });
  return `<sObject xsi:type="sf:${record.objectName}" xmlns:sf="urn:sobject.enterprise.soap.sforce.com">${values.join('')}</sObject>`;
}

function soapText(value: ApexValue): string {
  if (value instanceof ApexDatetime) return value.toIsoText();
  if (value instanceof ApexDate) return new Date(value.daysSinceEpoch() * 86_400_000).toISOString().slice(0, 10);
  return value instanceof ApexDecimal ? value.toPlainText() : toText(value);
}
