/** The words of this component. */
import askAdministrator from '@salesforce/label/c.AskAdministrator';
import askAnyAdministrator from '@salesforce/label/c.AskAnyAdministrator';
import connectDataStays from '@salesforce/label/c.ConnectDataStays';
import importConnectionRefused from '@salesforce/label/c.ImportConnectionRefused';
import loading from '@salesforce/label/c.Loading';
import noAccessTitle from '@salesforce/label/c.NoAccessTitle';
import noImportPermission from '@salesforce/label/c.NoImportPermission';
import noPermission from '@salesforce/label/c.NoPermission';
import notConnectedTitle from '@salesforce/label/c.NotConnectedTitle';
import noViewPermission from '@salesforce/label/c.NoViewPermission';

export const labels = {
    askAdministrator,
    askAnyAdministrator,
    connectDataStays,
    importConnectionRefused,
    loading,
    noAccessTitle,
    noImportPermission,
    noPermission,
    notConnectedTitle,
    noViewPermission,
};
