/** Generator: the table of reports and the objects' fields > report types, reports, a dashboard, and the folders that hold them. */
import { objectFacts } from '../layouts/objectFacts.ts';
import { metadataXml } from '../metadataXml.ts';
import type { Generator } from '../generator.ts';
import { dashboard, type Source } from './dashboard.ts';
import { report } from './report.ts';
import { reportType, type ReportedObject } from './reportType.ts';
import { dashboards, FOLDER, reports, reportTypes } from './table.ts';

const ROOT = 'force-app/main/default';
const ORIGIN = { generator: 'reports', input: 'scripts/generate/reports/table.ts' };
const METADATA = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

export const reportFiles: Generator = {
  name: 'reports',
  owned: [`${ROOT}/reportTypes/`, `${ROOT}/reports/`, `${ROOT}/dashboards/`],
  plan: (root) => {
    const objectNamed = (name: string): ReportedObject => {
      const { label, isRequired } = objectFacts(root, name);
      return { label, fields: new Set(isRequired.keys()) };
    };
    const files: readonly (readonly [path: string, document: string])[] = [
      ...reportTypes.map((row) => [`reportTypes/${row.name}.reportType-meta.xml`, reportType(row, objectNamed)] as const),
      [
        `reports/${FOLDER.name}.reportFolder-meta.xml`,
        `<ReportFolder ${METADATA}><folderShares><accessLevel>View</accessLevel><sharedTo>AllInternalUsers</sharedTo><sharedToType>Organization</sharedToType></folderShares><name>${FOLDER.title}</name></ReportFolder>\n`,
      ],
      ...reports.map((row) => [`reports/${FOLDER.name}/${row.name}.report-meta.xml`, report(row, sourceOf(row.name).type)] as const),
      [
        `dashboards/${FOLDER.name}.dashboardFolder-meta.xml`,
        `<DashboardFolder ${METADATA}><name>${FOLDER.title}</name></DashboardFolder>\n`,
      ],
      ...dashboards.map(
        (row) => [`dashboards/${FOLDER.name}/${row.name}.dashboard-meta.xml`, dashboard(row, FOLDER.name, sourceOf)] as const,
      ),
    ];
    return Promise.all(files.map(([path, document]) => metadataXml(root, `${ROOT}/${path}`, ORIGIN, document)));
  },
};

/** Errors: throws for a report, or a report type, that the table does not have. */
function sourceOf(name: string): Source {
  const found = reports.find((row) => row.name === name);
  if (found === undefined) throw new Error(`The table has no report ${name}.`);
  const type = reportTypes.find((row) => row.name === found.type);
  if (type === undefined) throw new Error(`The report ${name} is of type ${found.type}, which the table does not have.`);
  return { report: found, type };
}
