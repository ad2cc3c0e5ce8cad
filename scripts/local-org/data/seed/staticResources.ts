/** The records of static resources. Source: Object Reference, "StaticResource". */
import type { DataAccess } from '../dataAccess.ts';
import type { Project } from '../project/model.ts';
import { findStaticResource } from '../project/staticResources.ts';
import { atomically } from '../store/atomically.ts';

/** StaticResource rows: what queries read, with the bodies of today's files. */
export function seedStaticResources(data: DataAccess, project: Project): void {
  const object = data.schema.get('StaticResource');
  atomically(data, () => {
    for (const known of project.staticResources.keys()) {
      const found = findStaticResource(project, known);
      if (found === undefined) continue;
      const [row] = data.store.all('SELECT "Id" FROM "StaticResource" WHERE "Name" = ?', [known]);
      if (row === undefined) data.store.run('INSERT INTO "StaticResource" ("Id", "Name") VALUES (?, ?)', [data.store.newId(object), known]);
      data.store.run(
        'UPDATE "StaticResource" SET "Body" = ?, "ContentType" = ?, "BodyLength" = ?, "NamespacePrefix" = ? WHERE "Name" = ?',
        [found.bytes, found.contentType, found.bytes.length, project.namespace ?? null, known],
      );
    }
  });
}
