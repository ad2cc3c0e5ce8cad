/** The apps of the launcher, and the partitions of the platform cache. Source: Object Reference, "AppMenuItem", "PlatformCachePartition"; Metadata API Developer Guide, "PlatformCachePartition". */
import type { Project } from '../project/model.ts';
import { flag, text, texts } from '../project/xml.ts';
import { SALES_TABS } from '../schema/standardTabs.ts';
import type { Rows, Values } from '../store/rows.ts';

const STANDARD_APPS: Readonly<Record<string, string>> = {
  Sales: 'Sales',
  Service: 'Service',
  Marketing: 'Marketing CRM Classic',
  Platform: 'Platform',
  Community: 'Community',
  LightningSales: 'Sales',
  LightningService: 'Service Console',
};

/** Apps of Lightning Experience among them. */
const LIGHTNING: Readonly<Record<string, 'Standard' | 'Console'>> = { LightningSales: 'Standard', LightningService: 'Console' };

/** Only where code asks for them. */
const isAsked = (rows: Rows, name: string): boolean => rows.schema.isStored(rows.schema.get(name));

export function seedApps(rows: Rows, project: Project): void {
  if (!isAsked(rows, 'AppMenuItem')) return;
  const own = [...(project.metadata.get('app') ?? [])].map(([name, xml]) => [name, text(xml, 'label') ?? name] as const);
  for (const [index, [name, label]] of [...Object.entries(STANDARD_APPS), ...own].entries())
    rows.ensure(
      'AppMenuItem',
      { Name: name },
      {
        Label: label,
        Type: 'TabSet',
        SortOrder: index + 1,
        UserSortOrder: index + 1,
        IsAccessible: true,
        IsVisible: true,
        NamespacePrefix: index < Object.keys(STANDARD_APPS).length ? undefined : project.namespace,
        ApplicationId: `02u${String(index + 1).padStart(12, '0')}AAA`,
      },
    );
}

/** Source: Object Reference, "AppDefinition". */
export function seedAppDefinitions(rows: Rows, project: Project): void {
  if (!isAsked(rows, 'AppDefinition')) return;
  for (const [name, label] of Object.entries(STANDARD_APPS))
    define(rows, name, 'standard', {
      Label: label,
      UiType: name in LIGHTNING ? 'Lightning' : 'Aloha',
      NavType: LIGHTNING[name] ?? 'Standard',
    });
  for (const [name, xml] of project.metadata.get('app') ?? []) {
    const factors = texts(xml, 'formFactors');
    define(rows, name, project.namespace, {
      Label: text(xml, 'label') ?? name,
      Description: text(xml, 'description'),
      UiType: text(xml, 'uiType') ?? 'Aloha',
      NavType: text(xml, 'navType') ?? 'Standard',
      UtilityBar: text(xml, 'utilityBar'),
      IsLargeFormFactorSupported: factors.includes('Large'),
      IsMediumFormFactorSupported: factors.includes('Medium'),
      IsSmallFormFactorSupported: factors.includes('Small'),
      IsNavPersonalizationDisabled: flag(xml, 'isNavPersonalizationDisabled'),
    });
  }
}

/** An app is known by its DurableId, which is the Id of its tab set. */
function define(rows: Rows, name: string, namespace: string | undefined, values: Values): void {
  const id = rows.ensure(
    'AppDefinition',
    { DeveloperName: name, NamespacePrefix: namespace },
    { ...values, MasterLabel: values['Label'] ?? name },
  );
  rows.store.run('UPDATE "AppDefinition" SET "DurableId" = "Id" WHERE "Id" = ?', [id]);
}

/** Source: Object Reference, "TabDefinition": the tabs that users may see, as of describeTabs. */
export function seedTabDefinitions(rows: Rows, project: Project): void {
  if (!isAsked(rows, 'TabDefinition')) return;
  const own = project.metadata.get('tab') ?? new Map<string, never>();
  for (const name of new Set([...SALES_TABS, ...own.keys()])) {
    const object = rows.schema.find(name.replace(/^standard-/, ''));
    const xml = own.get(name);
    rows.ensure(
      'TabDefinition',
      { Name: name },
      {
        DurableId: name,
        Label: (xml === undefined ? undefined : text(xml, 'label')) ?? object?.labelPlural ?? name,
        SobjectName: object?.name,
        IsCustom: !name.startsWith('standard-'),
        Url: object?.keyPrefix === undefined ? `/lightning/n/${name}` : `/${object.keyPrefix}/o`,
        ...AVAILABLE,
      },
    );
  }
}
const AVAILABLE = { IsAvailableInAloha: true, IsAvailableInDesktop: true, IsAvailableInLightning: true, IsAvailableInMobile: true };

export function seedCachePartitions(rows: Rows, project: Project): void {
  if (!isAsked(rows, 'PlatformCachePartition')) return;
  for (const [name, xml] of project.metadata.get('cachePartition') ?? [])
    rows.ensure(
      'PlatformCachePartition',
      { DeveloperName: name },
      {
        MasterLabel: text(xml, 'masterLabel') ?? name,
        Description: text(xml, 'description'),
        IsDefaultPartition: flag(xml, 'isDefaultPartition'),
        NamespacePrefix: project.namespace,
        Language: 'en_US',
      },
    );
}
