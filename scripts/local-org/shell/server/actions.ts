/** Quick actions of an object's records that are Lightning web components. Source: Metadata API Developer Guide, "QuickAction" and "Layout" (platformActionList); Lightning Web Components Developer Guide, "Quick Actions"; Salesforce Help, "Dynamic Actions". */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { many, text } from '../../data/project/xml.ts';
import { layoutXml } from '../../http/uiApi/layouts.ts';
import type { LocalOrg } from '../../org.ts';
import { configuredActions } from '../modules/localorg/pageActions.ts';
import type { PageTree } from '../modules/localorg/pageTree.ts';

export interface RecordAction {
  readonly name: string;
  readonly label: string;
  readonly component: string;
  /** Has no screen: its `invoke` is called. */
  readonly isHeadless: boolean;
}

/** Those that the page lists, else the layout; without a layout every one of the object, as an administrator would place them. */
export function recordActions(org: LocalOrg, objectName: string, page: PageTree): readonly RecordAction[] {
  const placed = configuredActions(page) ?? layoutActions(org, objectName);
  const own = [...(org.project.metadata.get('quickAction') ?? [])].filter(([name]) => name.startsWith(`${objectName}.`));
  return own.flatMap(([name, xml]) => {
    const component = text(xml, 'lightningWebComponent');
    if (component === undefined || placed?.includes(name) === false) return [];
    return [{ name, label: text(xml, 'label') ?? name, component, isHeadless: isHeadless(org, component) }];
  });
}

function layoutActions(org: LocalOrg, objectName: string): readonly string[] | undefined {
  const object = org.data.schema.find(objectName);
  const layout = object === undefined ? undefined : layoutXml(org, object);
  if (layout === undefined) return undefined;
  const platform = many(layout, 'platformActionList').flatMap((list) =>
    many(list, 'platformActionListItems').map((item) => text(item, 'actionName') ?? ''),
  );
  return [
    ...platform,
    ...many(layout, 'quickActionList').flatMap((list) =>
      many(list, 'quickActionListItems').map((item) => text(item, 'quickActionName') ?? ''),
    ),
  ];
}

function isHeadless(org: LocalOrg, component: string): boolean {
  const name = component.replace(/^\w+?(?:__|:)/, '');
  const file = org.project.lwcFolders.map((folder) => join(folder, name, `${name}.js-meta.xml`)).find((path) => existsSync(path));
  return file !== undefined && /<actionType>\s*Action\s*<\/actionType>/.test(readFileSync(file, 'utf8'));
}
