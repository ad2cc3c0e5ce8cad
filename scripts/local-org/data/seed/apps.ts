/** The apps of the launcher, and the partitions of the platform cache. Source: Object Reference, "AppMenuItem", "PlatformCachePartition"; Metadata API Developer Guide, "PlatformCachePartition". */
import type { Project } from '../project/model.ts';
import { text } from '../project/xml.ts';
import type { Rows } from './rows.ts';

const STANDARD_APPS: Readonly<Record<string, string>> = {
  Sales: 'Sales',
  Service: 'Service',
  Marketing: 'Marketing CRM Classic',
  Platform: 'Platform',
  Community: 'Community',
  LightningSales: 'Sales',
  LightningService: 'Service Console',
};

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
        IsAccessible: 1,
        IsVisible: 1,
        ApplicationId: `02u${String(index + 1).padStart(12, '0')}AAA`,
      },
    );
}

export function seedCachePartitions(rows: Rows, project: Project): void {
  if (!isAsked(rows, 'PlatformCachePartition')) return;
  for (const [name, xml] of project.metadata.get('cachePartition') ?? [])
    rows.ensure(
      'PlatformCachePartition',
      { DeveloperName: name },
      {
        MasterLabel: text(xml, 'masterLabel') ?? name,
        Description: text(xml, 'description') ?? null,
        IsDefaultPartition: text(xml, 'isDefaultPartition') === 'true' ? 1 : 0,
        NamespacePrefix: null,
        Language: 'en_US',
      },
    );
}
