/** Canvas apps in tests: the contexts that a lifecycle handler is called with. Source: Apex Reference Guide, "Canvas Namespace". */
import { ApexList, type ApexMap, type ApexSet } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { raiseNullPointer } from '../../../platform/core/error.ts';
import { callBridge } from '../../bridge.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';

type Texts = ReadonlyMap<string, string | null>;
const KEYS = [
  'KEY_CANVAS_URL',
  'KEY_DEVELOPER_NAME',
  'KEY_DISPLAY_LOCATION',
  'KEY_LOCATION_URL',
  'KEY_NAME',
  'KEY_NAMESPACE',
  'KEY_SUB_LOCATION',
  'KEY_VERSION',
] as const;
const STANDARD: Texts = new Map([
  ['KEY_CANVAS_URL', 'https://canvas.example/app'],
  ['KEY_DEVELOPER_NAME', 'App'],
  ['KEY_NAME', 'App'],
  ['KEY_NAMESPACE', ''],
  ['KEY_VERSION', '1.0'],
  ['KEY_DISPLAY_LOCATION', 'Chatter'],
  ['KEY_LOCATION_URL', 'https://org.example/'],
  ['KEY_SUB_LOCATION', null],
]);
const textsOf = (map: ApexMap | null): Texts =>
  new Map([...STANDARD, ...[...(map?.pairs() ?? [])].map(([key, value]) => [String(key), value as string | null] as const)]);

class Application {
  readonly typeName = 'Canvas.ApplicationContext';
  private readonly texts: Texts;
  private path: string | undefined;
  constructor(texts: Texts) {
    this.texts = texts;
  }
  text(key: (typeof KEYS)[number]): string | null {
    return this.texts.get(key) ?? null;
  }
  get url(): string {
    const url = String(this.text('KEY_CANVAS_URL'));
    return this.path === undefined ? url : new URL(this.path, url).toString();
  }
  setPath(path: string): void {
    this.path = path;
  }
}
class Environment {
  readonly typeName = 'Canvas.EnvironmentContext';
  readonly texts: Texts;
  readonly fields = new ApexList({ kind: 'primitive', name: 'String' });
  parameters = '{}';
  constructor(texts: Texts) {
    this.texts = texts;
  }
}
class Render {
  readonly typeName = 'Canvas.RenderContext';
  readonly application: Application;
  readonly environment: Environment;
  constructor(application: Texts, environment: Texts) {
    this.application = new Application(application);
    this.environment = new Environment(environment);
  }
}

definePlatformClass({
  name: 'Canvas.Test',
  statics: {
    mockRenderContext: (application: ApexMap | null, environment: ApexMap | null) => new Render(textsOf(application), textsOf(environment)),
    testCanvasLifecycle: (handler: ApexValue, context: ApexValue) =>
      void callBridge(handler, 'canvas.canvaslifecyclehandler#onrender/1', context ?? new Render(STANDARD, STANDARD)),
  },
  staticFields: Object.fromEntries(KEYS.map((key) => [key, () => key])),
});
definePlatformClass({
  name: 'Canvas.RenderContext',
  instances: Render,
  methods: { getApplicationContext: (self: Render) => self.application, getEnvironmentContext: (self: Render) => self.environment },
});
definePlatformClass({
  name: 'Canvas.ApplicationContext',
  instances: Application,
  methods: {
    getCanvasUrl: (self: Application) => self.url,
    getDeveloperName: (self: Application) => self.text('KEY_DEVELOPER_NAME'),
    getName: (self: Application) => self.text('KEY_NAME'),
    getNamespace: (self: Application) => self.text('KEY_NAMESPACE'),
    getVersion: (self: Application) => self.text('KEY_VERSION'),
    setCanvasUrlPath: (self: Application, path: string) => self.setPath(path),
  },
});
definePlatformClass({
  name: 'Canvas.EnvironmentContext',
  instances: Environment,
  methods: {
    addEntityField: (self: Environment, field: string) => void self.fields.items.push(field),
    addEntityFields: (self: Environment, fields: ApexSet | null) => void self.fields.items.push(...(fields ?? raiseNullPointer())),
    getDisplayLocation: (self: Environment) => self.texts.get('KEY_DISPLAY_LOCATION') ?? null,
    getEntityFields: (self: Environment) => self.fields,
    getLocationUrl: (self: Environment) => self.texts.get('KEY_LOCATION_URL') ?? null,
    getParametersAsJSON: (self: Environment) => self.parameters,
    getSublocation: (self: Environment) => self.texts.get('KEY_SUB_LOCATION') ?? null,
    setParametersAsJSON: (self: Environment, json: string) => {
      self.parameters = json;
      return null;
    },
  },
});
