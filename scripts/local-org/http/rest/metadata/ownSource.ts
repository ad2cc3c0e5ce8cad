/** The source of an org that takes deployments: a folder in source format, into which each package is laid. */
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Component } from './registry.ts';

const BUNDLES: ReadonlySet<string> = new Set(['LightningComponentBundle', 'AuraDefinitionBundle']);

/** Lays a staged package into the org's source. A bundle is deployed whole: files that it does not have any more go. Source: Metadata API Developer Guide, "LightningComponentBundle". */
export function lay(staged: string, components: readonly Component[], ownSource: string): void {
  for (const { type, path } of components) if (BUNDLES.has(type)) rmSync(join(ownSource, path), { recursive: true, force: true });
  if (existsSync(staged)) cpSync(staged, ownSource, { recursive: true });
}
