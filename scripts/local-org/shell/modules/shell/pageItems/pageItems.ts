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

/** What stands for the platform's components, by their names without a namespace. */
const SHOWN_AS: Readonly<Record<string, string>> = {
  highlightsPanel: 'isHighlights',
  tabset: 'isTabset',
  accordion: 'isAccordion',
  detailPanel: 'isDetail',
  relatedListContainer: 'isRelated',
  relatedListSingleContainer: 'isOneRelated',
  dynamicRelatedList: 'isOneRelated',
  richText: 'isRichText',
};

/** The flag that the template asks for: `isComponent` for those of the project; none for what the shell has no component for. */
function kindOf(component: string): Readonly<Record<string, boolean>> {
  const [, own] = /^(?:flexipage|force|lightning):(.*)$/.exec(component) ?? [];
  const flag = own === undefined ? 'isComponent' : SHOWN_AS[own];
  return flag === undefined || component === '' || component.includes('runtime_') ? {} : { [flag]: true };
}

const given = (text: string): string | undefined => (text === '' ? undefined : text);

function titleOf({ properties: { title, label } }: PageItem): string {
  return TITLES[String(title)] ?? String(title ?? label ?? 'Tab');
}

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
    const tabs = (item.facets['tabs'] ?? item.facets['accordionSections'] ?? []).filter(({ rule }) => this.allows(rule));
    return {
      key: item.key,
      className: 'slds-m-bottom_x-small',
      component,
      own: { ...this.typed(properties), recordId: given(this.recordId), objectApiName: given(this.objectApiName) },
      ...kindOf(component),
      actionNames: this.shownOf(actionsOf(item)),
      listId: String(properties['relatedListApiName'] ?? ''),
      text: String(properties['richTextValue'] ?? ''),
      missing: `not implemented: the page component ${component === '' ? `field ${item.field ?? ''}` : component}`,
      activeTab: (tabs.find((tab) => tab.properties['active'] === 'true') ?? tabs[0])?.key,
      tabs: tabs.map((tab) => ({ key: tab.key, label: titleOf(tab), items: tab.facets['body'] ?? [] })),
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
