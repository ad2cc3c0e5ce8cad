/** Applications and tabs of the project, as far as a user may see them. Source: Metadata API Developer Guide, "CustomApplication", "CustomTab", "PermissionSet" (tabSettings, applicationVisibilities). */
import { flag, many, text, texts, type Xml } from '../../data/project/xml.ts';
import { grantFiles } from '../../data/access/permissions/grantFiles.ts';
import type { LocalOrg } from '../../org.ts';
import type { RunningUser } from '../../platform/core/contract.ts';
import type { AppInfo, NavItem } from '../modules/localorg/context.ts';
import { motifIcon, standardIcon } from './icons.ts';

export interface Navigation {
  readonly apps: readonly AppInfo[];
  /** Every tab that the user may see; apps name them. */
  readonly items: readonly NavItem[];
}

/** Objects that have a tab in every org. */
const STANDARD_TABS = ['Account', 'Contact', 'Lead', 'Campaign', 'Opportunity', 'Case', 'Task'];
/** Tabs of those who may run reports, by their names in an app. Source: Salesforce Help, "Run Reports". */
const ANALYTICS: readonly NavItem[] = [
  { name: 'report', label: 'Reports', kind: 'object', target: 'Report', icon: 'standard:report' },
  { name: 'Dashboard', label: 'Dashboards', kind: 'object', target: 'Dashboard', icon: 'standard:dashboard' },
];
/** The app that every org has, so that standard objects can be reached. */
const SALES: AppInfo = {
  name: 'standard__LightningSales',
  label: 'Sales',
  description: 'Accounts, contacts, leads and campaigns.',
  color: '#0176D3',
  items: [...STANDARD_TABS, ...ANALYTICS.map(({ name }) => name)],
};

/** @param permissions names of the user's permissions. */
export function navigationOf(org: LocalOrg, user: RunningUser, permissions: readonly string[]): Navigation {
  const access = accessOf(org, user);
  const tabs = [...(org.project.metadata.get('tab') ?? [])].flatMap(([name, xml]) => {
    const item = tabItem(org, name, xml);
    return access.seesTab(name) && mayRead(org, user, item) ? [item] : [];
  });
  const standard = STANDARD_TABS.flatMap((name) => {
    const object = org.data.schema.find(name);
    const item: NavItem = {
      name,
      label: object?.labelPlural ?? name,
      kind: 'object',
      target: name,
      icon: standardIcon(name) ?? 'standard:record',
    };
    return object !== undefined && mayRead(org, user, item) ? [item] : [];
  });
  const items = [...tabs, ...standard, ...(permissions.includes('RunReports') ? ANALYTICS : [])];
  const known = new Set(items.map(({ name }) => name));
  const apps = [
    ...[...(org.project.metadata.get('app') ?? [])]
      .filter(([name, xml]) => text(xml, 'uiType') !== 'Aloha' && access.seesApp(name))
      .map(([name, xml]) => appOf(name, xml)),
    SALES,
  ]
    .map((app) => ({ ...app, items: app.items.filter((item) => known.has(item)) }))
    .filter(({ items: own }) => own.length > 0);
  return { apps, items };
}

function appOf(name: string, xml: Xml): AppInfo {
  const [brand = {}] = many(xml, 'brand');
  return {
    name,
    label: text(xml, 'label') ?? name,
    description: text(xml, 'description') ?? '',
    color: text(brand, 'headerColor') ?? '#0176D3',
    items: texts(xml, 'tabs').map((tab) => tab.replace(/^standard-/, '')),
  };
}

/** Errors: a tab of a kind that is not built opens a page that says so. */
function tabItem(org: LocalOrg, name: string, xml: Xml): NavItem {
  const icon = motifIcon(text(xml, 'motif'));
  const component = text(xml, 'lwcComponent');
  if (component !== undefined) return { name, label: text(xml, 'label') ?? name, kind: 'component', target: component, icon };
  const page = text(xml, 'flexiPage');
  if (page !== undefined) return { name, label: text(xml, 'label') ?? name, kind: 'page', target: page, icon };
  if (flag(xml, 'customObject'))
    return { name, label: org.data.schema.find(name)?.labelPlural ?? name, kind: 'object', target: name, icon };
  return { name, label: text(xml, 'label') ?? name, kind: 'web', target: text(xml, 'url') ?? '', icon };
}

function mayRead(org: LocalOrg, user: RunningUser, { kind, target }: NavItem): boolean {
  const object = kind === 'object' ? org.data.schema.find(target) : undefined;
  return kind !== 'object' || (object !== undefined && org.data.permissions.of(user.id).object(object).read);
}

interface Access {
  seesTab(name: string): boolean;
  seesApp(name: string): boolean;
}

/** Administrators see all, as after the installation of a package for administrators. A group shows what its sets show and its muting sets do not name. */
function accessOf(org: LocalOrg, user: RunningUser): Access {
  if (org.data.permissions.of(user.id).hasModifyAll) return { seesTab: () => true, seesApp: () => true };
  const sources = grantFiles(org.data.store, org.project, user.id).map(({ gives, mutes }) => {
    const [given, muted] = [shownBy(gives), shownBy(mutes)];
    return { tabs: given.tabs.filter((name) => !muted.tabs.includes(name)), apps: given.apps.filter((name) => !muted.apps.includes(name)) };
  });
  const tabs = new Set(sources.flatMap((one) => one.tabs));
  const apps = new Set(sources.flatMap((one) => one.apps));
  return { seesTab: (name) => tabs.has(name), seesApp: (name) => apps.has(name) };
}

function shownBy(files: readonly Xml[]): { readonly tabs: readonly string[]; readonly apps: readonly string[] } {
  return {
    tabs: files.flatMap((xml) =>
      [...many(xml, 'tabSettings'), ...many(xml, 'tabVisibilities')]
        .filter((one) => ['Visible', 'Available', 'DefaultOn', 'DefaultOff'].includes(text(one, 'visibility') ?? ''))
        .map((one) => text(one, 'tab') ?? ''),
    ),
    apps: files.flatMap((xml) =>
      many(xml, 'applicationVisibilities')
        .filter((one) => flag(one, 'visible'))
        .map((one) => text(one, 'application') ?? ''),
    ),
  };
}
