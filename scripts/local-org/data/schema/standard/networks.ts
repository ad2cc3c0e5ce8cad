/** Experience Cloud sites: only in orgs with digital experiences, here those whose code names them. Source: Object Reference, "Network", "NetworkMember". */
import type { FactTable } from './facts.ts';

export const NETWORKS: FactTable = {
  Network: {
    prefix: '0DB',
    isSetup: true,
    fields: { Name: 'text(255)!', Status: 'picklist: UnderConstruction|Live|DownForMaintenance', UrlPathPrefix: 'text(255)' },
  },
  NetworkMember: { prefix: '0DO', nameField: 'Id', isSetup: true },
};
