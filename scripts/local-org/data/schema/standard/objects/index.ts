/**
 * Facts of standard objects, a file an area.
 * Source: Object Reference for the Salesforce Platform, each object's page.
 */
import type { FactTable } from '../facts.ts';
import { ASSESSMENTS } from './assessments.ts';
import { BELONGINGS } from './belongings.ts';
import { CHANNELS } from './channels.ts';
import { COMMERCE } from './commerce.ts';
import { CONSENTS } from './consents.ts';
import { EVENTS } from './events.ts';
import { GIFTS } from './gifts.ts';
import { INCIDENTS } from './incidents.ts';
import { KNOWLEDGE } from './knowledge.ts';
import { NETWORKS } from './networks.ts';
import { PROGRAMS } from './programs.ts';
import { SALES } from './sales.ts';
import { SERVICE } from './service.ts';
import { SHARES } from './shares.ts';
import { SETUP } from './setup.ts';
import { STORES } from './stores.ts';
import { SUMMARIES } from './summaries.ts';
import { TEAMS } from './teams.ts';
import { TERRITORIES } from './territories.ts';

/** The objects that every org has here. */
export const OF_EVERY_ORG: FactTable = { ...SALES, ...SERVICE, ...TEAMS, ...SHARES, ...SETUP };

/** The objects that exist only if the project's code names them, or a feature brings them. */
export const ON_DEMAND: FactTable = {
  ...ASSESSMENTS,
  ...BELONGINGS,
  ...CHANNELS,
  ...COMMERCE,
  ...CONSENTS,
  ...GIFTS,
  ...INCIDENTS,
  ...KNOWLEDGE,
  ...NETWORKS,
  ...PROGRAMS,
  ...STORES,
  ...SUMMARIES,
  ...EVENTS,
  ...TERRITORIES,
};
