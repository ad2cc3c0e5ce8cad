/** Named and external credentials by name: those of the project's metadata, and those that Apex has created, which are stored in the database. */
import type { DataAccess, Project } from '../../data/index.ts';
import type { Xml } from '../../data/project/xml.ts';
import { externalCredential, type ExternalCredential } from './external.ts';
import { identityProvider, type IdentityProvider } from './identityProvider.ts';
import { namedCredential, type NamedCredential } from './named.ts';

export type DefinitionKind = 'namedCredential' | 'externalCredential';

export class CredentialDefinitions {
  private readonly data: DataAccess;
  private readonly project: Project;
  constructor(data: DataAccess, project: Project) {
    this.data = data;
    this.project = project;
    data.store.database.exec(
      'CREATE TABLE IF NOT EXISTS _credential_definition (kind TEXT, name TEXT, definition TEXT NOT NULL, PRIMARY KEY (kind, name))',
    );
  }

  named(name: string): NamedCredential | undefined {
    const found = this.find('namedCredential', name);
    return found === undefined ? undefined : namedCredential(...found);
  }
  external(name: string): ExternalCredential | undefined {
    const found = this.find('externalCredential', name);
    return found === undefined ? undefined : externalCredential(...found);
  }
  provider(name: string): IdentityProvider | undefined {
    const xml = this.project.metadata.get('externalAuthIdentityProvider')?.get(name);
    return xml === undefined ? undefined : identityProvider(name, xml);
  }
  names(kind: DefinitionKind): readonly string[] {
    return this.all(kind)
      .map(([name]) => name)
      .sort();
  }
  /** @param xml as its metadata file would have it. */
  add(kind: DefinitionKind, name: string, xml: Xml): void {
    this.data.store.run('INSERT INTO _credential_definition (kind, name, definition) VALUES (?, ?, ?)', [kind, name, JSON.stringify(xml)]);
  }

  private find(kind: DefinitionKind, name: string): readonly [string, Xml] | undefined {
    return this.all(kind).find(([one]) => one.toLowerCase() === name.toLowerCase());
  }
  private all(kind: DefinitionKind): readonly (readonly [string, Xml])[] {
    const made = this.data.store
      .all('SELECT name, definition FROM _credential_definition WHERE kind = ?', [kind])
      .map((row) => [String(row['name']), JSON.parse(String(row['definition'])) as Xml] as const);
    return [...(this.project.metadata.get(kind) ?? []), ...made];
  }
}
