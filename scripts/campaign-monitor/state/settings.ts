/** Switches for what the sources leave open; each default is the simulator's choice in the reference. */
export interface Settings {
  /** How custom fields are named where subscribers are read. */
  fieldKeys: 'bracketed' | 'bare' | 'name';
  /** What an unknown list or client answers: as somebody else's (401), or as nothing (404). */
  unknownIds: 'foreign' | 'notFound';
  /** How long a single add or update stays invisible, in milliseconds of real time. */
  addDelayMs: number;
  /** How often one address may be written on one list within a minute of the service's clock; 0 for as often as one likes. */
  writesPerMinute: number;
  /** Calls to `/transactional` within a window; 0 for as many as one likes. */
  transactionalLimit: number;
  transactionalWindowSeconds: number;
  /** How long a new segment calculates, in seconds of the service's clock. */
  segmentDelaySeconds: number;
  /** How many segments a client may have. */
  segmentLimit: number;
  /** How long an OAuth access token lives, in seconds of the service's clock. */
  tokenLifeSeconds: number;
  /** Whether the consent page allows by itself and redirects at once. */
  autoConsent: boolean;
  /** Milliseconds between an event and its webhook delivery: events within it travel together. */
  webhookBatchMs: number;
  webhookTimeoutMs: number;
  webhookRetries: number;
  webhookRetryMs: number;
  /** Whether the service fetches the addresses of HTML given to it. */
  fetchContent: boolean;
}

/** The settings a simulator starts with. */
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
