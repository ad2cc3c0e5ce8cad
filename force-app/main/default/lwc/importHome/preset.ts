/** What the page's address asks for. Its parameters begin with `c__`, or with the namespace of an installed package. */
import { parameter } from 'c/pageState';
import { labels } from './labels';
import type { Draft } from 'c/importWizard/importSteps';

type State = Readonly<Record<string, string | undefined>>;

/** What an import gets that runs by a schedule from now on. */
export const SCHEDULED: Partial<Draft> = { isActive: true };

/** What the wizard begins with; undefined when the address asks for nothing. */
export function presetOf(state: State): Partial<Draft> | undefined {
    const campaignId = parameter(state, 'campaign');
    const listId = parameter(state, 'list');
    const ids = parameter(state, 'ids');
    const viewId = parameter(state, 'view');
    if (parameter(state, 'schedule') !== undefined) return SCHEDULED;
    const list = listId === undefined ? {} : { listId };
    if (campaignId !== undefined) return { ...list, sourceType: 'Salesforce Campaign', sourceId: campaignId };
    if (ids !== undefined)
        return {
            ...list,
            sourceType: 'SOQL',
            sourceName: labels.ticked,
            sourceQuery: queryOf(parameter(state, 'objectName') ?? 'Contact', ids),
        };
    if (viewId !== undefined)
        return { ...list, sourceType: 'List View', sourceId: viewId, sourceObject: parameter(state, 'objectName') ?? 'Contact' };
    return listId === undefined ? undefined : list;
}

/** Selected people as a query. Ids are letters and digits: anything else in the address is no id. */
function queryOf(objectName: string, ids: string): string {
    const safe = ids.split(',').filter((id) => /^[A-Za-z0-9]{15}([A-Za-z0-9]{3})?$/.test(id));
    const safeObject = /^\w+$/.test(objectName) ? objectName : 'Contact';
    return `SELECT Email, Name, FirstName, LastName FROM ${safeObject} WHERE Id IN (${safe.map((id) => `'${id}'`).join(', ')})`;
}
