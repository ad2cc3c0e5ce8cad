/** The org's dashboards, from metadata. Their rows are ordinary Dashboard and Folder records. */
import type { DataAccess } from '../data/index.ts';
import type { Project } from '../data/project/model.ts';
import { text, type Xml } from '../data/project/xml.ts';
import { Rows, type Values } from '../data/store/rows.ts';
import { atomically } from '../data/store/atomically.ts';
import type { RunningUser } from '../platform/core/contract.ts';
import { sharedWith } from './folderShares.ts';
import type { DashboardDefinition } from './model.ts';
import { readDashboard } from './readDashboard.ts';

export interface Dashboard extends DashboardDefinition {
  readonly id: string;
  readonly folderId: string;
  readonly runningUserId: string;
}

export class DashboardCatalog {
  private readonly data: DataAccess;
  private readonly rows: Rows;
  /** What rows of the project hold. */
  private readonly own: Values;
  private readonly deployed = new Map<string, Dashboard>();
  private readonly folders = new Map<string, Xml>();

  constructor(data: DataAccess, project: Project, now: () => number) {
    this.data = data;
    this.own = { NamespacePrefix: project.namespace };
    this.rows = new Rows(data.store, data.schema, now());
    this.rows.by(data.seed.adminUserId);
    atomically(data, () => {
      for (const [name, xml] of project.metadata.get('dashboardFolder') ?? []) this.folder(name, xml);
      for (const [name, xml] of project.metadata.get('dashboard') ?? []) this.deploy(name, readDashboard(name, xml));
    });
  }

  /** By title. */
  of(user: RunningUser): readonly Dashboard[] {
    return [...this.deployed.values()].filter((dashboard) => this.mayOpen(user, dashboard)).sort((a, b) => a.title.localeCompare(b.title));
  }
  /** Undefined for one that does not exist or that the user may not open. */
  find(id: string, user: RunningUser): Dashboard | undefined {
    const found = [...this.deployed.values()].find((one) => one.id.slice(0, 15) === id.slice(0, 15));
    return found !== undefined && this.mayOpen(user, found) ? found : undefined;
  }
  folderName(id: string): string {
    return String(this.data.store.all('SELECT "Name" AS name FROM "Folder" WHERE "Id" = ?', [id])[0]?.['name'] ?? '');
  }

  /** Administrators may open dashboards in all folders except private ones. Source: Salesforce Help, "View Dashboards in Public Folders". */
  private mayOpen(user: RunningUser, { folderId }: Dashboard): boolean {
    return this.data.permissions.of(user.id).hasModifyAll || sharedWith(this.data, this.folders.get(folderId), user);
  }

  private folder(name: string, xml?: Xml): string {
    const id = this.rows.ensure(
      'Folder',
      { DeveloperName: name, Type: 'Dashboard' },
      { Name: (xml && text(xml, 'name')) ?? name, AccessType: (xml && text(xml, 'accessType')) ?? 'Shared', ...this.own },
    );
    if (xml !== undefined) this.folders.set(id, xml);
    return id;
  }

  private deploy(name: string, definition: DashboardDefinition): void {
    const folderId = this.folder(name.split('/')[0] ?? '');
    const isDynamic = definition.dashboardType !== 'SpecifiedUser';
    const runningUserId = this.userNamed(definition.runningUser) ?? this.data.seed.adminUserId;
    const id = this.rows.ensure('Dashboard', { DeveloperName: definition.developerName, FolderId: folderId }, this.own);
    this.data.store.run(
      'UPDATE "Dashboard" SET "Title" = ?, "Description" = ?, "FolderName" = ?, "Type" = ?, "RunningUserId" = ? WHERE "Id" = ?',
      [definition.title, definition.description, this.folderName(folderId), definition.dashboardType, isDynamic ? null : runningUserId, id],
    );
    this.deployed.set(id, { ...definition, id, folderId, runningUserId });
  }

  private userNamed(username: string | null): string | undefined {
    const [row] = username === null ? [] : this.data.store.all('SELECT "Id" AS id FROM "User" WHERE "Username" = ?', [username]);
    return row === undefined ? undefined : String(row['id']);
  }
}
