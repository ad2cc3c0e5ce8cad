/** The org's reports: those of the metadata and those that users created. Their rows are ordinary Report and Folder records. */
import type { DataAccess } from '../data/index.ts';
import type { Project } from '../data/project/model.ts';
import { text } from '../data/project/xml.ts';
import { Rows, type Values } from '../data/store/rows.ts';
import { atomically } from '../data/store/atomically.ts';
import { transaction } from '../platform/core/current.ts';
import { raiseNoReport } from './errors.ts';
import type { ReportFormat, ReportMetadata } from './model.ts';
import { readReport } from './readReport.ts';
import type { ReportTypes } from './types/index.ts';

const FORMAT_NAMES: Readonly<Record<ReportFormat, string>> = {
  TABULAR: 'Tabular',
  SUMMARY: 'Summary',
  MATRIX: 'Matrix',
  MULTI_BLOCK: 'MultiBlock',
};

export class ReportCatalog {
  private readonly data: DataAccess;
  private readonly rows: Rows;
  private readonly types: ReportTypes;
  /** What rows of the project hold. */
  private readonly own: Values;
  private readonly deployed = new Map<string, ReportMetadata>();

  constructor(data: DataAccess, project: Project, types: ReportTypes, now: () => number) {
    this.data = data;
    this.types = types;
    this.own = { NamespacePrefix: project.namespace };
    this.rows = new Rows(data.store, data.schema, now());
    this.rows.by(data.seed.adminUserId);
    data.exec('CREATE TABLE IF NOT EXISTS _report_definition (id TEXT PRIMARY KEY, definition TEXT NOT NULL)');
    atomically(data, () => {
      for (const [name, xml] of project.metadata.get('reportFolder') ?? [])
        this.folder(name, text(xml, 'name') ?? name, text(xml, 'accessType') ?? 'Public');
      for (const [name, xml] of project.metadata.get('report') ?? []) this.deploy(name, readReport(name, xml));
    });
  }

  /** The definition of a report. Errors: for a report that does not exist or that the running user may not open. */
  definition(id: string | null): ReportMetadata {
    const [row] = this.data.store.all('SELECT "OwnerId" AS owner FROM "Report" WHERE "Id" = ? AND "IsDeleted" = 0', [id]);
    const found = id === null ? undefined : (this.deployed.get(id) ?? this.created(id));
    const owner = String(row?.['owner'] ?? '');
    const isPrivate = owner.startsWith('005') && owner !== transaction().user.id;
    if (row === undefined || found === undefined || isPrivate) raiseNoReport();
    return { ...found, id, folderId: owner };
  }

  /** @param path `Folder/DeveloperName`, as other metadata names a report. @return null for one that does not exist. */
  idOf(path: string): string | null {
    const [folder = '', name = ''] = path.split('/');
    const [row] = this.data.store.all(
      'SELECT r."Id" AS id FROM "Report" r LEFT JOIN "Folder" f ON f."Id" = r."OwnerId" WHERE r."DeveloperName" = ? AND (f."DeveloperName" = ? OR f."Id" IS NULL) AND r."IsDeleted" = 0 ORDER BY f."Id" IS NULL',
      [name, folder],
    );
    return row === undefined ? null : String(row['id']);
  }

  /** @param folderId none keeps the report private to the running user. */
  create(definition: ReportMetadata, folderId: string | null): string {
    const owner = folderId ?? transaction().user.id;
    const folder = this.data.store.all('SELECT "Name" AS name FROM "Folder" WHERE "Id" = ?', [owner])[0]?.['name'];
    const id = this.rows.add('Report', {
      Name: definition.name,
      DeveloperName: definition.developerName,
      Description: definition.description,
      Format: FORMAT_NAMES[definition.reportFormat],
      OwnerId: owner,
      FolderName: folder === undefined ? 'Private Reports' : String(folder),
    });
    this.keep(id, definition);
    return id;
  }
  keep(id: string, definition: ReportMetadata): void {
    this.deployed.delete(id);
    this.data.store.run('INSERT OR REPLACE INTO _report_definition VALUES (?, ?)', [id, JSON.stringify(definition)]);
    this.data.store.run('UPDATE "Report" SET "Name" = ?, "Description" = ?, "Format" = ? WHERE "Id" = ?', [
      definition.name,
      definition.description,
      FORMAT_NAMES[definition.reportFormat],
      id,
    ]);
  }
  remove(id: string): void {
    this.definition(id);
    this.data.store.run('DELETE FROM "Report" WHERE "Id" = ?', [id]);
    this.data.store.run('DELETE FROM _report_definition WHERE id = ?', [id]);
  }

  private created(id: string): ReportMetadata | undefined {
    const [row] = this.data.store.all('SELECT definition FROM _report_definition WHERE id = ?', [id]);
    return row === undefined ? undefined : (JSON.parse(String(row['definition'])) as ReportMetadata);
  }

  private folder(name: string, label: string, accessType: string): string {
    return this.rows.ensure('Folder', { DeveloperName: name, Type: 'Report' }, { Name: label, AccessType: accessType, ...this.own });
  }

  private deploy(name: string, read: ReportMetadata): void {
    const [folderName = ''] = name.split('/');
    const owner = folderName === 'unfiled$public' ? this.data.seed.organizationId : this.folder(folderName, folderName, 'Public');
    const folderLabel =
      folderName === 'unfiled$public'
        ? 'Unfiled Public Reports'
        : String(this.data.store.all('SELECT "Name" AS name FROM "Folder" WHERE "Id" = ?', [owner])[0]?.['name']);
    const definition: ReportMetadata = {
      ...read,
      reportType: { type: read.reportType.type, label: this.types.find(read.reportType.type)?.label ?? read.reportType.type },
    };
    const id = this.rows.ensure('Report', { DeveloperName: definition.developerName, OwnerId: owner }, this.own);
    this.data.store.run('UPDATE "Report" SET "Name" = ?, "Description" = ?, "Format" = ?, "FolderName" = ? WHERE "Id" = ?', [
      definition.name,
      definition.description,
      FORMAT_NAMES[definition.reportFormat],
      folderLabel,
      id,
    ]);
    if (this.created(id) === undefined) this.deployed.set(id, definition);
  }
}
