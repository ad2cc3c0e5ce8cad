import type { Client } from './client.ts';

/** A template of a client. */
export interface Template {
  readonly id: string;
  readonly client: Client;
  name: string;
}
