/** Removes the folder that `temporaryFiles.js` has made. */
export default function leaveFolder() {
  globalThis.leaveTemporaryFolder();
}
