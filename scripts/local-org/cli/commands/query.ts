/** `apex query "SELECT ..."`. */
import { toText } from '../../platform/core/text.ts';
import { refuse } from '../commandLine.ts';
import { show, withOrg, type Command } from './command.ts';

export const query: Command = async ({ rest: [text], json }) => {
  if (text === undefined) refuse('apex query needs a SOQL query in quotes.');
  await withOrg((org) => {
    const rows = org.query(text).map((row) => Object.fromEntries([...row.values].map(([key, value]) => [row.schema.fields.get(key)?.name ?? key, value === null ? null : toText(value)])));
    show(rows, json);
  });
};
