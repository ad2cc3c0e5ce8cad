/**
 * Who may do what: the one table from which the permission sets are made.
 * Levels of an object: `read`; `edit` (create and change, too); `delete` (that, and delete). With `all`: every record, whoever owns it;
 * `edit all` reads every record and changes those that sharing lets the user change, `modify all` does everything with every record.
 */
export type Level = 'read' | 'read all' | 'edit' | 'edit all' | 'delete' | 'modify all';
export interface Access {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly objects: Readonly<Record<string, Level>>;
  /** Fields that are read only although the object may be edited. */
  readonly readOnlyFields?: readonly string[];
  readonly customPermissions: readonly string[];
  readonly tabs: readonly string[];
  readonly classes: readonly string[];
  /** Visualforce pages. */
  readonly pages?: readonly string[];
  readonly customSettings?: readonly string[];
  /** Principals of external credentials, as `Credential-Principal`. */
  readonly credentials?: readonly string[];
}

const MIRRORED = [
  'CampaignMonitorAccount__c',
  'SubscriberList__c',
  'ListMember__c',
  'MemberStatusChange__c',
  'EmailCampaign__c',
  'EmailTracking__c',
  'Journey__c',
  'JourneyEmail__c',
  'Suppression__c',
  'ListCustomField__c',
];
const JOBS = ['SyncRun__c', 'SyncStep__c', 'SyncLog__c', 'PendingAction__c'];
const IMPORTS = ['SubscriberImport__c', 'ImportRun__c', 'ImportRowResult__c'];
const RULES = ['FieldMapping__c', 'PersonCreationRule__c'];
const each = (objects: readonly string[], level: Level): Readonly<Record<string, Level>> =>
  Object.fromEntries(objects.map((name) => [name, level]));
/** In use, and the one in which a new secret is tried. */
const PRINCIPALS = ['CampaignMonitor-Account', 'CampaignMonitorSpare-Account'];
/** Where the sync stands on a list: nobody's choice. */
const BOOKKEEPING = ['Active', 'Bounced', 'Deleted', 'Unconfirmed', 'Unsubscribed']
  .map((state) => `SubscriberList__c.${state}WatermarkAt__c`)
  .concat('SubscriberList__c.ListId__c', 'SubscriberList__c.MemberCursor__c', 'SubscriberList__c.StatisticsKey__c');
/** Flows run as whoever saves a record. */
const FLOW_ACTIONS = ['AddToListAction', 'RemoveFromListAction', 'UnsubscribeAction', 'UpdateSubscriberAction'];
const READ_TABS = [
  'SyncHome',
  'ListsHome',
  'CampaignsHome',
  'TrackingHome',
  'SubscriberList__c',
  'ListMember__c',
  'EmailCampaign__c',
  'EmailTracking__c',
];

export const access: readonly Access[] = [
  {
    name: 'CampaignMonitorAdmin',
    label: 'Campaign Monitor Admin',
    description: 'Everything: connect, settings, run and stop syncs, delete data, see the log.',
    objects: each([...MIRRORED, ...JOBS, ...IMPORTS, ...RULES], 'modify all'),
    customPermissions: ['AdministerCampaignMonitor', 'ImportToCampaignMonitor', 'ViewCampaignMonitor'],
    tabs: [
      ...READ_TABS,
      'CampaignMonitorAccount__c',
      'Connect',
      'ImportWizard',
      'Journey__c',
      'PendingAction__c',
      'SubscriberImport__c',
      'Suppression__c',
      'SyncLog__c',
      'SyncRun__c',
      'SyncSettings',
    ],
    pages: ['CampaignMonitorOAuth', 'ImportContacts', 'ImportLeads'],
    classes: [
      ...FLOW_ACTIONS,
      'CampaignController',
      'ConnectController',
      'ImportRunController',
      'ImportSelectionController',
      'ImportWizardController',
      'ListController',
      'MembershipController',
      'OAuthCallbackController',
      'PersonSetupController',
      'RecordController',
      'SettingsController',
      'SyncHomeController',
    ],
    customSettings: ['SyncSetting__c'],
    credentials: PRINCIPALS,
  },
  {
    name: 'CampaignMonitorMarketing',
    label: 'Campaign Monitor Marketing',
    description: 'Lists, imports, mappings, adding people. No settings, no credentials.',
    objects: {
      ...each(MIRRORED, 'read'),
      SubscriberList__c: 'edit',
      ...each(JOBS, 'read'),
      ...each(IMPORTS, 'read'),
      SubscriberImport__c: 'delete',
      ...each(RULES, 'read'),
      FieldMapping__c: 'delete',
    },
    readOnlyFields: BOOKKEEPING,
    customPermissions: ['ImportToCampaignMonitor', 'ViewCampaignMonitor'],
    tabs: [...READ_TABS, 'ImportWizard', 'Journey__c', 'SubscriberImport__c', 'Suppression__c'],
    pages: ['ImportContacts', 'ImportLeads'],
    classes: [
      ...FLOW_ACTIONS,
      'CampaignController',
      'ConnectController',
      'ImportRunController',
      'ImportSelectionController',
      'ImportWizardController',
      'ListController',
      'MembershipController',
      'PersonSetupController',
      'RecordController',
      'SyncHomeController',
    ],
    credentials: PRINCIPALS,
  },
  {
    name: 'CampaignMonitorViewer',
    label: 'Campaign Monitor Viewer',
    description: 'Read memberships and email history on records.',
    objects: each(MIRRORED, 'read'),
    customPermissions: ['ViewCampaignMonitor'],
    tabs: READ_TABS,
    classes: [
      ...FLOW_ACTIONS,
      'CampaignController',
      'ConnectController',
      'ListController',
      'PersonSetupController',
      'RecordController',
      'SyncHomeController',
    ],
  },
  {
    name: 'CampaignMonitorSync',
    label: 'Campaign Monitor Sync',
    description:
      'For the user who runs the scheduled jobs, on top of Campaign Monitor Admin: sees all people to link them, and may write those that lists create and update.',
    objects: { Account: 'edit all', Contact: 'edit all', Lead: 'edit all' },
    customPermissions: ['RunCampaignMonitorSync'],
    tabs: [],
    classes: [],
    credentials: PRINCIPALS,
  },
];
