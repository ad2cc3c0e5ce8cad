/** Settings for what the sources leave open; each default is the simulator's choice in the reference. */
export interface Settings {
  /** The form of custom fields' keys where subscribers are read. */
  fieldKeys: 'bracketed' | 'bare' | 'name';
  /** The answer for an unknown list or client: as for somebody else's (401), or not found (404). */
  unknownIds: 'foreign' | 'notFound';
  /** How long a single add or update stays invisible, in milliseconds of real time. */
  addDelayMs: number;
  /** How often one address may be written on one list within a minute of the service's clock; 0 for no limit. */
  writesPerMinute: number;
  /** Calls to `/transactional` within a window; 0 for no limit. */
  transactionalLimit: number;
  transactionalWindowSeconds: number;
  /** How long the members of a new segment are calculated, in seconds of the service's clock. */
  segmentDelaySeconds: number;
  /** How many segments a client may have. */
  segmentLimit: number;
  /** How long an OAuth access token is valid, in seconds of the service's clock. */
  tokenLifeSeconds: number;
  /** Whether the consent page grants access automatically and redirects at once. */
  autoConsent: boolean;
  /** Milliseconds between an event and its webhook delivery: events of that time are sent together. */
  webhookBatchMs: number;
  webhookTimeoutMs: number;
  webhookRetries: number;
  webhookRetryMs: number;
  /** Whether the service fetches the addresses of HTML given to it. */
  fetchContent: boolean;
}

/** The settings at the start of a simulator. */
export const defaultSettings = (): Settings => ({
  fieldKeys: 'bracketed',
  unknownIds: 'foreign',
  addDelayMs: 0,
  writesPerMinute: 0,
  transactionalLimit: 600,
  transactionalWindowSeconds: 60,
  segmentDelaySeconds: 0,
  segmentLimit: 100,
  tokenLifeSeconds: 1_209_600,
  autoConsent: false,
  webhookBatchMs: 20,
  webhookTimeoutMs: 5_000,
  webhookRetries: 2,
  webhookRetryMs: 200,
  fetchContent: false,
});
