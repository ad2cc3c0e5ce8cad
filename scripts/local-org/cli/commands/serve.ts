/** `apex serve`: the REST API of the org, until Ctrl+C. After a deployment the org is reopened at the same address. */
import { Address } from '../../http/address.ts';
import { openFrontDoor } from '../../http/frontDoor.ts';
import type { LocalOrg } from '../../org.ts';
import { onPort } from '../commandLine.ts';
import { withOrg, type Command } from './command.ts';

type Ending = 'stopped' | 'deployed';

/** Serves until the program is stopped, or until a deployment has changed the org's source; then requests wait. */
async function answer(org: LocalOrg, address: Address, stopped: Promise<Ending>): Promise<Ending> {
  let onDeployed = (): void => undefined;
  const deployed = new Promise<Ending>((resolve) => {
    onDeployed = () => {
      address.hold();
      resolve('deployed');
    };
  });
  const door = await openFrontDoor({ org, folders: {}, page: 'The REST API is under /services/data.', address, onDeployed });
  const ending = await Promise.race([stopped, deployed]);
  await door.close();
  return ending;
}

export const serve: Command = async ({ port, orgFolder }) => {
  const address = await onPort(port, () => Address.open(port));
  const stopped = new Promise<Ending>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve('stopped'));
  });
  let ending = await withOrg(orgFolder, (org) => {
    process.stdout.write(
      `REST API: ${address.url} (user ${org.data.userField(org.admin.id, 'Username')}, any password). Stop with Ctrl+C.\n`,
    );
    return answer(org, address, stopped);
  });
  while (ending === 'deployed') ending = await withOrg(orgFolder, (org) => answer(org, address, stopped));
  await address.close();
};
