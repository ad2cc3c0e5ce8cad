/** The app's tabs as pages to go to. In an installed package tabs and parameters of the address carry its namespace. */
import SUBSCRIBER_LIST from '@salesforce/schema/SubscriberList__c';
import type { PageReference } from 'lightning/navigation';

type State = Readonly<Record<string, string | undefined>>;

const LIST = 'SubscriberList__c';
const { objectApiName: listName } = SUBSCRIBER_LIST as unknown as { objectApiName: string };
const namespace = listName.slice(0, -LIST.length);

/** The API name of subscriber lists. */
export const listObjectName = listName;

/** The import wizard with something to begin with. @param state `list`, `campaign`, `import` or `run`, with an id. */
export const importPage = (state: State): PageReference => tab('ImportWizard', state);

/** Settings, open at a section: one of those that `settingsCatalog` lists. */
export const settingsPage = (section: string): PageReference => tab('SyncSettings', { section });

/** Where an account is connected. */
export const connectPage = (): PageReference => tab('Connect');

function tab(name: string, state?: State): PageReference {
    const page = { type: 'standard__navItemPage', attributes: { apiName: `${namespace}${name}` } };
    return (state === undefined ? page : { ...page, state: addressOf(state) }) as PageReference;
}

function addressOf(state: State): State {
    const prefix = namespace === '' ? 'c__' : namespace;
    return Object.fromEntries(Object.entries(state).map(([key, value]) => [`${prefix}${key}`, value]));
}
