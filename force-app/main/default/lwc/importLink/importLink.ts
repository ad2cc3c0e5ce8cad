/** The import wizard's page with something to begin with. In an installed package tabs and parameters of the address carry its namespace. */
import SUBSCRIBER_LIST from '@salesforce/schema/SubscriberList__c';
import type { PageReference } from 'lightning/navigation';

const LIST = 'SubscriberList__c';
const { objectApiName: listName } = SUBSCRIBER_LIST as unknown as { objectApiName: string };
const namespace = listName.slice(0, -LIST.length);

/** The API name of subscriber lists. */
export const listObjectName = listName;

/** @param state `list`, `campaign`, `import` or `run`, with an id. */
export function importPage(state: Readonly<Record<string, string | undefined>>): PageReference {
    const prefix = namespace === '' ? 'c__' : namespace;
    return {
        type: 'standard__navItemPage',
        attributes: { apiName: `${namespace}ImportWizard` },
        state: Object.fromEntries(Object.entries(state).map(([key, value]) => [`${prefix}${key}`, value])),
    } as PageReference;
}
