/** The words of this component. */
import becomeSyncUser from '@salesforce/label/c.BecomeSyncUser';
import cancel from '@salesforce/label/c.ImportCancel';
import changeClients from '@salesforce/label/c.ChangeClients';
import changeClientsHelp from '@salesforce/label/c.ChangeClientsHelp';
import changeSyncUser from '@salesforce/label/c.ChangeSyncUser';
import changeSyncUserHelp from '@salesforce/label/c.ChangeSyncUserHelp';
import clients from '@salesforce/label/c.Clients';
import clientsLine from '@salesforce/label/c.ClientsLine';
import clientsPaused from '@salesforce/label/c.ClientsPaused';
import clientsSaved from '@salesforce/label/c.ClientsSaved';
import clientsUnreachable from '@salesforce/label/c.ClientsUnreachable';
import connectedBy from '@salesforce/label/c.ConnectedBy';
import connectionLine from '@salesforce/label/c.ConnectionLine';
import connectionRefused from '@salesforce/label/c.AlertConnectionTitle';
import disconnect from '@salesforce/label/c.Disconnect';
import disconnectConsequence from '@salesforce/label/c.DisconnectConsequence';
import disconnected from '@salesforce/label/c.Disconnected';
import disconnectHelp from '@salesforce/label/c.DisconnectHelp';
import disconnectTitle from '@salesforce/label/c.DisconnectTitle';
import disconnectWord from '@salesforce/label/c.DisconnectWord';
import nobody from '@salesforce/label/c.Nobody';
import nothingWasChanged from '@salesforce/label/c.NothingWasChanged';
import reconnect from '@salesforce/label/c.Reconnect';
import reconnected from '@salesforce/label/c.Reconnected';
import reconnectHelp from '@salesforce/label/c.ReconnectHelp';
import saveClients from '@salesforce/label/c.SaveClients';
import syncUser from '@salesforce/label/c.SyncUser';
import userIsInactive from '@salesforce/label/c.UserIsInactive';
import youAreSyncUser from '@salesforce/label/c.YouAreSyncUser';

export const labels = {
    becomeSyncUser,
    cancel,
    changeClients,
    changeClientsHelp,
    changeSyncUser,
    changeSyncUserHelp,
    clients,
    clientsLine,
    clientsPaused,
    clientsSaved,
    clientsUnreachable,
    connectedBy,
    connectionLine,
    connectionRefused,
    disconnect,
    disconnectConsequence,
    disconnected,
    disconnectHelp,
    disconnectTitle,
    disconnectWord,
    nobody,
    nothingWasChanged,
    reconnect,
    reconnected,
    reconnectHelp,
    saveClients,
    syncUser,
    userIsInactive,
    youAreSyncUser,
};
