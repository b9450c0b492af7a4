/** Whether users can be matched by a target attribute: not by extensionAttribute1 to 15 (bulk-upload.md section 11, BU601, D). */
export function isMatchingSupported(target: string): boolean {
  return !/^extensionAttribute(?:[1-9]|1[0-5])$/i.test(target);
}
