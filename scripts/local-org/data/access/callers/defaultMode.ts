/**
 * The access mode of database operations that name none: that of the user since API version 67.0.
 * Source: Apex Developer Guide, "Set an Access Mode for Database Operations", Versioned Behavior Changes.
 */
import { USER_MODE_BY_DEFAULT } from '../../../compiler/ir/accessMode.ts';
import { transaction } from '../../../platform/core/current.ts';
import type { Project } from '../../project/model.ts';
import { declaredCallerVersion } from './callerVersion.ts';

const newProjects = new WeakMap<Project, boolean>();

/** Code of a class or trigger without a version is older: the org's own version is. */
export function defaultMode(): 'user' | 'system' {
  const { project } = transaction().org;
  return hasNewCode(project) && (declaredCallerVersion() ?? 0) >= USER_MODE_BY_DEFAULT ? 'user' : 'system';
}

/** Spares the look at the callers where no code is so new. */
function hasNewCode(project: Project): boolean {
  const known = newProjects.get(project);
  if (known !== undefined) return known;
  const found = project.sources.some(({ apiVersion = 0 }) => apiVersion >= USER_MODE_BY_DEFAULT);
  newProjects.set(project, found);
  return found;
}
