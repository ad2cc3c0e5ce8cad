/** A metadata file: its root element with a body. */
export const metadataXml = (type: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><${type} xmlns="http://soap.sforce.com/2006/04/metadata">${body}</${type}>`;
