/** The dashboard that is there from the first day. */
import type { DashboardRow } from '../model.ts';

export const dashboards: readonly DashboardRow[] = [
  {
    name: 'EmailMarketing',
    title: 'Email Marketing',
    description: 'Lists, members, email campaigns and open log entries at a glance.',
    rows: [
      [
        {
          kind: 'Metric',
          title: 'Active Subscribers',
          report: 'ActiveSubscribersByList',
          sum: 'ActiveSubscribers__c',
          width: 3,
          height: 4,
        },
        { kind: 'Metric', title: 'New This Month', report: 'ActiveSubscribersByList', sum: 'ActiveThisMonth__c', width: 3, height: 4 },
        {
          kind: 'Metric',
          title: 'Unsubscribed This Month',
          report: 'ActiveSubscribersByList',
          sum: 'UnsubscribesThisMonth__c',
          width: 3,
          height: 4,
        },
        { kind: 'Metric', title: 'Open Log Entries', report: 'OpenLogEntries', width: 3, height: 4 },
      ],
      [
        {
          kind: 'Bar',
          title: 'Active Subscribers by List',
          report: 'ActiveSubscribersByList',
          sum: 'ActiveSubscribers__c',
          width: 6,
          height: 8,
        },
        { kind: 'Column', title: 'New Members by Month', report: 'NewMembersByMonth', width: 6, height: 8 },
      ],
      [
        { kind: 'Line', title: 'Email Activity by Month', report: 'EmailActivityByMonth', width: 6, height: 8 },
        { kind: 'Column', title: 'Unique Opens by Month', report: 'EmailCampaignsByMonth', sum: 'UniqueOpens__c', width: 6, height: 8 },
      ],
      [
        { kind: 'Donut', title: 'Bounces by Type', report: 'BouncesByType', width: 3, height: 8 },
        { kind: 'Donut', title: 'Suppressed Addresses by Reason', report: 'SuppressedByReason', width: 3, height: 8 },
        { kind: 'Table', title: 'Latest Email Campaigns', report: 'LatestEmailCampaigns', width: 6, height: 8 },
      ],
    ],
  },
];
