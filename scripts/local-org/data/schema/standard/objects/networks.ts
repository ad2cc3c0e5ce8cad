/** Experience Cloud sites: only in orgs with digital experiences, here those whose code names them. Source: Object Reference, "Network", "NetworkMember"; lengths and labels: Salesforce Field Reference Guide. */
import type { FactTable } from '../facts.ts';

export const NETWORKS: FactTable = {
  Network: {
    prefix: '0DB',
    isSetup: true,
    fields: {
      Name: 'text(40)!',
      Status: 'picklist~: UnderConstruction|Live|DownForMaintenance',
      UrlPathPrefix: 'text(40) Experience URL Prefix',
      AllowedExtensions: 'area(1000)',
      Description: 'text(255)',
      EmailFooterText: 'text(1000)',
      EmailSenderAddress: 'email From Email Address',
      EmailSenderName: 'text(80) From Email Name',
      FirstActivationDate: 'date- First Date Active',
      NewSenderAddress: 'email Unverified Sender Email Address',
    },
  },
  NetworkMember: {
    prefix: '0DO',
    nameField: 'Id',
    isSetup: true,
    fields: {
      DefaultGroupNotificationFrequency: 'picklist~ Default Notification Frequency when Joining Groups: P|D|W|N',
      DigestFrequency: 'picklist~ Chatter Email Highlights Frequency: D|W|N',
      LastChatterActivityDate: 'date-',
      ReputationPoints: 'number(15,0)-',
    },
  },
};
