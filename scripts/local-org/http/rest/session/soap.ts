/** The few SOAP calls that REST clients make: login, logout, getUserInfo, executeAnonymous of the Apex API, and those of the Metadata API. Source: SOAP API Developer Guide, "login()"; what jsforce and the Salesforce CLI send. */
import { XMLParser } from 'fast-xml-parser';
import type { LocalOrg } from '../../../org.ts';
import type { RestAnswer } from '../call.ts';
import { runAnonymous } from '../anonymous.ts';
import { RestError } from '../errors.ts';
import type { MetadataApi } from '../metadata/index.ts';
import type { Sessions } from './sessions.ts';

const parser = new XMLParser({ ignoreAttributes: true, removeNSPrefix: true, parseTagValue: false, trimValues: false });
type Tree = Readonly<Record<string, unknown>>;

export interface SoapCall {
  readonly body: string;
  /** `/services/Soap/u/50.0`. */
  readonly path: string;
  readonly origin: string;
}

export function soapAnswer(org: LocalOrg, sessions: Sessions, metadata: MetadataApi, { body, path, origin }: SoapCall): RestAnswer {
  const request = readRequest(body);
  if (request instanceof Error) return fault('soapenv:Client', `The request is no XML: ${request.message}`);
  const { operation, argument, token } = request;
  if (operation === 'login') return login(org, sessions, argument, path, origin);
  const userId = sessions.userOf(token);
  if (userId === undefined)
    return fault('sf:INVALID_SESSION_ID', 'INVALID_SESSION_ID: Invalid Session ID found in SessionHeader: Illegal Session');
  switch (operation) {
    case 'logout':
      sessions.close(token);
      return reply('<logoutResponse/>');
    case 'getUserInfo':
      return reply(`<getUserInfoResponse><result>${userInfo(org, userId)}</result></getUserInfoResponse>`);
    case 'executeAnonymous':
      return executed(org, userId, String(argument['String'] ?? argument['apexcode'] ?? ''));
    default:
      return metadataAnswer(metadata, operation, argument, userId);
  }
}

interface SoapRequest {
  readonly operation: string;
  readonly argument: Tree;
  /** The session; empty where there is none. */
  readonly token: string;
}

/** The envelope's first operation; an error for what is no XML. */
function readRequest(body: string): SoapRequest | Error {
  let document: Tree;
  try {
    document = parser.parse(body) as Tree;
  } catch (error) {
    return error as Error;
  }
  const inside = (tree: Tree, name: string): Tree => (tree[name] ?? {}) as Tree;
  const envelope = inside(document, 'Envelope');
  const [[operation = '', argument = {}] = []] = Object.entries(inside(envelope, 'Body')) as [string, Tree][];
  return { operation, argument, token: String(inside(inside(envelope, 'Header'), 'SessionHeader')['sessionId'] ?? '') };
}

function metadataAnswer(metadata: MetadataApi, operation: string, argument: Tree, userId: string): RestAnswer {
  try {
    const result = metadata.call(operation, argument, userId);
    return result === undefined
      ? fault('sf:NOT_IMPLEMENTED', `not implemented: the SOAP call ${operation}`)
      : reply(`<${operation}Response>${element('result', result)}</${operation}Response>`);
  } catch (error) {
    if (error instanceof RestError) return fault(`sf:${error.code}`, `${error.code}: ${error.message}`);
    throw error;
  }
}
/** Lists repeat their element. */
function element(name: string, value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => element(name, one)).join('');
  if (value === null) return `<${name} xsi:nil="true"/>`;
  if (typeof value !== 'object') return `<${name}>${escaped(String(value))}</${name}>`;
  return `<${name}>${Object.entries(value)
    .map(([key, one]) => element(key, one))
    .join('')}</${name}>`;
}

function login(org: LocalOrg, sessions: Sessions, argument: Tree, path: string, origin: string): RestAnswer {
  const userId = sessions.findUser(String(argument['username'] ?? ''));
  if (userId === undefined)
    return fault('sf:INVALID_LOGIN', 'INVALID_LOGIN: Invalid username, password, security token; or user locked out.');
  const server = `${origin}${path}/${org.id.slice(0, 15)}`;
  return reply(
    `<loginResponse><result><metadataServerUrl>${server.replace('/u/', '/m/')}</metadataServerUrl><passwordExpired>false</passwordExpired><sandbox>false</sandbox><serverUrl>${server}</serverUrl><sessionId>${sessions.logIn(userId, { type: 'Other Apex API', application: 'N/A' })}</sessionId><userId>${userId}</userId><userInfo>${userInfo(org, userId)}</userInfo></result></loginResponse>`,
  );
}

function userInfo(org: LocalOrg, userId: string): string {
  const field = (name: string): string => escaped(org.data.userField(userId, name));
  return `<organizationId>${org.id}</organizationId><organizationName>Local Org</organizationName><profileId>${field('ProfileId')}</profileId><userEmail>${field('Email')}</userEmail><userFullName>${field('Name')}</userFullName><userId>${userId}</userId><userLanguage>${field('LanguageLocaleKey')}</userLanguage><userLocale>${field('LocaleSidKey')}</userLocale><userName>${field('Username')}</userName><userTimeZone>${field('TimeZoneSidKey')}</userTimeZone><userType>Standard</userType>`;
}

function executed(org: LocalOrg, userId: string, text: string): RestAnswer {
  const { log, ...result } = runAnonymous(org, org.data.runningUser(userId), text);
  const entries = Object.entries(result).map(([name, value]) =>
    value === null ? `<${name} xsi:nil="true"/>` : `<${name}>${escaped(String(value))}</${name}>`,
  );
  return reply(
    `<executeAnonymousResponse><result>${entries.join('')}</result></executeAnonymousResponse>`,
    `<soapenv:Header><DebuggingInfo><debugLog>${escaped(log)}</debugLog></DebuggingInfo></soapenv:Header>`,
  );
}

function reply(body: string, header = ''): RestAnswer {
  return { status: 200, type: 'text/xml; charset=utf-8', body: envelopeOf(body, header) };
}
function fault(code: string, message: string): RestAnswer {
  return {
    status: 500,
    type: 'text/xml; charset=utf-8',
    body: envelopeOf(`<soapenv:Fault><faultcode>${code}</faultcode><faultstring>${escaped(message)}</faultstring></soapenv:Fault>`, ''),
  };
}
/** Clients look for the prefix `soapenv` by name. */
function envelopeOf(body: string, header: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:sf="urn:fault.partner.soap.sforce.com" xmlns="urn:partner.soap.sforce.com" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${header}<soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`;
}
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
