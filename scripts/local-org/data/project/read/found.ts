/** The result of walking source folders. */
import type { SourceFile } from '../model.ts';
import type { ProjectProblem } from '../problem.ts';
import type { Xml } from '../xml.ts';

/** The parts of an object that may lie in files of their own. */
const PARTS = [
  'field',
  'recordType',
  'fieldSet',
  'validationRule',
  'compactLayout',
  'listView',
  'webLink',
  'index',
  'sharingReason',
] as const;
export type PartKind = (typeof PARTS)[number];
export function isPart(kind: string): kind is PartKind {
  return (PARTS as readonly string[]).includes(kind);
}

export interface Found {
  /** Those that were walked. */
  readonly folders: Set<string>;
  readonly problems: ProjectProblem[];
  readonly sources: SourceFile[];
  /** The API version of each `package.xml`, by folder. */
  readonly packageVersions: Map<string, string | undefined>;
  readonly definitions: Map<string, Xml>;
  readonly parts: Map<string, Map<PartKind, Xml[]>>;
  readonly labels: Map<string, string>;
  readonly metadata: Map<string, Map<string, Xml>>;
  readonly lwcFolders: string[];
  readonly staticResources: Map<string, string>;
  readonly dataWeaveScripts: Map<string, string>;
  readonly pages: Map<string, string>;
  readonly pageComponents: Map<string, string>;
}
