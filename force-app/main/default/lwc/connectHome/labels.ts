/** The words of this component. */
import askAdministrator from '@salesforce/label/c.AskAdministrator';
import askAnyAdministrator from '@salesforce/label/c.AskAnyAdministrator';
import back from '@salesforce/label/c.Back';
import bringIn from '@salesforce/label/c.BringIn';
import clientsExplained from '@salesforce/label/c.ClientsExplained';
import connectionLine from '@salesforce/label/c.ConnectionLine';
import connectStepAccount from '@salesforce/label/c.ConnectStepAccount';
import connectStepClients from '@salesforce/label/c.ConnectStepClients';
import connectStepHealth from '@salesforce/label/c.ConnectStepHealth';
import connectStepSync from '@salesforce/label/c.ConnectStepSync';
import connectTitle from '@salesforce/label/c.ConnectTitle';
import firstSyncExplained from '@salesforce/label/c.FirstSyncExplained';
import goToHome from '@salesforce/label/c.GoToHome';
import healthExplained from '@salesforce/label/c.HealthExplained';
import loading from '@salesforce/label/c.Loading';
import next from '@salesforce/label/c.Next';
import notConnectedTitle from '@salesforce/label/c.NotConnectedTitle';
import notConnectedYet from '@salesforce/label/c.NotConnectedYet';
import oauthDenied from '@salesforce/label/c.OauthDenied';

export const labels = {
    askAdministrator,
    askAnyAdministrator,
    back,
    bringIn,
    clientsExplained,
    connectionLine,
    connectStepAccount,
    connectStepClients,
    connectStepHealth,
    connectStepSync,
    connectTitle,
    firstSyncExplained,
    goToHome,
    healthExplained,
    loading,
    next,
    notConnectedTitle,
    notConnectedYet,
    oauthDenied
};
