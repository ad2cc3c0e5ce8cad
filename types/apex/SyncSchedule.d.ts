/* Made by scripts/generate (apexMethods) from the class SyncSchedule. Do not edit: change that and run "npm run generate". */
declare module '@salesforce/apex/SyncSchedule' {
    export interface SyncSchedule {
        /** Quarter hour, Hourly, Every N hours, Daily, Weekly or Off. */
        frequency: string;
        /** N of Every N hours: 2 to 12. */
        everyHours: number;
        /** The hour of daily and weekly runs, in the zone of the sync user. */
        startHour: number;
        /** MON to SUN, of weekly runs. */
        weekDay: string;
        /** From this hour on no run starts; null with `quietToHour` when no hour is quiet. */
        quietFromHour: number | null;
        /** The first hour in which runs start again. */
        quietToHour: number;
        nextStartAt: string;
        syncUserId: string;
        syncUserName: string;
        isSyncUserActive: boolean;
        /** Whether that is somebody else than who asks. */
        isSyncUserOther: boolean;
        /** The zone in which the hours count. */
        timeZone: string;
        /** Whether a job that the choice wants is not there: somebody deleted it in Setup, or connected and chose no clients yet. Not while paused: whoever resumes schedules it. */
        isMissing: boolean;
        isPaused: boolean;
        pauseReason: string;
    }
}
