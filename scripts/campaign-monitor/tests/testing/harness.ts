import { type RunningSimulator, type StartOptions, startSimulator } from '../../index.ts';

/** What came back from a call. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  /** The body as JSON; undefined when there is none. */
  readonly body: unknown;
  readonly headers: Headers;
}

/** How a call differs from the usual one. */
export interface Manner {
  readonly version?: string;
  /** The whole header; an empty one for none. */
  readonly authorization?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is. */
  readonly raw?: string;
}

/** The moment at which the clock of a test begins, and stands: a Wednesday afternoon in Sydney (UTC+11). */
export const NOW = '2026-03-04T04:06:00Z';

/** The header for a key. */
export const basic = (key: string): string => `Basic ${Buffer.from(`${key}:x`).toString('base64')}`;

/** A simulator for the tests of one file, and short ways to call it. */
export class Harness {
  private readonly options: StartOptions;
  private running: RunningSimulator | undefined;

  constructor(options: StartOptions = {}) {
    this.options = { scenario: 'small', now: NOW, speed: 0, checkAnswers: true, ...options };
  }

  async start(): Promise<void> {
    this.running = await startSimulator(this.options);
  }

  async stop(): Promise<void> {
    const { errors } = this.simulator.simulation;
    await this.simulator.close();
    if (errors.length > 0) throw new Error(`The simulator had errors of its own:\n${errors.join('\n')}`);
  }

  get simulator(): RunningSimulator {
    if (this.running === undefined) throw new Error('start() comes first');
    return this.running;
  }

  get clientId(): string {
    return this.simulator.clientId;
  }

  /** The id of a list of the main client, by its title. */
  listId(title = 'Newsletter'): string {
    const list = this.simulator.simulation.service.clients.get(this.clientId)?.lists.find(({ settings }) => settings.title === title);
    if (list === undefined) throw new Error(`No list ${title}`);
    return list.id;
  }

  async call(method: string, path: string, body?: unknown, manner: Manner = {}): Promise<Answer> {
    const authorization = manner.authorization ?? basic(this.simulator.apiKey);
    const answer = await fetch(`${this.simulator.url}/api/${manner.version ?? 'v3.3'}${path}`, {
      method,
      headers: { ...(authorization === '' ? {} : { authorization }), ...manner.headers },
      body: manner.raw ?? (body === undefined ? undefined : JSON.stringify(body)),
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.startsWith('application/json') === true && text !== '';
    return {
      status: answer.status,
      text,
      body: isJson ? (JSON.parse(text) as unknown) : undefined,
      headers: answer.headers,
    };
  }

  get(path: string, manner?: Manner): Promise<Answer> {
    return this.call('GET', path, undefined, manner);
  }

  post(path: string, body: unknown, manner?: Manner): Promise<Answer> {
    return this.call('POST', path, body, manner);
  }

  put(path: string, body: unknown, manner?: Manner): Promise<Answer> {
    return this.call('PUT', path, body, manner);
  }

  delete(path: string, manner?: Manner): Promise<Answer> {
    return this.call('DELETE', path, undefined, manner);
  }

  /** A call to the controls. */
  async control(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`${this.simulator.url}/_control/${path}`, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${answer.status} ${text}`);
    return JSON.parse(text) as unknown;
  }

  /** Makes a list of the main client; answers its id. */
  async newList(title: string, settings: Readonly<Record<string, unknown>> = {}): Promise<string> {
    return (
      await this.post(`/lists/${this.clientId}.json`, {
        Title: title,
        UnsubscribeSetting: 'AllClientLists',
        ...settings,
      })
    ).body as string;
  }

  /** Adds somebody to a list; answers what the service said. */
  add(listId: string, email: string, more: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
    return this.post(`/subscribers/${listId}.json`, {
      EmailAddress: email,
      Name: 'Somebody',
      ConsentToTrack: 'Yes',
      ...more,
    });
  }

  /** Reads somebody; throws when the service does not answer with a row. */
  async read(listId: string, email: string): Promise<Row> {
    const answer = await this.get(`/subscribers/${listId}.json?email=${encodeURIComponent(email)}&includetrackingpreference=true`);
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.body as Row;
  }
}

/** A subscriber as it comes back. */
export interface Row {
  readonly EmailAddress: string;
  readonly Name: string;
  readonly Date: string;
  readonly ListJoinedDate: string;
  readonly State: string;
  readonly CustomFields: readonly { readonly Key: string; readonly Value: string }[];
  readonly MobileNumber?: string;
  readonly ConsentToTrack?: string;
  readonly ConsentToSendSms?: string;
}

/** Status and code of a refusal, as tests compare them: `'400/203'`. */
export const refusal = (answer: Answer): string => {
  const code = typeof answer.body === 'object' && answer.body !== null && 'Code' in answer.body ? answer.body.Code : 'none';
  return `${answer.status}/${String(code)}`;
};
