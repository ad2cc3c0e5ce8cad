/**
 * The Models API. External Services make its classes of the description of its REST API, so that a call is a callout, which mocks of tests answer;
 * no models are called here. Source: Models API Developer Guide, "Access Models API with Apex", "Access Models API with REST"; of mocks: Salesforce Help,
 * "Create Unit Testing for Asynchronous Callouts". The message of a refusal is ours.
 */
import type { ApexValue } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { signatureOf } from '../../platform/core/derived.ts';
import { ApexThrow, NotImplemented, PlatformException, raiseNullPointer } from '../../platform/core/error.ts';
import { held, Holder } from '../../platform/core/holder.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { parseTree } from '../../platform/system/json/tree.ts';
import { ApexBlob } from '../../platform/values/index.ts';
import { HttpRequest, type HttpResponse } from '../messages.ts';
import { send } from '../send.ts';
import { fromServiceJson, toServiceJson } from '../serviceJson.ts';

const NAME = 'aiplatform.ModelsAPI';
const SERVICE = 'https://api.salesforce.com/einstein/platform/v1';

const ofModel =
  (capability: string) =>
  (request: Holder): string =>
    `/models/${String(held(request, 'modelName') ?? '')}/${capability}`;
const PATHS = {
  createChatGenerations: ofModel('chat-generations'),
  createEmbeddings: ofModel('embeddings'),
  createGenerations: ofModel('generations'),
  submitFeedback: () => '/feedback',
};
type Operation = keyof typeof PATHS;

function call(operation: Operation, given: Holder | null): Holder {
  const request = given ?? raiseNullPointer();
  if (!transaction().isTest) throw new NotImplemented(`${NAME}.${operation} outside of tests`);
  const message = new HttpRequest();
  message.method = 'POST';
  message.endpoint = SERVICE + PATHS[operation](request);
  message.headers.set('Content-Type', 'application/json');
  message.body = ApexBlob.ofText(JSON.stringify(toServiceJson(held(request, 'body')) ?? {}));
  return read(operation, (send(message) ?? raiseNullPointer()) as HttpResponse);
}

/** What an answer with that status holds: a field `Code200` of the response, or one of the exception. */
function contents(typeName: string, { statusCode, body }: HttpResponse): Readonly<Record<string, ApexValue>> | undefined {
  const field = signatureOf(typeName)?.fields.find(({ name }) => name === `Code${String(statusCode)}`);
  if (field === undefined) return undefined;
  return { responseCode: statusCode, [field.name]: fromServiceJson(parseTree(body.utf8()), field.type) };
}

/** Errors: the exception of the operation. */
function read(operation: Operation, response: HttpResponse): Holder {
  const typeName = `${NAME}.${operation}_Response`;
  const answer = contents(typeName, response);
  if (answer !== undefined) return new Holder(typeName, answer);
  const refusalName = `${typeName}Exception`;
  const refusal = new PlatformException(refusalName, `The service answered with status code ${String(response.statusCode)}`);
  const thrown = new ApexThrow(Object.assign(refusal, contents(refusalName, response) ?? { responseCode: response.statusCode }));
  refusal.thrown = thrown;
  throw thrown;
}

const method = (operation: Operation) => (_self: Holder, request: Holder | null) => call(operation, request);

definePlatformClass({
  name: NAME,
  constructors: { '*': () => new Holder(NAME) },
  methods: {
    createChatGenerations: method('createChatGenerations'),
    createEmbeddings: method('createEmbeddings'),
    createGenerations: method('createGenerations'),
    submitFeedback: method('submitFeedback'),
  },
});
