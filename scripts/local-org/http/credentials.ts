/**
 * Named and external credentials: where `callout:Name` leads, which headers it adds, and the secrets that fill them, encrypted beside the database.
 * Source: Metadata API Developer Guide, "NamedCredential" and "ExternalCredential".
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { DataAccess, Project } from '../data/index.ts';
import { many, text, type Xml } from '../data/project/xml.ts';
import { raise } from '../platform/core/error.ts';

export class Credentials {
  private readonly data: DataAccess;
  private readonly project: Project;
  private readonly key: Buffer;

  /** @param keyFile where the key is kept; none for an org in memory. */
  constructor(data: DataAccess, project: Project, keyFile: string | undefined) {
    this.data = data;
    this.project = project;
    this.key = keyOf(keyFile);
    data.store.database.exec(`
      CREATE TABLE IF NOT EXISTS _credential (external TEXT, principal TEXT, name TEXT, secret BLOB, PRIMARY KEY (external, principal, name));
      CREATE TABLE IF NOT EXISTS _named_credential (name TEXT PRIMARY KEY, url TEXT NOT NULL);`);
  }

  /** What an administrator does in Setup: points a named credential elsewhere. Errors: throws for a name that does not exist. */
  setUrl(name: string, url: string): void {
    this.named(name);
    this.data.store.run('INSERT INTO _named_credential (name, url) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET url = excluded.url', [name, url]);
  }

  /** `callout:Name/path` as an address with the headers of its external credential. Errors: System.CalloutException. */
  resolve(endpoint: string, userId: string): { readonly url: string; readonly headers: ReadonlyMap<string, string> } {
    const [, name = '', path = ''] = /^callout:([^/?]+)(.*)$/s.exec(endpoint) ?? [];
    const named = this.named(name);
    const [changed] = this.data.store.all('SELECT url FROM _named_credential WHERE name = ?', [name]);
    const parameters = many(named, 'namedCredentialParameters');
    const url = changed === undefined ? parameter(parameters, 'Url', 'parameterValue') : String(changed['url']);
    const external = parameter(parameters, 'Authentication', 'externalCredential');
    return { url: `${(url ?? '').replace(/\/$/, '')}${path}`, headers: external === undefined ? new Map() : this.headers(external, userId) };
  }

  private headers(external: string, userId: string): ReadonlyMap<string, string> {
    const parameters = many(this.project.metadata.get('externalCredential')?.get(external) ?? {}, 'externalCredentialParameters');
    const principal = text(parameters.find((one) => text(one, 'parameterType') === 'NamedPrincipal') ?? {}, 'parameterName') ?? '';
    this.requireAccess(external, principal, userId);
    const headers = new Map<string, string>();
    for (const one of parameters.filter((candidate) => text(candidate, 'parameterType') === 'AuthHeader')) {
      headers.set(text(one, 'parameterName') ?? '', this.filled(text(one, 'parameterValue') ?? '', external, principal));
    }
    return headers;
  }

  private requireAccess(external: string, principal: string, userId: string): void {
    const [access] = this.data.store.all('SELECT 1 AS found FROM "PermissionSetAssignment" a JOIN _principal_access p ON p.permission_set = a."PermissionSetId" WHERE a."AssigneeId" = ? AND p.principal = ?', [userId, `${external}-${principal}`]);
    if (access === undefined) raise('System.CalloutException', `We couldn't access the credential(s). You might not have the required permissions, or the external credential "${external}" might not exist.`);
  }

  /** `{!$Credential.External.Name}` replaced by the stored value. */
  private filled(template: string, external: string, principal: string): string {
    return template.replaceAll(/\{!\$Credential\.(\w+)\.(\w+)\}/g, (_whole, _external: string, name: string) => {
      const value = this.read(external, principal, name);
      if (value === undefined) raise('System.CalloutException', `We couldn't access the credential(s). You might not have the required permissions, or the external credential "${external}" might not exist.`);
      return value;
    });
  }

  write(external: string, principal: string, name: string, value: string): void {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv);
    const sealed = Buffer.concat([iv, cipher.update(value, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64');
    this.data.store.run('INSERT INTO _credential VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET secret = excluded.secret', [external, principal, name, sealed]);
  }
  names(external: string, principal: string): readonly string[] {
    return this.data.store.all('SELECT name FROM _credential WHERE external = ? AND principal = ?', [external, principal]).map((row) => String(row['name']));
  }
  remove(external: string, principal: string): void {
    this.data.store.run('DELETE FROM _credential WHERE external = ? AND principal = ?', [external, principal]);
  }

  private read(external: string, principal: string, name: string): string | undefined {
    const [row] = this.data.store.all('SELECT secret FROM _credential WHERE external = ? AND principal = ? AND name = ?', [external, principal, name]);
    if (row === undefined) return undefined;
    const sealed = Buffer.from(String(row['secret']), 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, 12));
    decipher.setAuthTag(sealed.subarray(-16));
    return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString('utf8');
  }

  private named(name: string): Xml {
    const xml = this.project.metadata.get('namedCredential')?.get(name);
    if (xml === undefined) raise('System.CalloutException', `The callout couldn't access the endpoint. You might not have the required permissions, or the named credential "${name}" might not exist.`);
    return xml;
  }
}

function parameter(parameters: readonly Xml[], type: string, value: string): string | undefined {
  const found = parameters.find((one) => text(one, 'parameterType') === type);
  return found === undefined ? undefined : text(found, value);
}

function keyOf(file: string | undefined): Buffer {
  if (file === undefined) return randomBytes(32);
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 });
  return readFileSync(file);
}
