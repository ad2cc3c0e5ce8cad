/* Made by scripts/generate (apexMethods) from the class UserAccess. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/UserAccess' {
    export interface UserAccess {
        userId: string;
        name: string;
        userName: string;
        isActive: boolean;
        isAdmin: boolean;
        isMarketing: boolean;
        isViewer: boolean;
        isSync: boolean;
        /** Names of sets that come by permission set groups only: they are given and taken there. */
        setsByGroup: string[];
    }
}
