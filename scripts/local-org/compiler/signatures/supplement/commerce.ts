/** Payments and checkouts: what the stubs leave out or get wrong. Source: Apex Reference Guide, "CommercePayments Namespace" (its examples pass and compare request types), "Sfdc_Checkout Namespace". */
import type { PlatformType } from '../../../language/signatures.ts';
import { declared } from './declared.ts';
import { classOf, fieldsOf, interfaceOf, method, typed } from './signature.ts';

const REQUEST = 'CommercePayments.PaymentGatewayRequest';
const REQUEST_TYPE = 'CommercePayments.RequestType';

/** Parameters of constructors whose name differs from that of the field. */
const PARAMETERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'CommercePayments.CaptureRequest': { authorizationId: 'paymentAuthorizationId' },
  'CommercePayments.AuthorizationReversalRequest': { authorizationId: 'paymentAuthorizationId' },
  'CommercePayments.AuthApiPaymentMethodRequest': { cardPaymentMethodRequest: 'cardPaymentMethod' },
};

const context = (type: PlatformType): PlatformType => ({
  ...type,
  constructors: [
    {
      parameters: [
        { name: 'paymentRequest', type: typed(REQUEST) },
        { name: 'paymentRequestType', type: typed(REQUEST_TYPE) },
      ],
    },
  ],
  methods: [method('getPaymentRequest', REQUEST), method('getPaymentRequestType', REQUEST_TYPE)],
});

const NOTIFIED = 'CommercePayments.PaymentGatewayNotificationRequest';
/** What tests make notifications of. Source: the tests of a published payment adapter; the pages name the constructor without parameters only. */
const MADE_OF: Readonly<Record<string, readonly (readonly [name: string, type: string])[]>> = {
  [NOTIFIED]: [
    ['headers', 'System.Map<System.String,System.String>'],
    ['requestBody', 'System.String'],
  ],
  'CommercePayments.PaymentGatewayNotificationContext': [['gatewayNotificationRequest', NOTIFIED]],
};

/** Gives payment requests their common superclass, and notifications a constructor. */
export function withPayments(type: PlatformType): PlatformType {
  if (type.name === 'CommercePayments.PaymentGatewayContext') return context(type);
  if (type.name === 'CommercePayments.BaseRequest') {
    return {
      ...type,
      implements: [typed(REQUEST)],
      fields: fieldsOf({ additionalData: 'System.Map<System.String,System.String>', idempotencyKey: 'System.String' }),
    };
  }
  const parts = MADE_OF[type.name];
  if (parts !== undefined) {
    const made = { parameters: parts.map(([name, of]) => ({ name, type: typed(of) })) };
    return { ...type, constructors: [...type.constructors, made] };
  }
  const names = PARAMETERS[type.name];
  if (names === undefined) return type;
  return {
    ...type,
    constructors: type.constructors.map(({ parameters }) => ({
      parameters: parameters.map((parameter) => ({ ...parameter, name: names[parameter.name] ?? parameter.name })),
    })),
  };
}

const PROCESSOR = 'sfdc_checkout.AsyncCartProcessor';
const STATUS = 'sfdc_checkout.IntegrationStatus';

/** Client-side payment gateways. Source: the payment adapters that Salesforce publishes for Commerce stores. */
const CLIENT_SIDE = declared(`
  interface CommercePayments.ClientSidePaymentAdapter
    getClientComponentName(): String
    getClientConfiguration(): Map<String,String>
    processClientRequest(CommercePayments.ClientRequestContext context, Map<String,Object> paymentsData): CommercePayments.ClientResponse
  class CommercePayments.ClientRequestContext
    new()
    getAmount(): Decimal
    getCurrencyCode(): String
    getGatewayToken(): String
    getIdempotencyKey(): String
    getPaymentGatewayId(): String
  class CommercePayments.ClientResponse
    new(String gatewayToken, Map<String,Object> paymentsData)
`);

/** The superclass of payment requests, what tax adapters answer, and the namespace of checkouts, which the stubs leave out. */
export const COMMERCE_TYPES: readonly PlatformType[] = [
  interfaceOf(REQUEST, []),
  interfaceOf('CommerceTax.TaxEngineResponse', []),
  ...CLIENT_SIDE,
  interfaceOf(PROCESSOR, [
    method('startCartProcessAsync', STATUS, [
      ['integrationInfo', 'sfdc_checkout.IntegrationInfo'],
      ['cartId', 'System.Id'],
    ]),
  ]),
  ...['CartInventoryValidation', 'CartPriceCalculations', 'CartShippingCharges', 'CartTaxCalculations'].map((name) => ({
    ...interfaceOf(`sfdc_checkout.${name}`, []),
    implements: [typed(PROCESSOR)],
  })),
  {
    ...classOf('sfdc_checkout.IntegrationInfo', []),
    constructors: [{ parameters: [] }],
    fields: fieldsOf({ integrationId: 'System.String', jobId: 'System.String', siteLanguage: 'System.String' }),
  },
  {
    ...classOf(STATUS, []),
    constructors: [{ parameters: [] }],
    fields: fieldsOf({ status: `${STATUS}.Status` }),
  },
  { ...classOf(`${STATUS}.Status`, []), kind: 'enum', constants: ['SUCCESS', 'FAILED'] },
];
