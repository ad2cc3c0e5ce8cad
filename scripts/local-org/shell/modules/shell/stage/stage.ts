import { api, LightningElement } from 'lwc';
import { bundleName } from 'localorg/components';
import { itemNamed, type AppInfo } from 'localorg/context';
import type { PageReference } from 'localorg/routes';

interface Shown {
  readonly key: string;
  readonly isComponent?: boolean;
  readonly isMessage?: boolean;
  readonly name?: string;
  readonly properties?: object;
  readonly heading?: string;
  readonly message?: string;
}
const NO_ACCESS: Shown = { key: 'no-access', isMessage: true, heading: 'Page not found', message: 'This page does not exist, or you do not have access to it. Ask your administrator for the permission set that opens it.' };

/** What a page reference shows. A page with another key is made anew. */
export default class Stage extends LightningElement {
  @api page?: PageReference;
  @api app?: AppInfo;

  get pages(): readonly Shown[] {
    return this.page === undefined ? [] : [shownOf(this.page)];
  }
}

function shownOf({ type, attributes, state }: PageReference): Shown {
  const { apiName = '', componentName = '', path = '' } = attributes as Readonly<Record<string, string>>;
  switch (type) {
    case 'standard__navItemPage': {
      const item = itemNamed(apiName);
      if (item === undefined) return NO_ACCESS;
      if (item.kind === 'component') return { key: `n/${apiName}`, isComponent: true, name: item.target, properties: {} };
      return { key: `n/${apiName}`, isMessage: true, heading: item.label, message: `not implemented: tabs of the kind ${item.kind}` };
    }
    case 'standard__component':
      return { key: `cmp/${componentName}`, isComponent: true, name: bundleName(componentName), properties: { ...state } };
    case 'localorg__unknown':
      return { key: path, isMessage: true, heading: 'Page not found', message: `There is no page at ${path}.` };
    default:
      return { key: type, isMessage: true, heading: 'Not built yet', message: `not implemented: pages of type ${type}` };
  }
}
