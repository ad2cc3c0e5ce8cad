/** Leads. Source: Object Reference for the Salesforce Platform, each object's page. */
import type { FactTable } from '../facts.ts';
import { PERSON_NAME } from './personNames.ts';
import { CLEAN_STATUSES, INDUSTRIES, RATINGS, SOURCES } from './salesPicklists.ts';

export const LEADS: FactTable = {
  Lead: {
    prefix: '00Q',
    fields: {
      ...PERSON_NAME,
      Name: 'text(121)- Full Name',
      Company: 'text(255)!',
      Title: 'text(128)',
      Email: 'email(80)',
      Phone: 'phone',
      MobilePhone: 'phone',
      Fax: 'phone',
      Website: 'url',
      LeadSource: `picklist: ${SOURCES}`,
      Status: 'picklist! [Open - Not Contacted]: *Open - Not Contacted|Working - Contacted|Closed - Converted|Closed - Not Converted',
      Industry: `picklist: ${INDUSTRIES}`,
      Rating: `picklist: ${RATINGS}`,
      AnnualRevenue: 'currency(18,0)',
      NumberOfEmployees: 'int Employees',
      Description: 'longtext(32000)',
      IsConverted: 'bool+ Converted',
      ConvertedDate: 'date-',
      ConvertedAccountId: 'ref-',
      ConvertedContactId: 'ref-',
      ConvertedOpportunityId: 'ref-',
      IsUnreadByOwner: 'bool [true] Unread By Owner',
      HasOptedOutOfEmail: 'bool Email Opt Out',
      HasOptedOutOfFax: 'bool Fax Opt Out',
      CleanStatus: CLEAN_STATUSES,
      Jigsaw: 'text(20) Data.com Key',
      JigsawContactId: 'text(20)- Jigsaw Contact ID',
      CompanyDunsNumber: 'text(9) Company D-U-N-S Number',
      IsPriorityRecord: 'bool-?',
    },
    targets: {
      OwnerId: ['Group', 'User'],
      ConvertedAccountId: ['Account'],
      ConvertedContactId: ['Contact'],
      ConvertedOpportunityId: ['Opportunity'],
    },
  },
  LeadStatus: { prefix: '01J', nameField: 'MasterLabel', isReadOnly: true, label: 'Lead Status Value' },
};
