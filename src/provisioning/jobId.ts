/** The ids of API-driven jobs in a text, such as an address or a Location header: `API2AAD.…` and `API2AD.…`. */
export function jobIdsIn(text: string): readonly string[] {
  return text.match(/API2AA?D\.[\w.-]+/gi) ?? [];
}

/**
 * The tenant that a job is in, as 32 digits in lower case: the middle part of its id (bulk-upload.md section 1, I).
 * `undefined` when the id has another form.
 */
export function tenantOfJob(id: string): string | undefined {
  return /^API2AA?D\.([0-9a-f]{32})\./i.exec(id)?.[1]?.toLowerCase();
}

/** Whether a job writes to on-premises Active Directory (section 1, I). */
export function isOnPremises(id: string): boolean {
  return /^API2AD\./i.test(id);
}
