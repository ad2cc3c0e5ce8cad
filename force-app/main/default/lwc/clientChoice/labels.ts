/** The words of this component. */
import chooseClients from '@salesforce/label/c.ChooseClients';
import clientArchived from '@salesforce/label/c.ClientArchived';
import clientNew from '@salesforce/label/c.ClientNew';
import clientNotSeen from '@salesforce/label/c.ClientNotSeen';
import clientPaused from '@salesforce/label/c.ClientPaused';
import clientsNotSaved from '@salesforce/label/c.ClientsNotSaved';
import clientsOfAnotherAccount from '@salesforce/label/c.ClientsOfAnotherAccount';
import noClients from '@salesforce/label/c.NoClients';
import noClientsHelp from '@salesforce/label/c.NoClientsHelp';
import readingClients from '@salesforce/label/c.ReadingClients';
import willArchive from '@salesforce/label/c.WillArchive';

export const labels = {
    chooseClients,
    clientArchived,
    clientNew,
    clientNotSeen,
    clientPaused,
    clientsNotSaved,
    clientsOfAnotherAccount,
    noClients,
    noClientsHelp,
    readingClients,
    willArchive,
};
