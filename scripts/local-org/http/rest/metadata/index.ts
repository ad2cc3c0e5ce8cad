/** The calls of the Metadata API over SOAP. Source: Metadata API Developer Guide; what the Salesforce CLI sends. */
import type { LocalOrg } from '../../../org.ts';
import type { RunningUser } from '../../../platform/core/contract.ts';
import { RestError } from '../errors.ts';
import type { DeployOptions } from './deploy/attempt.ts';
import { Deploys } from './deploy/index.ts';
import { describeMetadata, listMetadata } from './listing.ts';
import { named } from './manifest.ts';
import { Retrieves } from './retrieves.ts';
import type { Result } from './results.ts';

type Tree = Readonly<Record<string, unknown>>;
/** The API version of retrievals that name none. */
const API_VERSION = '65.0';
const asList = (value: unknown): readonly unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

export class MetadataApi {
  private readonly org: LocalOrg;
  readonly deploys: Deploys;
  private readonly retrieves: Retrieves;
  /** @param onDeployed is called when the org's source has changed */
  constructor(org: LocalOrg, onDeployed?: () => void) {
    this.org = org;
    this.deploys = new Deploys(org, onDeployed);
    this.retrieves = new Retrieves(org);
  }

  /** The result of a call over SOAP; undefined for one that is not built. Errors: RestError. */
  call(operation: string, argument: Tree, userId: string): unknown {
    const user = this.allowed(userId);
    switch (operation) {
      case 'describeMetadata':
        return describeMetadata(this.org);
      case 'listMetadata':
        return asList(argument['queries']).flatMap((query) => listMetadata(this.org, String((query as Tree)['type'] ?? '')));
      case 'deploy':
        return { id: this.deploy(argument, user), done: false, state: 'Queued' };
      case 'deployRecentValidation':
        return this.deploys.startValidated(String(argument['validationId'] ?? argument['validationID'] ?? ''), user);
      case 'checkDeployStatus':
        return this.deployResult(idOf(argument), argument['includeDetails'] === 'true');
      case 'retrieve':
        return this.retrieve((argument['request'] ?? argument['retrieveRequest'] ?? {}) as Tree);
      case 'checkRetrieveStatus':
        return withArchive(argument, this.retrieves.find(idOf(argument)) ?? unknown('retrieval', idOf(argument)));
      case 'cancelDeploy':
        return this.deploys.cancel(String(argument['String'] ?? argument['id'] ?? ''), user);
      default:
        return undefined;
    }
  }

  stop(): void {
    this.deploys.stop();
    this.retrieves.stop();
  }

  /** Errors: INSUFFICIENT_ACCESS. */
  allowed(userId: string): RunningUser {
    const { permissions } = this.org.data;
    if (!['ModifyAllData', 'ModifyMetadata'].some((permission) => permissions.isGranted(userId, permission)))
      throw new RestError(
        403,
        'INSUFFICIENT_ACCESS',
        'use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions',
      );
    return this.org.data.runningUser(userId);
  }

  /** Errors: INVALID_ID_FIELD. */
  deployResult(id: string, includesDetails: boolean): Result {
    const { details, ...rest } = this.deploys.find(id) ?? unknown('deployment', id);
    return includesDetails && details !== undefined ? { ...rest, details } : rest;
  }

  private deploy(argument: Tree, user: RunningUser): string {
    const zip = new Uint8Array(Buffer.from(String(argument['ZipFile'] ?? ''), 'base64'));
    return this.deploys.start(zip, deployOptions((argument['DeployOptions'] ?? {}) as Tree), user);
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

/** Deploy options in SOAP and in JSON. */
export function deployOptions(options: Tree): DeployOptions {
  const isOn = (name: string): boolean => String(options[name]) === 'true';
  const testLevel = options['testLevel'];
  return {
    checkOnly: isOn('checkOnly'),
    ignoreWarnings: isOn('ignoreWarnings'),
    testLevel: typeof testLevel === 'string' && testLevel !== '' ? testLevel : undefined,
    runTests: asList(options['runTests'] ?? undefined).map(String),
  };
}

function unknown(what: string, id: string): never {
  throw new RestError(400, 'INVALID_ID_FIELD', `There is no ${what} ${id}`);
}
