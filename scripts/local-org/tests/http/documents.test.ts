/** Documents in packages: files with an ending of their own. Source: Metadata API Developer Guide, "Document". */
import { metadataXml as xml } from '../system/clients/metadataXml.ts';
import { componentAt } from '../../http/rest/metadata/registry.ts';
import { Checked } from './checked.ts';

test('a document keeps the ending of its file, which is no part of its name', () => {
  const document = { type: 'Document', fullName: 'Forms/Order_Form', path: 'documents/Forms/Order_Form.txt' };
  expect(componentAt('documents/Forms/Order_Form.txt')).toEqual(document);
  expect(componentAt('documents/Forms/Order_Form.txt-meta.xml')).toEqual(document);
  expect(componentAt('documents/Forms-meta.xml')).toMatchObject({ type: 'DocumentFolder', fullName: 'Forms' });
});

test('a package may hold documents', async () => {
  const org = new Checked({});
  const members = {
    'documents/Forms-meta.xml': xml(
      'DocumentFolder',
      '<accessType>Public</accessType><name>Forms</name><publicFolderAccess>ReadOnly</publicFolderAccess>',
    ),
    'documents/Forms/Order_Form.txt': 'Order: ____',
    'documents/Forms/Order_Form.txt-meta.xml': xml(
      'Document',
      '<internalUseOnly>false</internalUseOnly><name>Order Form</name><public>true</public>',
    ),
  };
  expect(org.refusals(members)).toEqual([]);
  await org.close();
});
