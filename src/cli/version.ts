declare const UPNLINT_VERSION: string;

/** The version of the package, as the build wrote it in. */
export function versionOfUpnlint(): string {
  return UPNLINT_VERSION;
}
