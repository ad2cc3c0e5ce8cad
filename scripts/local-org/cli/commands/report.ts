/** `apex report [NAME]`: the reports of the org, or the rows of one. */
import type { LocalOrg } from '../../org.ts';
import { show, withOrg, type Command } from './command.ts';

function rowsOf(org: LocalOrg, reportId: string, json: boolean): void {
  const { factMap, extended, allData } = org.transact('ANONYMOUS', () => org.reports.run(reportId, undefined, true));
  const rows = [...factMap.values()].flatMap(({ rows: own = [] }) =>
    own.map((cells) =>
      Object.fromEntries(cells.map(({ label }, index) => [extended.detailColumnInfo[index]?.label ?? String(index), label])),
    ),
  );
  show(rows, json);
  if (!allData) process.stderr.write('There are more rows; a report run shows 2,000.\n');
}

export const report: Command = ({ rest: [name], json, orgFolder }) =>
  withOrg(orgFolder, (org) => {
    const known = org.query('SELECT Id, Name, DeveloperName, FolderName FROM Report ORDER BY FolderName, Name');
    if (name === undefined) {
      show(
        known.map((row) => ({ name: row.get('DeveloperName'), label: row.get('Name'), folder: row.get('FolderName') })),
        json,
      );
      return;
    }
    const chosen = known.find((row) => row.get('DeveloperName') === name || row.get('Name') === name);
    if (chosen !== undefined) rowsOf(org, String(chosen.get('Id')), json);
    else {
      process.stderr.write(`There is no report ${name}; apex report lists those there are.\n`);
      process.exitCode = 2;
    }
  });
