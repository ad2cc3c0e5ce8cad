/** What the page's address asks a new import to begin with. */
import type { Draft } from 'c/importWizard/importSteps';

/** @return undefined when it asks for nothing. */
export function presetOf(state: Readonly<Record<string, string | undefined>>): Partial<Draft> | undefined {
    const { c__campaign: campaignId, c__name: name, c__list: listId, c__objectName: sourceObject, c__ids: ids } = state;
    const list = listId === undefined ? {} : { listId };
    if (campaignId !== undefined) return { ...list, sourceType: 'Salesforce Campaign', sourceId: campaignId, sourceName: name ?? null };
    if (ids !== undefined && sourceObject !== undefined) return { ...list, sourceType: 'SOQL', sourceName: name ?? null, sourceQuery: queryOf(sourceObject, ids) };
    return listId === undefined ? undefined : list;
}

/** Selected people as a query. Ids are letters and digits: anything else in the address is no id. */
function queryOf(objectName: string, ids: string): string {
    const safe = ids.split(',').filter((id) => /^[A-Za-z0-9]{15}([A-Za-z0-9]{3})?$/.test(id));
    const safeObject = /^\w+$/.test(objectName) ? objectName : 'Contact';
    return `SELECT Email, Name, FirstName, LastName FROM ${safeObject} WHERE Id IN (${safe.map((id) => `'${id}'`).join(', ')})`;
}
