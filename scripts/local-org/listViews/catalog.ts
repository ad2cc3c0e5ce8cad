/** The org's list views: the platform's own, those of the metadata, and those that people made. Each has a ListView row. */
import type { DataAccess } from '../data/index.ts';
import type { Project } from '../data/project/model.ts';
import { many, text, texts, type Xml } from '../data/project/xml.ts';
import type { ObjectSchema } from '../data/schema/index.ts';
import { Rows } from '../data/store/rows.ts';
import { atomically } from '../data/store/atomically.ts';
import { transaction } from '../platform/core/current.ts';
import type { ListView, ListViewDefinition } from './model.ts';
import { STANDARD_VIEWS } from './standard.ts';

const NO_VIEW = '000000000000000AAA';

export class ListViewCatalog {
  private readonly data: DataAccess;
  private readonly rows: Rows;
  private readonly deployed = new Map<string, ListViewDefinition>();

  constructor(data: DataAccess, project: Project, now: () => number) {
    this.data = data;
    this.rows = new Rows(data.store, data.schema, now());
    this.rows.by(data.seed.adminUserId);
    data.exec('CREATE TABLE IF NOT EXISTS _list_view (id TEXT PRIMARY KEY, definition TEXT NOT NULL, owner TEXT)');
    atomically(data, () => {
      const own = project.objects.filter(({ listViews }) => listViews.length > 0);
      // the project's of the same name come later and win
      for (const [object, views] of Object.entries(STANDARD_VIEWS))
        if (data.schema.find(object) !== undefined) for (const view of views) this.deploy(object, view);
      for (const { name, listViews } of own)
        if (data.schema.find(name) !== undefined) for (const xml of listViews) this.deploy(name, readListView(xml), project.namespace);
      for (const object of data.schema.all()) {
        if (object.isCustom && object.kind === 'object' && !own.some(({ name }) => name === object.name))
          this.deploy(object.name, { ...everything, developerName: 'All', label: 'All', columns: ['NAME'] }, project.namespace);
      }
    });
  }

  /** By Id (15 or 18 characters), or by object and developer name; only what the running user may see. */
  find(id: string): ListView | undefined {
    const [row] = this.data.store.all('SELECT "Id" AS id, "SobjectType" AS object FROM "ListView" WHERE substr("Id", 1, 15) = ?', [
      id.slice(0, 15),
    ]);
    return row === undefined ? undefined : this.view(String(row['id']), String(row['object']));
  }
  named(object: string, developerName: string): ListView | undefined {
    const [row] = this.data.store.all(
      'SELECT "Id" AS id, "SobjectType" AS object FROM "ListView" WHERE "SobjectType" = ? COLLATE NOCASE AND "DeveloperName" = ? COLLATE NOCASE',
      [object, developerName],
    );
    return row === undefined ? undefined : this.view(String(row['id']), String(row['object']));
  }
  /** By label. */
  of(object: ObjectSchema): readonly ListView[] {
    return this.data.store
      .all('SELECT "Id" AS id FROM "ListView" WHERE "SobjectType" = ? ORDER BY "Name", "Id"', [object.name])
      .flatMap((row) => this.view(String(row['id']), object.name) ?? []);
  }
  /** What a list offers: the object's views, or else all its records, which is no row. Source: result of an org, whose value and label these are. */
  offered(object: ObjectSchema): readonly ListView[] {
    const views = this.of(object);
    return views.length > 0
      ? views
      : [{ id: NO_VIEW, object, definition: { ...everything, developerName: 'All', label: 'All', columns: [] } }];
  }

  /** Seen by the running user only, as a person's own view is, unless shared with all. */
  create(object: ObjectSchema, definition: ListViewDefinition, isPublic: boolean): ListView {
    const id = this.rows.add('ListView', {
      Name: definition.label,
      DeveloperName: definition.developerName,
      SobjectType: object.name,
      IsSoqlCompatible: 1,
    });
    this.data.store.run('INSERT INTO _list_view VALUES (?, ?, ?)', [
      id,
      JSON.stringify(definition),
      isPublic ? null : transaction().user.id,
    ]);
    return { id, object, definition };
  }
  change(view: ListView, definition: ListViewDefinition): void {
    this.data.store.run(
      'INSERT INTO _list_view (id, definition) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET definition = excluded.definition',
      [view.id, JSON.stringify(definition)],
    );
    this.data.store.run('UPDATE "ListView" SET "Name" = ? WHERE "Id" = ?', [definition.label, view.id]);
  }
  remove(view: ListView): void {
    this.data.store.run('DELETE FROM "ListView" WHERE "Id" = ?', [view.id]);
    this.data.store.run('DELETE FROM _list_view WHERE id = ?', [view.id]);
  }

  private view(id: string, objectName: string): ListView | undefined {
    const [made] = this.data.store.all('SELECT definition, owner FROM _list_view WHERE id = ?', [id]);
    const definition = made === undefined ? this.deployed.get(id) : (JSON.parse(String(made['definition'])) as ListViewDefinition);
    const object = this.data.schema.find(objectName);
    if (definition === undefined || object === undefined || !this.isVisible(definition, made?.['owner'] ?? null)) return undefined;
    return { id, object, definition };
  }

  private isVisible({ sharedTo }: ListViewDefinition, owner: unknown): boolean {
    const { user } = transaction();
    if (owner !== null) return owner === user.id;
    if (sharedTo.length === 0 || this.data.permissions.of(user.id).hasModifyAll) return true;
    return sharedTo.some(({ kind, name }) => kind === 'allInternalUsers' || this.belongs(kind, name, user.id));
  }
  private belongs(kind: string, name: string, userId: string): boolean {
    const sql =
      kind === 'group'
        ? 'SELECT 1 AS found FROM "GroupMember" m JOIN "Group" g ON g."Id" = m."GroupId" WHERE g."DeveloperName" = ? AND m."UserOrGroupId" = ?'
        : 'WITH RECURSIVE roles(id) AS (SELECT "Id" FROM "UserRole" WHERE "DeveloperName" = ? UNION SELECT r."Id" FROM "UserRole" r JOIN roles ON r."ParentRoleId" = roles.id AND ?3) SELECT 1 AS found FROM "User" WHERE "Id" = ?2 AND "UserRoleId" IN (SELECT id FROM roles)';
    return (
      this.data.store.all(
        kind === 'group' ? sql : sql.replace('DeveloperName" = ?', 'DeveloperName" = ?1'),
        kind === 'group' ? [name, userId] : [name, userId, kind.startsWith('roleAndSubordinates') ? 1 : 0],
      ).length > 0
    );
  }

  private deploy(object: string, definition: ListViewDefinition, namespace?: string): void {
    const key = { SobjectType: object, DeveloperName: definition.developerName };
    const id = this.rows.ensure('ListView', key, { IsSoqlCompatible: 1, NamespacePrefix: namespace });
    this.data.store.run('UPDATE "ListView" SET "Name" = ? WHERE "Id" = ?', [definition.label, id]);
    this.deployed.set(id, definition);
  }
}

const everything: ListViewDefinition = {
  developerName: '',
  label: '',
  scope: 'Everything',
  queue: null,
  filters: [],
  booleanFilter: null,
  columns: [],
  sharedTo: [],
};

function readListView(xml: Xml): ListViewDefinition {
  const developerName = text(xml, 'fullName') ?? '';
  const shared = many(xml, 'sharedTo').flatMap((one) =>
    Object.keys(one).flatMap((kind) =>
      kind === 'allInternalUsers' ? [{ kind, name: '' }] : texts(one, kind).map((name) => ({ kind, name })),
    ),
  );
  return {
    developerName,
    label: text(xml, 'label') ?? developerName,
    scope: text(xml, 'filterScope') ?? 'Everything',
    queue: text(xml, 'queue') ?? null,
    booleanFilter: text(xml, 'booleanFilter') ?? null,
    columns: texts(xml, 'columns'),
    sharedTo: shared,
    filters: many(xml, 'filters').map((one) => ({
      field: text(one, 'field') ?? '',
      operation: text(one, 'operation') ?? 'equals',
      value: text(one, 'value') ?? '',
    })),
  };
}
