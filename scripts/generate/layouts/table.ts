/** What a record page shows, in which order: the one table from which the page layouts are made. */
import type { ObjectLayout } from './objectLayout.ts';
import { imports } from './tables/imports.ts';
import { jobs } from './tables/jobs.ts';
import { mirrored } from './tables/mirrored.ts';
import { rules } from './tables/rules.ts';

const metadataTypes: readonly ObjectLayout[] = [
  {
    object: 'ApiError__mdt',
    editable: 'all',
    sections: [{ title: 'Information', columns: 2, fields: ['Code__c', 'IsRetryable__c', 'Meaning__c', 'Fix__c'] }],
    relatedLists: {},
  },
  {
    object: 'RetryPolicy__mdt',
    editable: 'all',
    sections: [{ title: 'Information', columns: 2, fields: ['DelayMinutes__c', 'RestMinutes__c', 'MostRests__c', 'RetriedStatuses__c'] }],
    relatedLists: {},
  },
  {
    object: 'ServiceAddress__mdt',
    editable: 'all',
    sections: [{ title: 'Information', columns: 2, fields: ['ApiVersion__c', 'AuthorizeUrl__c'] }],
    relatedLists: {},
  },
  {
    object: 'TimeZoneLabel__mdt',
    editable: 'all',
    sections: [{ title: 'Information', columns: 2, fields: ['ServiceLabel__c', 'ZoneId__c'] }],
    relatedLists: {},
  },
];

export const objectLayouts: readonly ObjectLayout[] = [...mirrored, ...jobs, ...imports, ...rules, ...metadataTypes];

/** Whose records nobody makes by hand. */
export const isMadeByJobs = (object: string): boolean => objectLayouts.some((row) => row.object === object && row.editable !== 'all');
