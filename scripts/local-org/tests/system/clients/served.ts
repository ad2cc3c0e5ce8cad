/** An org that unmodified clients talk to, over its web server on loopback. */
import { Connection } from 'jsforce';
import { openFrontDoor } from '../../../http/frontDoor.ts';
import type { LocalOrg } from '../../../org.ts';

export interface Served {
  readonly url: string;
  /** The administrator's. */
  readonly connection: Connection;
  connectAs(username: string): Promise<Connection>;
  /** The org, too. */
  close(): Promise<void>;
}

export async function serve(holder: { readonly org: LocalOrg; close(): Promise<void> }, page = ''): Promise<Served> {
  const door = await openFrontDoor({ org: holder.org, folders: {}, page });
  const connectAs = async (username: string): Promise<Connection> => {
    const connection = new Connection({ loginUrl: door.url, version: '62.0' });
    await connection.login(username, 'secret');
    return connection;
  };
  return {
    url: door.url,
    connection: await connectAs('admin@local.example'),
    connectAs,
    close: async () => {
      await door.close();
      await holder.close();
    },
  };
}
