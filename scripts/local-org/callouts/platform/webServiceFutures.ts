/** Asynchronous callouts of classes made from a WSDL. Source: Apex Developer Guide, "Making an Asynchronous Callout from an Imported WSDL". */
import { ApexMap, type ApexList } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { NotImplemented, raise } from '../../platform/core/error.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { newInstance, type ApexTypeValue } from '../../platform/system/objects/type.ts';
import { ApexBlob } from '../../platform/values/index.ts';
import { HttpRequest } from '../messages.ts';
import { readEnvelope, writeEnvelope } from '../soap.ts';
import { addHttpRequest, instanceOf, responses, type Continuation } from './continuation.ts';

/** The pending callout of a future. */
const AWAITED = new WeakMap<object, { readonly label: string; readonly responseType: string }>();

/** `beginInvoke(stub, request, futureClass, continuation, [endpoint, soapAction, requestNamespace, requestName, responseNamespace, responseName, responseType])`. */
function beginInvoke(stub: ApexValue, request: ApexValue, future: ApexTypeValue, continuation: Continuation, facts: ApexList): ApexValue {
  const [endpoint = '', action = '', namespace = '', name = '', , , responseType = ''] = facts.items.map(String);
  const port = instanceOf(stub, 'stub');
  const message = new HttpRequest();
  message.endpoint = endpoint;
  message.method = 'POST';
  message.body = ApexBlob.ofText(writeEnvelope(request, namespace, name));
  message.headers.set('Content-Type', 'text/xml; charset=UTF-8');
  message.headers.set('SOAPAction', `"${action}"`);
  const more = port.$type.fields.find((field) => field.name === 'inputHttpHeaders_x')?.read(port);
  if (more instanceof ApexMap) for (const header of more.keys()) message.headers.set(String(header), String(more.get(header)));
  const made = newInstance(future) as object;
  AWAITED.set(made, { label: addHttpRequest(continuation, message), responseType });
  return made;
}

function endInvoke(future: object): ApexValue {
  const { label, responseType } =
    AWAITED.get(future) ?? raise('System.CalloutException', 'The future was not made by WebServiceCallout.beginInvoke');
  const response = responses().get(label);
  if (response === undefined) throw new NotImplemented(`the response ${label} of a continuation that no test has set`);
  return readEnvelope(response.body.utf8(), responseType);
}
// classes made from a WSDL extend it
definePlatformClass({ name: 'System.WebServiceCalloutFuture' });
definePlatformClass({ name: 'System.WebServiceCallout', statics: { beginInvoke, endInvoke } });
