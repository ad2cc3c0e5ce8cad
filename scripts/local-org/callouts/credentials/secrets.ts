/** The values of credentials, encrypted beside the database. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { DataAccess } from '../../data/index.ts';

const IV_BYTES = 12;
const TAG_BYTES = 16;

export class Secrets {
  private readonly data: DataAccess;
  private readonly key: Buffer;

  /** @param keyFile where the key is kept; none for an org in memory. */
  constructor(data: DataAccess, keyFile: string | undefined) {
    this.data = data;
    this.key = keyOf(keyFile);
    data.store.database.exec(
      'CREATE TABLE IF NOT EXISTS _credential (external TEXT, principal TEXT, name TEXT, secret BLOB, PRIMARY KEY (external, principal, name))',
    );
  }

  write(external: string, principal: string, name: string, value: string): void {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv);
    const sealed = Buffer.concat([iv, cipher.update(value, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64');
    this.data.store.run('INSERT INTO _credential VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET secret = excluded.secret', [
      external,
      principal,
      name,
      sealed,
    ]);
  }
  names(external: string, principal: string): readonly string[] {
    return this.data.store
      .all('SELECT name FROM _credential WHERE external = ? AND principal = ?', [external, principal])
      .map((row) => String(row['name']));
  }
  remove(external: string, principal: string, names?: readonly string[]): void {
    if (names === undefined) this.data.store.run('DELETE FROM _credential WHERE external = ? AND principal = ?', [external, principal]);
    for (const name of names ?? [])
      this.data.store.run('DELETE FROM _credential WHERE external = ? AND principal = ? AND name = ?', [external, principal, name]);
  }
  read(external: string, principal: string, name: string): string | undefined {
    const [row] = this.data.store.all('SELECT secret FROM _credential WHERE external = ? AND principal = ? AND name = ?', [
      external,
      principal,
      name,
    ]);
    if (row === undefined) return undefined;
    const sealed = Buffer.from(String(row['secret']), 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, IV_BYTES));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
  }
}

function keyOf(file: string | undefined): Buffer {
  if (file === undefined) return randomBytes(32);
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 });
  return readFileSync(file);
}
