/** `apex serve`: the REST API of the org, until Ctrl+C. */
import { openFrontDoor } from '../../http/frontDoor.ts';
import { onPort } from '../commandLine.ts';
import { withOrg, type Command } from './command.ts';

export const serve: Command = ({ port }) =>
  withOrg(async (org) => {
    const { url, close } = await onPort(port, () =>
      openFrontDoor({ org, folders: {}, page: 'The REST API is under /services/data.', ...(port === undefined ? {} : { port }) }),
    );
    process.stdout.write(`REST API: ${url} (user ${org.data.userField(org.admin.id, 'Username')}, any password). Stop with Ctrl+C.\n`);
    await new Promise<void>((resolve) => process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve()));
    await close();
  });
