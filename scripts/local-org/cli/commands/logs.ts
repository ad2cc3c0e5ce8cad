/** `apex logs [ID]`: the newest debug logs, or one of them. */
import { toText } from '../../platform/core/text.ts';
import { show, withOrg, type Command } from './command.ts';

const COLUMNS = ['Id', 'StartTime', 'Operation', 'Status', 'DurationMilliseconds'];

export const logs: Command = ({ rest: [id], json, orgFolder }) =>
  withOrg(orgFolder, (org) => {
    if (id !== undefined) {
      const text = org.debugLogs?.read(id);
      if (text !== undefined) process.stdout.write(text);
      else {
        process.stderr.write(`There is no log ${id}; apex logs lists those there are.\n`);
        process.exitCode = 2;
      }
      return;
    }
    const newest = org.query(`SELECT ${COLUMNS.join(', ')} FROM ApexLog ORDER BY StartTime DESC, Id DESC LIMIT 50`);
    show(
      newest.map((row) => Object.fromEntries(COLUMNS.map((name) => [name, toText(row.get(name))]))),
      json,
    );
  });
