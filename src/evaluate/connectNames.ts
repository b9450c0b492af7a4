/**
 * Function names of Entra Connect Sync, another product whose expressions people paste, with what to write here
 * instead where something exists (language.md section 10: names D [CONN], suggestions A).
 */
export const connectNames: ReadonlyMap<string, string | undefined> = new Map([
  ['BitOr', undefined],
  ['CGuid', undefined],
  ['CNum', 'a number written as text needs no conversion here'],
  ['ConvertFromUTF8Hex', undefined],
  ['DNComponentRev', 'DNComponent, which counts from the left'],
  ['EscapeDNComponent', 'Replace with a pattern'],
  ['InStrRev', 'Replace with a pattern that takes the last occurrence'],
  ['IsBitSet', 'BitAnd compared with 0'],
  ['IsDate', undefined],
  ['IsEmpty', 'IsNullOrEmpty'],
  ['IsGuid', undefined],
  ['IsNumeric', undefined],
  ['ItemOrNull', 'Item, guarded by Count'],
  ['LCase', 'ToLower'],
  ['Len', undefined],
  ['LTrim', 'Replace([x], , "^\\\\s+", , "", , )'],
  ['PadLeft', 'Replace(Join("", "000000", [x]), , "(.*?)(?<id>.{0,6})$", , "${id}", , )'],
  ['PadRight', undefined],
  ['Random', 'RandomString'],
  ['RandomNum', 'RandomString'],
  ['ReplaceChars', 'NormalizeDiacritics, or Replace with a pattern'],
  ['Right', 'Replace([x], , "(.*?)(?<id>.{0,6})$", , "${id}", , )'],
  ['RTrim', 'Replace([x], , "\\\\s+$", , "", , )'],
  ['Select', undefined],
  ['StringFromGuid', undefined],
  ['UCase', 'ToUpper'],
  ['Where', undefined],
  ['With', undefined],
]);

/** Whether a name belongs to Connect Sync: in the list above, or one of its certificate functions. */
export function isConnectName(name: string): boolean {
  return connectNames.has(name) || /^(Is)?Cert[A-Z]?/.test(name);
}
