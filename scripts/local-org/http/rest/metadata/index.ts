/** The calls of the Metadata API over SOAP. Source: Metadata API Developer Guide; what the Salesforce CLI sends. */
import type { LocalOrg } from '../../../org.ts';
import { RestError } from '../errors.ts';
import { Deploys } from './deploys.ts';
import { describeMetadata, listMetadata } from './listing.ts';

type Tree = Readonly<Record<string, unknown>>;
const asList = (value: unknown): readonly unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

export class MetadataApi {
  private readonly org: LocalOrg;
  private readonly deploys: Deploys;
  /** `onDeployed` is told when the org's source has changed. */
  constructor(org: LocalOrg, onDeployed?: () => void) {
    this.org = org;
    this.deploys = new Deploys(org, onDeployed);
  }

  /** The result of a call; undefined for one that is not built. Errors: RestError. */
  call(operation: string, argument: Tree, userId: string): unknown {
    switch (operation) {
      case 'describeMetadata':
        return describeMetadata(this.org);
      case 'listMetadata':
        return asList(argument['queries']).flatMap((query) => listMetadata(this.org, String((query as Tree)['type'] ?? '')));
      case 'deploy':
        return this.deploy(argument, userId);
      case 'checkDeployStatus':
        return this.deploys.find(String(argument['asyncProcessId'] ?? '')) ?? unknownId(argument);
      case 'cancelDeploy':
        return { id: String(argument['String'] ?? argument['asyncProcessId'] ?? ''), done: true };
      default:
        return undefined;
    }
  }

  stop(): void {
    this.deploys.stop();
  }

  private deploy(argument: Tree, userId: string): unknown {
    const options = (argument['DeployOptions'] ?? {}) as Tree;
    const testLevel = options['testLevel'];
    const id = this.deploys.start(
      new Uint8Array(Buffer.from(String(argument['ZipFile'] ?? ''), 'base64')),
      {
        checkOnly: options['checkOnly'] === 'true',
        testLevel: typeof testLevel === 'string' && testLevel !== '' ? testLevel : undefined,
        runTests: asList(options['runTests']).map(String),
      },
      this.org.data.runningUser(userId),
    );
    return { id, done: false, state: 'Queued' };
  }
}

function unknownId(argument: Tree): never {
  throw new RestError(400, 'INVALID_ID_FIELD', `There is no deployment ${String(argument['asyncProcessId'] ?? '')}`);
}
