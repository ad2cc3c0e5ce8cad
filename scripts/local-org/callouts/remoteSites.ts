/** Remote site settings: which addresses Apex may call by name. Source: Metadata API Developer Guide, "RemoteSiteSetting". */
import type { DataAccess, Project } from '../data/index.ts';
import { flag, text } from '../data/project/xml.ts';

declare module '../platform/core/contract.ts' {
  interface Org {
    readonly remoteSites: RemoteSites;
  }
}

export class RemoteSites {
  private readonly data: DataAccess;
  private readonly project: Project;
  constructor(data: DataAccess, project: Project) {
    this.data = data;
    this.project = project;
    data.store.database.exec('CREATE TABLE IF NOT EXISTS _remote_site (name TEXT PRIMARY KEY, url TEXT NOT NULL)');
  }

  /** What an administrator does in Setup. */
  add(name: string, url: string): void {
    this.data.store.run('INSERT INTO _remote_site (name, url) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET url = excluded.url', [
      name,
      url,
    ]);
  }

  /** Scheme, host and port must match; a site with disableProtocolSecurity allows plain HTTP, too. */
  allows(endpoint: string): boolean {
    const wanted = originOf(endpoint);
    if (wanted === undefined) return false;
    const own = this.data.store.all('SELECT url FROM _remote_site').map((row) => ({ url: String(row['url']), isLoose: false }));
    const deployed = [
      ...(this.project.metadata.get('remoteSite')?.values() ?? []),
      ...(this.project.metadata.get('remoteSiteSetting')?.values() ?? []),
    ]
      .filter((xml) => flag(xml, 'isActive'))
      .map((xml) => ({ url: text(xml, 'url') ?? '', isLoose: flag(xml, 'disableProtocolSecurity') }));
    return [...own, ...deployed].some(
      ({ url, isLoose }) => originOf(url) === wanted || (isLoose && originOf(url.replace(/^https/i, 'http')) === wanted),
    );
  }
}

function originOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).origin.toLowerCase() : undefined;
}
