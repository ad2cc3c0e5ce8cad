const ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~\\u0080-\\uffff-]+";
const LABEL = '[a-z0-9\\u0080-\\uffff](?:[a-z0-9\\u0080-\\uffff-]*[a-z0-9\\u0080-\\uffff])?';
const ADDRESS = new RegExp(`^${ATOM}(?:\\.${ATOM})*@${LABEL}(?:\\.${LABEL})+$`, 'i');

/** Whether the service takes a text for an e-mail address: a local part without quotes and a domain with a dot. */
export const isEmailAddress = (value: string | undefined): value is string =>
  value !== undefined && value.length <= 254 && ADDRESS.test(value);
