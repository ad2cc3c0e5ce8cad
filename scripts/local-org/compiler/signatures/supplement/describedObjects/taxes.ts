/** Who calculates taxes, and for what. Source: Revenue Cloud Developer Guide, "TaxEngine", "TaxEngineProvider", "TaxPolicy", "TaxTreatment". */
import type { DescribedObjects } from './describedObject.ts';
import { NAME, STATUS, VIEWED } from './words.ts';

export const TAXES: DescribedObjects = {
  TaxEngine: {
    nameField: 'TaxEngineName',
    addresses: { TaxEngineAddress: 'TaxEngine' },
    fields: {
      TaxEngineName: 'text!',
      Description: 'area',
      ExternalReference: 'text',
      MerchantCredentialId: 'ref > NamedCredential',
      SellerCode: 'text',
      ShouldCaptureTaxesAtHeader: 'picklist=',
      Status: 'picklist!~: Active|Inactive',
      TaxEngineProviderId: 'ref > TaxEngineProvider',
      TaxPrvdAccountIdentifier: 'text',
      Type: 'picklist~: CommerceTaxExtension|RevenueCloudTaxExtension|StandardTaxEngine|RevenueStandardTaxEngine|StripeNative',
      ...VIEWED,
    },
  },
  TaxEngineProvider: {
    nameField: 'DeveloperName',
    fields: {
      DeveloperName: 'text!',
      ApexAdapterId: 'ref > ApexClass',
      CustomMetadataTypeApiName: 'text',
      Description: 'area',
      Language: 'picklist~=',
      MasterLabel: 'text!',
      NamespacePrefix: 'text-',
    },
  },
  TaxPolicy: {
    fields: {
      Name: NAME,
      DefaultTaxTreatmentId: 'ref > TaxTreatment',
      Description: 'area',
      Status: STATUS,
      TreatmentSelection: 'picklist!~: Default|LegalEntity|Manual',
      ...VIEWED,
    },
  },
  TaxTreatment: {
    fields: {
      Name: NAME,
      Description: 'area',
      IsTaxable: 'bool',
      LegalEntityId: 'ref > LegalEntity',
      ProductCode: 'text',
      ProductId: 'ref > Product2',
      ShouldUseTaxTreatmentItems: 'bool',
      Status: STATUS,
      TaxCode: 'text',
      TaxEngineId: 'ref > TaxEngine',
      TaxPolicyId: 'ref > TaxPolicy',
      ...VIEWED,
    },
  },
};
