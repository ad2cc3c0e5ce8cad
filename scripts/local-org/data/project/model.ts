/** What a project's source folders hold. */
import type { ProjectProblem } from './problem.ts';
import type { Xml } from './xml.ts';

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly kind: 'class' | 'trigger';
  /** As its `-meta.xml` says, else the `package.xml` that lies above it; undefined without both. */
  readonly apiVersion: number | undefined;
  /** Inactive triggers are compiled and do not run. Source: Metadata API Developer Guide, "ApexTrigger", `status`. */
  readonly isActive: boolean;
}
/** One object's own file and those of its fields. */
export interface ObjectSource {
  readonly name: string;
  readonly definition: Xml;
  readonly fields: readonly Xml[];
  readonly recordTypes: readonly Xml[];
  readonly fieldSets: readonly Xml[];
  readonly validationRules: readonly Xml[];
  readonly compactLayouts: readonly Xml[];
  readonly listViews: readonly Xml[];
  /** Buttons and links. */
  readonly webLinks: readonly Xml[];
  /** Of big objects. */
  readonly indexes: readonly Xml[];
  /** Of Apex managed sharing. */
  readonly sharingReasons: readonly Xml[];
}
declare module '../../platform/core/contract.ts' {
  interface Org {
    readonly project: Project;
  }
}

export interface Project {
  readonly problems: readonly ProjectProblem[];
  /** The namespace of the package; names in the project carry it. */
  readonly namespace?: string;
  readonly sources: readonly SourceFile[];
  readonly objects: readonly ObjectSource[];
  /** Label texts by name. */
  readonly labels: ReadonlyMap<string, string>;
  /** Other metadata by kind (the suffix of the file: `permissionset`, `namedCredential`, `tab`, `app`, ...), then by name. */
  readonly metadata: ReadonlyMap<string, ReadonlyMap<string, Xml>>;
  readonly lwcFolders: readonly string[];
  /** Files of static resources by name, folders of archives. */
  readonly staticResources: ReadonlyMap<string, string>;
  /** DataWeave scripts: the files by name. */
  readonly dataWeaveScripts: ReadonlyMap<string, string>;
  /** Visualforce pages: the files by name. */
  readonly pages: ReadonlyMap<string, string>;
  /** Components of Visualforce pages: the files by name. */
  readonly pageComponents: ReadonlyMap<string, string>;
  /** What the scratch org definitions in `config/` switch on: `PersonAccounts`, `MultiCurrency`, ... */
  readonly features: ReadonlySet<string>;
  /** Whether the standard profiles, that of administrators too, show no custom fields. */
  readonly hasHiddenFields?: boolean;
}

/** Whether the project's code contains a name: some rows are seeded only for code that queries them. */
export const mentions = (project: Project, what: RegExp): boolean => project.sources.some(({ text }) => what.test(text));
