/** Lightning pages as trees. Source: Metadata API Developer Guide, "FlexiPage": regions hold items, properties of items may name facets, which are regions too. */
import { many, text, texts, type Xml } from '../../data/project/xml.ts';
import type { LocalOrg } from '../../org.ts';
import type { ListValue, PageItem, PageRegion, PageTree, VisibilityRule } from '../modules/localorg/pageTree.ts';

export function flexipageNamed(org: LocalOrg, name: string): PageTree | undefined {
  const xml = org.project.metadata.get('flexipage')?.get(name);
  return xml === undefined ? undefined : treeOf(name, xml);
}

/** The page of an object's records: what the application, else the object, puts in place of View; else the platform's. */
export function recordPageOf(org: LocalOrg, objectName: string, appName: string | undefined): PageTree {
  const app = appName === undefined ? undefined : org.project.metadata.get('app')?.get(appName);
  const inApp =
    app === undefined
      ? []
      : [...many(app, 'actionOverrides'), ...many(app, 'profileActionOverrides')].filter(
          (one) => text(one, 'pageOrSobjectType') === objectName,
        );
  const object = org.project.objects.find(({ name }) => name === objectName);
  const overrides = [...inApp, ...(object === undefined ? [] : many(object.definition, 'actionOverrides'))];
  const chosen = overrides.find(
    (one) =>
      text(one, 'actionName') === 'View' &&
      text(one, 'type')?.toLowerCase() === 'flexipage' &&
      (text(one, 'formFactor') ?? 'Large') === 'Large',
  );
  return flexipageNamed(org, (chosen === undefined ? undefined : text(chosen, 'content')) ?? '') ?? PLAIN;
}

function treeOf(name: string, xml: Xml): PageTree {
  const regions = many(xml, 'flexiPageRegions');
  const byName = new Map(regions.map((region) => [text(region, 'name') ?? '', region]));
  const [template = {}] = many(xml, 'template');
  const shown: readonly PageRegion[] = regions
    .filter((region) => text(region, 'type') !== 'Facet')
    .map((region) => ({ name: text(region, 'name') ?? '', items: itemsOf(region, byName) }));
  return {
    name,
    label: text(xml, 'masterLabel') ?? name,
    template: (text(template, 'name') ?? '').replace(/^flexipage:/, ''),
    regions: shown,
  };
}

function itemsOf(region: Xml, byName: ReadonlyMap<string, Xml>): readonly PageItem[] {
  const items = many(region, 'itemInstances').flatMap((instance) => [
    ...many(instance, 'componentInstance'),
    ...many(instance, 'fieldInstance'),
  ]);
  // pages before API 49 hold their components without items around them
  return [...items, ...many(region, 'componentInstances')].map((instance, index) => itemOf(instance, index, byName));
}

function itemOf(instance: Xml, index: number, byName: ReadonlyMap<string, Xml>): PageItem {
  const properties: Record<string, string | readonly ListValue[]> = {};
  const facets: Record<string, readonly PageItem[]> = {};
  for (const property of [...many(instance, 'componentInstanceProperties'), ...many(instance, 'fieldInstanceProperties')]) {
    const name = text(property, 'name') ?? '';
    const value = text(property, 'value') ?? '';
    const facet = byName.get(value);
    const [list] = many(property, 'valueList');
    if (facet !== undefined && text(facet, 'type') === 'Facet') facets[name] = itemsOf(facet, byName);
    else
      properties[name] =
        list === undefined ? value : many(list, 'valueListItems').map((item) => ({ value: text(item, 'value') ?? '', rule: ruleOf(item) }));
  }
  const field = text(instance, 'fieldItem');
  return {
    key: text(instance, 'identifier') ?? `${text(instance, 'componentName') ?? field ?? ''}-${String(index)}`,
    component: text(instance, 'componentName') ?? '',
    field: field?.replace(/^Record\./, '') ?? null,
    properties,
    facets,
    rule: ruleOf(instance),
  };
}

function ruleOf(item: Xml): VisibilityRule | null {
  const [rule] = many(item, 'visibilityRule');
  if (rule === undefined) return null;
  return {
    logic: text(rule, 'booleanFilter') ?? null,
    criteria: many(rule, 'criteria').map((one) => ({
      left: text(one, 'leftValue') ?? '',
      operator: text(one, 'operator') ?? '',
      right: texts(one, 'rightValue')[0] ?? '',
    })),
  };
}

const item = (
  component: string,
  facets: Readonly<Record<string, readonly PageItem[]>> = {},
  properties: Readonly<Record<string, string>> = {},
): PageItem => ({ key: `${component} ${properties['title'] ?? ''}`.trim(), component, field: null, properties, facets, rule: null });
/** The platform's own page: highlights, and tabs with related lists and details. */
const PLAIN: PageTree = {
  name: '',
  label: 'Record',
  template: 'recordHomeSingleColTemplateDesktop',
  regions: [
    {
      name: 'main',
      items: [
        item('force:highlightsPanel'),
        item('flexipage:tabset', {
          tabs: [
            item('flexipage:tab', { body: [item('force:detailPanel')] }, { title: 'Standard.Tab.detail', active: 'true' }),
            item('flexipage:tab', { body: [item('force:relatedListContainer')] }, { title: 'Standard.Tab.relatedLists' }),
          ],
        }),
      ],
    },
  ],
};
