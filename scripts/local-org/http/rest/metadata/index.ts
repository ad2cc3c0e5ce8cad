/** The calls of the Metadata API over SOAP. Source: Metadata API Developer Guide; what the Salesforce CLI sends. */
import type { LocalOrg } from '../../../org.ts';
import { RestError } from '../errors.ts';
import { Deploys } from './deploy/index.ts';
import { describeMetadata, listMetadata } from './listing.ts';
import { named } from './manifest.ts';
import { Retrieves } from './retrieves.ts';
import type { Result } from './results.ts';

type Tree = Readonly<Record<string, unknown>>;
/** Of what is retrieved without naming one. */
const API_VERSION = '65.0';
const asList = (value: unknown): readonly unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

export class MetadataApi {
  private readonly org: LocalOrg;
  private readonly deploys: Deploys;
  private readonly retrieves: Retrieves;
  /** `onDeployed` is told when the org's source has changed. */
  constructor(org: LocalOrg, onDeployed?: () => void) {
    this.org = org;
    this.deploys = new Deploys(org, onDeployed);
    this.retrieves = new Retrieves(org);
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
        return this.deploys.find(idOf(argument)) ?? unknown('deployment', argument);
      case 'retrieve':
        return this.retrieve((argument['request'] ?? argument['retrieveRequest'] ?? {}) as Tree);
      case 'checkRetrieveStatus':
        return withArchive(argument, this.retrieves.find(idOf(argument)) ?? unknown('retrieval', argument));
      case 'cancelDeploy':
        return { id: String(argument['String'] ?? idOf(argument)), done: true };
      default:
        return undefined;
    }
  }

  stop(): void {
    this.deploys.stop();
    this.retrieves.stop();
  }

  private deploy(argument: Tree, userId: string): unknown {
    const options = (argument['DeployOptions'] ?? {}) as Tree;
    const testLevel = options['testLevel'];
    const id = this.deploys.start(
      new Uint8Array(Buffer.from(String(argument['ZipFile'] ?? ''), 'base64')),
      {
        checkOnly: options['checkOnly'] === 'true',
        ignoreWarnings: options['ignoreWarnings'] === 'true',
        testLevel: typeof testLevel === 'string' && testLevel !== '' ? testLevel : undefined,
        runTests: asList(options['runTests']).map(String),
      },
      this.org.data.runningUser(userId),
    );
    return { id, done: false, state: 'Queued' };
  }

  private retrieve(request: Tree): unknown {
    if (asList(request['packageNames']).length > 0)
      throw new RestError(400, 'UNSUPPORTED_OPERATION', 'not implemented: retrieving a package by its name; name its components');
    const unpackaged = (request['unpackaged'] ?? {}) as Tree;
    const id = this.retrieves.start({
      components: named(unpackaged),
      apiVersion: String(unpackaged['version'] ?? request['apiVersion'] ?? API_VERSION),
      singlePackage: request['singlePackage'] === 'true',
    });
    return { id, done: false, state: 'Queued' };
  }
}

const idOf = (argument: Tree): string => String(argument['asyncProcessId'] ?? '');
const withArchive = (argument: Tree, { zipFile, ...result }: Result): Result =>
  argument['includeZip'] === 'false' || zipFile === undefined ? result : { ...result, zipFile };

function unknown(what: string, argument: Tree): never {
  throw new RestError(400, 'INVALID_ID_FIELD', `There is no ${what} ${idOf(argument)}`);
}
