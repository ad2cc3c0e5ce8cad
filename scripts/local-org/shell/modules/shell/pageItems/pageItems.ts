import { api, LightningElement } from 'lwc';
import { actionsOf } from 'localorg/pageActions';
import { isShown, type ListValue, type PageItem, type VisibilityRule } from 'localorg/pageTree';
import type { UiRecord } from 'localorg/records';

/** Standard titles of tabs. */
const TITLES: Readonly<Record<string, string>> = {
  'Standard.Tab.detail': 'Details',
  'Standard.Tab.relatedLists': 'Related',
  'Standard.Tab.activity': 'Activity',
  'Standard.Tab.collaborate': 'Chatter',
};

/** The items of a region or facet of a Lightning page. What the shell has no component for says so in its place. */
export default class PageItems extends LightningElement {
  @api items: readonly PageItem[] = [];
  @api recordId = '';
  @api objectApiName = '';
  @api record?: UiRecord;
  @api actions: readonly unknown[] = [];
  @api isNested = false;

  get shown() {
    return this.items.filter(({ rule }) => this.allows(rule)).map((item) => this.viewOf(item));
  }

  private viewOf(item: PageItem) {
    const { component, properties } = item;
    const own = component.replace(/^(flexipage|force|lightning):/, '');
    const isPlatform = own !== component;
    const tabs = (item.facets['tabs'] ?? item.facets['accordionSections'] ?? []).filter(({ rule }) => this.allows(rule));
    return {
      key: item.key,
      className: 'slds-m-bottom_x-small',
      component,
      own: {
        ...this.typed(properties),
        recordId: this.recordId === '' ? undefined : this.recordId,
        objectApiName: this.objectApiName === '' ? undefined : this.objectApiName,
      },
      isHighlights: own === 'highlightsPanel',
      actionNames: this.shownOf(actionsOf(item)),
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
      tabs: tabs.map((tab) => ({
        key: tab.key,
        label: TITLES[String(tab.properties['title'])] ?? String(tab.properties['title'] ?? tab.properties['label'] ?? 'Tab'),
        items: tab.facets['body'] ?? [],
      })),
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

  private allows(rule: VisibilityRule | null): boolean {
    return isShown(rule, (field) => this.valueOf(field));
  }

  private shownOf(values: readonly ListValue[] | undefined): readonly string[] | undefined {
    return values?.filter(({ rule }) => this.allows(rule)).map(({ value }) => value);
  }

  /** Properties of a page are texts; components get booleans, numbers and lists as such. */
  private typed(properties: PageItem['properties']): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(properties).map(([name, value]) => [name, typeof value === 'string' ? typedText(value) : this.shownOf(value)]),
    );
  }
}

function typedText(value: string): unknown {
  if (value === 'true' || value === 'false') return value === 'true';
  return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}
