/**
 * Whether a place of a function can hold a list: functions that change a text change every value of a list, some count
 * or pick values, others pass them on (language.md section 4, D for Trim and Join, A for the rest). In every other place
 * a list fails. The test puts a list into each place of each function and compares.
 */
export function takesList(functionName: string, place: number): boolean {
  switch (functionName) {
    case 'Join':
      return place > 0;
    case 'IIF':
      return place === 1 || place === 2;
    case 'Switch':
      return place % 2 === 1;
    case 'Coalesce':
      return true;
    case 'Prepend':
      return place === 1;
    default:
      return place === 0 && !failsOnList.has(functionName);
  }
}

const failsOnList: ReadonlySet<string> = new Set([
  'BitAnd',
  'CBool',
  'CDate',
  'CStr',
  'DateAdd',
  'DateDiff',
  'DateFromNum',
  'Error',
  'InStr',
  'NumFromDate',
  'RandomString',
  'SelectUniqueValue',
  'Split',
]);
