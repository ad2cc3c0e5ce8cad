/**
 * Pictures of objects, as Lightning Experience names them: `standard/account`, `custom/custom24`.
 * Source: Lightning Design System, "Icons"; Metadata API Developer Guide, "CustomTab", motif; REST API Developer Guide, "Get Tabs" (its example: the addresses of pictures).
 */
import { currentOrgUrl } from '../platform/system/addresses/url.ts';
import type { Project } from './project/model.ts';
import { text } from './project/xml.ts';

const STANDARD: Readonly<Record<string, string>> = {
  Account: 'account',
  Asset: 'asset_object',
  Campaign: 'campaign',
  CampaignMember: 'campaign_members',
  Case: 'case',
  Contact: 'contact',
  Contract: 'contract',
  ContractLineItem: 'contract_line_item',
  Dashboard: 'dashboard',
  Entitlement: 'entitlement',
  Event: 'event',
  Individual: 'individual',
  Lead: 'lead',
  Opportunity: 'opportunity',
  Order: 'orders',
  OrderItem: 'order_item',
  Pricebook2: 'pricebook',
  Product2: 'product',
  Quote: 'quotes',
  Report: 'report',
  ServiceAppointment: 'service_appointment',
  ServiceContract: 'service_contract',
  Solution: 'solution',
  Task: 'task',
  Topic: 'topic',
  User: 'user',
  WorkOrder: 'work_order',
  WorkOrderLineItem: 'work_order_item',
};

/** `Custom24: Building` > `custom/custom24`; a tab without a motif shows the picture of a custom object. */
export function motifPicture(motif: string | undefined): string {
  const number = /^Custom(\d+)/.exec(motif ?? '')?.[1];
  return number === undefined ? 'standard/custom' : `custom/custom${number}`;
}

export function standardPicture(object: string): string | undefined {
  const name = STANDARD[object];
  return name === undefined ? undefined : `standard/${name}`;
}

/** A custom object has that of its tab. */
export function objectPicture(project: Project, object: { readonly name: string; readonly isCustom: boolean }): string {
  const tab = project.metadata.get('tab')?.get(object.name);
  if (object.isCustom) return motifPicture(tab === undefined ? undefined : text(tab, 'motif'));
  return standardPicture(object.name) ?? 'standard/default';
}

/** @param file path of a picture: `account_120.png`, `account.svg` */
export const pictureUrl = (file: string): string => `${currentOrgUrl()}/img/icon/t4v35/${file}`;
