/** What each screen shows, and to whom; nobody else sees anything of it. */
import type { Page } from 'playwright-core';
import type { Person } from '../walk.ts';

export type Words = string | RegExp;
/** Who sees it, by a text that only a complete screen has. */
export type Shown = Partial<Readonly<Record<Person, Words>>>;
export interface Dialog {
  /** A tab, or the object of a record. */
  readonly on: string;
  readonly for: readonly Person[];
  /** From the page to the opened dialog; `button` is what others on that page do not have. */
  readonly button: string;
  open(page: Page): Promise<void>;
}

const ADMIN: readonly Person[] = ['admin'];
const MARKETING: readonly Person[] = ['admin', 'marketing'];
const READERS: readonly Person[] = ['admin', 'marketing', 'viewer'];
const to = (people: readonly Person[], words: Words): Shown => Object.fromEntries(people.map((person) => [person, words]));
/** The line above the rows of a list view. */
const ROWS = /^[\d,]+\+? items?/;

export const NO_ACCESS = /^(Page not found|This record cannot be shown)$/;

export const tabs: Readonly<Record<string, Shown>> = {
  CampaignMonitorAccount__c: to(ADMIN, ROWS),
  CampaignsHome: to(READERS, 'Monthly news'),
  Connect: to(ADMIN, 'The connection works. Clients it sees: 3.'),
  EmailCampaign__c: to(READERS, ROWS),
  EmailTracking__c: to(READERS, ROWS),
  ImportWizard: to(MARKETING, 'Readers of the spring'),
  Journey__c: to(MARKETING, ROWS),
  ListMember__c: to(READERS, ROWS),
  ListsHome: to(READERS, 'Lakeside Cycling'),
  PendingAction__c: to(ADMIN, ROWS),
  SubscriberImport__c: to(MARKETING, ROWS),
  SubscriberList__c: to(READERS, ROWS),
  Suppression__c: to(MARKETING, ROWS),
  SyncHome: { admin: 'Run 000001 (Manual)', marketing: 'Connected accounts', viewer: 'Connected accounts' },
  SyncLog__c: to(ADMIN, ROWS),
  SyncRun__c: to(ADMIN, ROWS),
  SyncSettings: to(ADMIN, 'Connection settings'),
  TrackingHome: to(READERS, 'We miss you'),
};

/** By object. The Contact belongs to the marketing user and is theirs; leads and Salesforce campaigns are everybody's, but a user with nothing has the platform's own page of them. */
export const records: Readonly<Record<string, Shown>> = {
  Campaign: { ...to(READERS, 'Spring Fair'), nobody: 'Details' },
  CampaignMonitorAccount__c: to(READERS, 'Harbour Books'),
  Contact: to(MARKETING, 'Subscriber lists'),
  EmailCampaign__c: to(READERS, 'Who did what'),
  EmailTracking__c: to(READERS, 'Details'),
  ImportRun__c: to(MARKETING, 'Completed'),
  Journey__c: to(READERS, 'Details'),
  Lead: { ...to(READERS, 'Subscriber lists'), nobody: 'Details' },
  ListMember__c: to(READERS, 'Why this status?'),
  PendingAction__c: to(MARKETING, 'waiting@example.org'),
  SubscriberImport__c: to(MARKETING, 'Readers of the spring'),
  SubscriberList__c: to(READERS, 'List at a glance'),
  Suppression__c: to(READERS, 'Details'),
  SyncLog__c: to(MARKETING, 'The address is refused.'),
  SyncRun__c: to(MARKETING, 'Completed'),
};

/** What can be done on the page of a record: the button, and who has it. */
export const actions: readonly { readonly object: string; readonly button: string; readonly for: readonly Person[] }[] = [
  { object: 'Campaign', button: 'Send to Campaign Monitor', for: MARKETING },
  { object: 'SubscriberList__c', button: 'Import People', for: MARKETING },
  { object: 'SubscriberList__c', button: 'Full sync of this list', for: ADMIN },
];

const press =
  (name: string) =>
  async (page: Page): Promise<void> =>
    page.getByRole('button', { name, exact: true }).first().click();
const tab =
  (name: string) =>
  async (page: Page): Promise<void> =>
    page.getByRole('tab', { name, exact: true }).click();
const section =
  (name: string) =>
  async (page: Page): Promise<void> =>
    page.getByRole('link', { name, exact: true }).click();
const then =
  (...steps: readonly ((page: Page) => Promise<void>)[]) =>
  async (page: Page): Promise<void> => {
    for (const step of steps) await step(page);
  };

/** By bundle. */
export const dialogs: Readonly<Record<string, Dialog>> = {
  confirmTyped: { on: 'SyncSettings', for: ADMIN, button: 'Disconnect', open: then(section('Connection settings'), press('Disconnect')) },
  fieldMappingForm: {
    on: 'SubscriberList__c',
    for: MARKETING,
    button: 'Add mapping',
    open: then(tab('Contacts and Leads'), press('Add mapping')),
  },
  listDialog: { on: 'ListsHome', for: MARKETING, button: 'New list', open: press('New list') },
  listFieldDialog: {
    on: 'SubscriberList__c',
    for: MARKETING,
    button: 'New custom field',
    open: then(tab('Custom Fields'), press('New custom field')),
  },
  membershipDialog: { on: 'Contact', for: MARKETING, button: 'Add to list', open: press('Add to list') },
  settingsPreview: {
    on: 'SyncSettings',
    for: ADMIN,
    button: 'Save',
    open: then(
      section('Opt-out and deletion'),
      async (page) => page.getByText('Ticking Email Opt Out unsubscribes').click(),
      press('Save'),
    ),
  },
};
