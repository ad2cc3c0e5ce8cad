/** Apps with their tabs. Source: Apex Reference Guide, "Schema Class", describeTabs; "DescribeTabSetResult Class", "DescribeTabResult Class"; Apex Developer Guide, "Describing Tabs Using Schema Methods". */
import { ApexList } from '../../../platform/collections/index.ts';
import { transaction } from '../../../platform/core/current.ts';
import { Holder } from '../../../platform/core/holder.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { currentOrgUrl } from '../../../platform/system/addresses/url.ts';
import type { Project } from '../../project/model.ts';
import { text, texts } from '../../project/xml.ts';
import { SALES_TABS } from '../../schema/standardTabs.ts';
import { data } from '../../current.ts';
import { platformType } from './members.ts';
import { NamedMap } from './namedMap.ts';
import { iconsOf, pictureOf } from './tabIcons.ts';
import { objectToken } from './tokens.ts';

/** Colours are not built. */
function tab(project: Project, name: string): Holder {
  const object = data().schema.find(name.replace(/^standard-/, ''));
  const own = project.metadata.get('tab')?.get(name);
  const path = object?.keyPrefix === undefined ? `/lightning/n/${name}` : `/${object.keyPrefix}/o`;
  return new Holder('Schema.DescribeTabResult', {
    Name: name,
    Label: (own === undefined ? undefined : text(own, 'label')) ?? object?.labelPlural ?? name,
    SobjectName: object?.name ?? '',
    Custom: !name.startsWith('standard-'),
    Url: `${currentOrgUrl()}${path}`,
    TabEnumOrId: name,
    Colors: new ApexList(platformType('Schema.DescribeColorResult')),
    ...iconsOf(pictureOf(name, object?.name, own === undefined ? undefined : text(own, 'motif'))),
  });
}
interface App {
  readonly label: string;
  readonly description?: string | undefined;
  readonly namespace?: string | undefined;
  readonly tabs: readonly Holder[];
  readonly isSelected: boolean;
}
function tabSet({ label, description = '', namespace = '', tabs, isSelected }: App): Holder {
  return new Holder('Schema.DescribeTabSetResult', {
    Label: label,
    Description: description,
    LogoUrl: `${currentOrgUrl()}/img/seasonLogos/2014_winter_aloha.png`,
    Namespace: namespace,
    Selected: isSelected,
    TabSetId: '',
    Tabs: new ApexList(platformType('Schema.DescribeTabResult'), [...tabs]),
  });
}

function describeTabs(): ApexList {
  const { project, namespace } = transaction().org;
  const tabs = (names: readonly string[]): readonly Holder[] => names.map((name) => tab(project, name));
  const own = [...(project.metadata.get('app') ?? [])].map(([name, xml]) =>
    tabSet({
      label: text(xml, 'label') ?? name,
      description: text(xml, 'description'),
      namespace,
      tabs: tabs(texts(xml, 'tabs')),
      isSelected: false,
    }),
  );
  const sales = tabSet({ label: 'Sales', tabs: tabs(SALES_TABS), isSelected: true });
  return new ApexList(platformType('Schema.DescribeTabSetResult'), [sales, ...own]);
}

/** The objects of an app's tabs, by name. The method is undocumented: this follows from its name and type, and from describeTabs. */
function appDescribe(app: string | null): NamedMap {
  const { project } = transaction().org;
  const name = (app ?? '').replace(/^standard__/i, '').toLowerCase();
  const own = [...(project.metadata.get('app') ?? [])].find(([known]) => known.toLowerCase() === name);
  const tabs = own === undefined ? (name === 'sales' ? SALES_TABS : []) : texts(own[1], 'tabs');
  return tokens(tabs.map((tab) => tab.replace(/^standard-/, '')));
}
function tokens(names: readonly string[]): NamedMap {
  const objects = names.map((name) => data().schema.find(name)).filter((object) => object !== undefined);
  return new NamedMap(
    platformType('Schema.SObjectType'),
    objects.map((object) => [object.name.toLowerCase(), objectToken(object)] as const),
    data().schema.namespace,
  );
}

definePlatformClass({
  name: 'System.Schema',
  statics: {
    describeTabs,
    getAppDescribe: appDescribe,
  },
});
