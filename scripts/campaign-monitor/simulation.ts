import { Courier } from './deliver/courier.ts';
import { Faults } from './faults/faults.ts';
import { RateWindow } from './http/rateWindow.ts';
import { RequestLog } from './http/requestLog.ts';
import { Driver } from './live/driver.ts';
import { buildScenario, type ScenarioOptions } from './scenarios/index.ts';
import { Clock } from './state/clock.ts';
import { OAuthStore } from './state/oauth.ts';
import { stream } from './state/random.ts';
import type { Service } from './state/service.ts';

/** What a simulation starts from. */
export interface SimulationOptions extends ScenarioOptions {
  /** Start of the clock, ISO 8601; the real time by default. */
  readonly now?: string;
  /** How many seconds pass in a real second; 1 by default, 0 for a stopped clock. */
  readonly speed?: number;
}

/** A running simulation: the service and its controls. */
export class Simulation {
  readonly options: SimulationOptions;
  readonly clock: Clock;
  readonly log = new RequestLog();
  readonly rate = new RateWindow();
  /** Internal errors of the simulator, for tests and for the control page. */
  readonly errors: string[] = [];
  faults: Faults;
  service: Service;
  oauth: OAuthStore;
  courier: Courier;
  driver: Driver;

  constructor(options: SimulationOptions) {
    this.options = options;
    this.clock = new Clock(Date.now, options.now === undefined ? undefined : Date.parse(options.now), options.speed);
    this.faults = new Faults(stream(options.seed));
    this.service = buildScenario(options, this.clock);
    this.oauth = this.newOAuth();
    this.courier = this.newCourier();
    this.driver = new Driver(this.service, options.seed);
  }

  /** Starts again with the same account as at the beginning, or with other options. */
  reset(change: Partial<ScenarioOptions> = {}): void {
    const { now } = this.options;
    if (now !== undefined) this.clock.set({ atMs: Date.parse(now) });
    this.faults = new Faults(stream(this.options.seed));
    this.log.reset();
    this.errors.length = 0;
    this.service = buildScenario({ ...this.options, ...change }, this.clock);
    this.oauth = this.newOAuth();
    this.courier = this.newCourier();
    this.driver.run(0);
    this.driver = new Driver(this.service, change.seed ?? this.options.seed);
  }

  /** The client that the command line and the tests use: the first one, which has everything. */
  get mainClientId(): string {
    return [...this.service.clients.keys()][0] ?? '';
  }

  private newCourier(): Courier {
    const courier = new Courier(this.service);
    this.service.announce = (event) => courier.announce(event);
    this.service.probe = (list, webhook) => courier.probe(list, webhook);
    return courier;
  }

  private newOAuth(): OAuthStore {
    const store = new OAuthStore(this.clock, this.service.ids, this.service.settings);
    store.register({ clientId: '4711', clientSecret: 'demo-secret', name: 'Demo application', redirectUri: 'http' });
    return store;
  }
}
