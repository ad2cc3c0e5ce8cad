/** The texts of the Apex classes of a package and the org that it is deployed into. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseClassFile, type ClassDeclaration } from '../../../../../compiler/syntax/index.ts';
import type { LocalOrg } from '../../../../../org.ts';
import type { Component } from '../../registry.ts';
import { withoutNamespace } from '../references/packageNames.ts';

export class ApexSources {
  private readonly org: LocalOrg;
  private readonly folder: string;
  /** Paths of the package's classes by file name in lower case. */
  private readonly staged: ReadonlyMap<string, string>;
  constructor(org: LocalOrg, components: readonly Component[], folder: string) {
    this.org = org;
    this.folder = folder;
    this.staged = new Map(
      components.filter(({ type }) => type === 'ApexClass').map(({ path }) => [basename(path).toLowerCase(), path] as const),
    );
  }

  /** @param name of a class, possibly with the org's own namespace: `ns__Name`, `ns.Name`. */
  has(name: string): boolean {
    return this.textOf(name) !== undefined;
  }

  /** The class, if its text can be read. */
  classOf(name: string): ClassDeclaration | undefined {
    const text = this.textOf(name);
    const tree = text === undefined ? undefined : parseClassFile('', text).tree;
    return tree?.kind === 'class-file' && tree.type.kind === 'class' ? tree.type : undefined;
  }

  private textOf(name: string): string | undefined {
    const { namespace, project } = this.org;
    const prefix = `${namespace ?? ''}.`.toLowerCase();
    const own = namespace !== undefined && name.toLowerCase().startsWith(prefix) ? name.slice(prefix.length) : name;
    const file = `${withoutNamespace(this.org, own)}.cls`.toLowerCase();
    const path = this.staged.get(file);
    if (path !== undefined) return readFileSync(join(this.folder, path), 'utf8');
    return project.sources.find((source) => basename(source.path).toLowerCase() === file)?.text;
  }
}
