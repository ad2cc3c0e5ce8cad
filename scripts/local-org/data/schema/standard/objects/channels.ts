/** Objects of field service, service contracts, Chat and Omni-Channel: they exist if code names them. Source: Object Reference for the Salesforce Platform, each object's page. */
import type { FactTable } from '../facts.ts';
import { FIELD_SERVICE } from './fieldService.ts';
import { SERVICE_CONTRACTS } from './contracts.ts';

export const CHANNELS: FactTable = {
  ...FIELD_SERVICE,
  ...SERVICE_CONTRACTS,
  ProductItem: { prefix: '', fields: { LocationId: 'ref!', Product2Id: 'ref!+', QuantityOnHand: 'number(18,2)!' } },
  ProductItemTransaction: {
    prefix: '',
    fields: {
      ProductItemId: 'ref!+',
      Quantity: 'number(18,2)!+',
      RelatedRecordId: 'ref-',
      TransactionType: 'picklist~!: Replenished|Consumed|Adjusted|Transferred',
    },
    targets: { RelatedRecordId: ['ProductConsumed', 'ProductTransfer'] },
    onDelete: { ProductItemId: 'cascade' },
  },
  ProductConsumed: { prefix: '', fields: { Product2Id: 'ref-', QuantityConsumed: 'number(18,2)!' } },
  OperatingHours: { prefix: '0OH', fields: { TimeZone: 'picklist=' } },
  // the default handler of Social Customer Service: the parent of a post's persona, unless that is a post, and the source of its case
  SocialPost: { prefix: '', targets: { WhoId: ['Account', 'Contact', 'Lead'] } },
  LiveChatVisitor: { prefix: '571', fields: { Name: 'auto Live Chat Visitor Name' } },
  LiveChatTranscript: {
    prefix: '570',
    fields: {
      Name: 'auto Live Chat Transcript Name',
      Body: 'longtext(131072)',
      Status: 'picklist: Waiting|InProgress|Completed|Missed|Dropped|Blocked',
      LiveChatVisitorId: 'ref!+',
    },
  },
  LiveChatTranscriptEvent: {
    prefix: '0DZ',
    fields: { Name: 'auto Live Chat Transcript Event Name', LiveChatTranscriptId: 'ref!+' },
    onDelete: { LiveChatTranscriptId: 'cascade' },
  },
  LiveChatButton: { prefix: '573', nameField: 'MasterLabel' },
  LiveChatDeployment: { prefix: '572', nameField: 'MasterLabel' },
  AgentWork: { prefix: '0Bz', fields: { Name: 'auto Agent Work ID', WorkItemId: 'ref!+', ServiceChannelId: 'ref!+' } },
  PendingServiceRouting: {
    prefix: '0JR',
    fields: { Name: 'auto Pending Service Routing ID', WorkItemId: 'ref!+', ServiceChannelId: 'ref!+' },
  },
  ServiceChannel: { prefix: '0N9', nameField: 'MasterLabel' },
  ServicePresenceStatus: { prefix: '0N5', nameField: 'MasterLabel' },
  UserServicePresence: { prefix: '0NA', fields: { Name: 'auto User Presence ID' } },
};
