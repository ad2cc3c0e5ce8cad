import { api, LightningElement } from 'lwc';
import { bundleName } from 'localorg/components';
import { itemNamed, type AppInfo } from 'localorg/context';
import type { PageReference } from 'localorg/routes';

type Shown = Readonly<Record<string, unknown>> & { readonly key: string };
const NO_ACCESS: Shown = {
  key: 'no-access',
  heading: 'Page not found',
  message: 'This page does not exist, or you do not have access to it. Ask your administrator for the permission set that opens it.',
};

/** What a page reference shows. A page with another key is made anew. */
export default class Stage extends LightningElement {
  @api page?: PageReference;
  @api app?: AppInfo;

  get pages(): readonly Shown[] {
    return this.page === undefined ? [] : [shownOf(this.page)];
  }
  get appName(): string | undefined {
    return this.app?.name;
  }
}

function shownOf({ type, attributes, state }: PageReference): Shown {
  const {
    apiName = '',
    componentName = '',
    path = '',
    objectApiName,
    recordId = '',
    relationshipApiName = '',
    node = '',
    pageName = '',
  } = attributes as Readonly<Record<string, string | undefined>>;
  switch (type) {
    case 'standard__navItemPage':
      return tabOf(apiName);
    case 'standard__component':
      return { key: `cmp/${componentName}`, isComponent: true, name: bundleName(componentName), properties: { ...state } };
    case 'standard__recordPage':
      return { key: `r/${recordId}`, ...recordKind(recordId, objectApiName), recordId, objectApiName };
    case 'standard__objectPage':
      return { key: `o/${objectApiName ?? ''}`, ...listKind(objectApiName ?? ''), objectApiName, filterName: state['filterName'] ?? '' };
    case 'standard__recordRelationshipPage':
      return { key: `rel/${recordId}/${relationshipApiName}`, isRelated: true, recordId, objectApiName, name: relationshipApiName };
    case 'standard__search':
      return { key: 'search', isSearch: true, term: state['term'] ?? '' };
    case 'localorg__setup':
      return { key: `setup/${node}`, isSetup: true, name: node };
    case 'standard__namedPage':
      return pageName === 'home'
        ? { key: 'home', heading: 'Nothing to show', message: 'You have no access to an app. Ask your administrator for a permission set.' }
        : { key: pageName, heading: 'Not built yet', message: `not implemented: the page ${pageName}` };
    case 'localorg__unknown':
      return { key: path, heading: 'Page not found', message: `There is no page at ${path}.` };
    default:
      return { key: type, heading: 'Not built yet', message: `not implemented: pages of type ${type}` };
  }
}

function tabOf(apiName: string): Shown {
  const item = itemNamed(apiName);
  if (item === undefined) return NO_ACCESS;
  if (item.kind === 'component') return { key: `n/${apiName}`, isComponent: true, name: item.target, properties: {} };
  if (item.kind === 'page') return { key: `n/${apiName}`, isFlexipage: true, name: item.target };
  if (item.kind === 'object') return { key: `o/${item.target}`, ...listKind(item.target), objectApiName: item.target, filterName: '' };
  return { key: `n/${apiName}`, heading: item.label, message: `not implemented: tabs of the kind ${item.kind}` };
}

/** Reports and dashboards have pages of their own. */
const listKind = (objectApiName: string): object =>
  objectApiName === 'Report' || objectApiName === 'Dashboard' ? { isAnalyticsHome: true } : { isList: true };

function recordKind(recordId: string, objectApiName: string | undefined): object {
  if (objectApiName === 'Report' || recordId.startsWith('00O')) return { isReport: true };
  return objectApiName === 'Dashboard' || recordId.startsWith('01Z') ? { isDashboard: true } : { isRecord: true };
}
