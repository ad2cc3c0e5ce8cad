/** The classes of test suites. Source: Metadata API Developer Guide, "ApexTestSuite". */
import type { Project } from '../data/index.ts';
import { texts, type Xml } from '../data/project/xml.ts';

/** Errors: throws for a suite that the project does not have. */
export function classesOfSuites(project: Project, suites: readonly string[]): readonly string[] {
  const known = project.metadata.get('testSuite') ?? new Map<string, Xml>();
  return suites.flatMap((name) => {
    const suite = known.get(name);
    if (suite === undefined)
      throw new Error(`There is no test suite ${name}: the project has ${known.size === 0 ? 'none' : [...known.keys()].join(', ')}.`);
    return texts(suite, 'testClassName');
  });
}
