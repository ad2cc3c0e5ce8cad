import { api, LightningElement } from 'lwc';
import { actionNames } from 'localorg/pageActions';
import { isShown, type PageItem } from 'localorg/pageTree';
import type { UiRecord } from 'localorg/records';

/** Standard titles of tabs. */
const TITLES: Readonly<Record<string, string>> = { 'Standard.Tab.detail': 'Details', 'Standard.Tab.relatedLists': 'Related', 'Standard.Tab.activity': 'Activity', 'Standard.Tab.collaborate': 'Chatter' };

/** The items of a region or facet of a Lightning page. What the shell has no component for says so in its place. */
export default class PageItems extends LightningElement {
  @api items: readonly PageItem[] = [];
  @api recordId = '';
  @api objectApiName = '';
  @api record?: UiRecord;
  @api actions: readonly unknown[] = [];
  @api isNested = false;

  get shown() {
    return this.items.filter(({ rule }) => isShown(rule, (field) => this.valueOf(field))).map((item) => this.viewOf(item));
  }

  private viewOf(item: PageItem) {
    const { component, properties } = item;
    const own = component.replace(/^(flexipage|force|lightning):/, '');
    const isPlatform = own !== component;
    const tabs = (item.facets['tabs'] ?? item.facets['accordionSections'] ?? []).filter(({ rule }) => isShown(rule, (field) => this.valueOf(field)));
    return {
      key: item.key,
      className: 'slds-m-bottom_x-small',
      component,
      own: { ...typed(properties), recordId: this.recordId === '' ? undefined : this.recordId, objectApiName: this.objectApiName === '' ? undefined : this.objectApiName },
      isHighlights: own === 'highlightsPanel',
      actionNames: actionNames(item),
      isTabset: isPlatform && own === 'tabset',
      isAccordion: isPlatform && own === 'accordion',
      isDetail: isPlatform && own === 'detailPanel',
      isRelated: isPlatform && own === 'relatedListContainer',
      isOneRelated: isPlatform && (own === 'relatedListSingleContainer' || own === 'dynamicRelatedList'),
      isRichText: isPlatform && own === 'richText',
      isComponent: !isPlatform && component !== '' && !component.includes('runtime_'),
      listId: String(properties['relatedListApiName'] ?? ''),
      text: String(properties['richTextValue'] ?? ''),
      missing: `not implemented: the page component ${component === '' ? `field ${item.field ?? ''}` : component}`,
      activeTab: tabs.find(({ properties: one }) => one['active'] === 'true')?.key ?? tabs[0]?.key,
      tabs: tabs.map((tab) => ({ key: tab.key, label: TITLES[String(tab.properties['title'])] ?? String(tab.properties['title'] ?? tab.properties['label'] ?? 'Tab'), items: tab.facets['body'] ?? [] })),
    };
  }

  private valueOf(path: string): unknown {
    let fields = this.record?.fields;
    const parts = path.split('.');
    for (const [index, name] of parts.entries()) {
      const value = fields?.[name]?.value;
      if (index === parts.length - 1) return value;
      fields = (value as UiRecord | null | undefined)?.fields;
    }
    return undefined;
  }
}

/** Properties of a page are texts; components get booleans and numbers as such. */
function typed(properties: PageItem['properties']): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, value === 'true' ? true : value === 'false' ? false : typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value]));
}
