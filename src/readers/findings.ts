import type { FindingDefinition } from '../diagnostics/finding.ts';

const inputFormats = 'upn-rules.md "Input formats"';

export const inputEmpty: FindingDefinition = {
  code: 'input-empty',
  severity: 'error',
  summary: 'An input holds nothing to read.',
  why: 'A report over no users looks like a clean one.',
  cure: 'Check the path and the export that made the file.',
  example: { bad: 'a file of 0 bytes', good: 'userName\nbjensen@contoso.com' },
  reference: `${inputFormats} (A)`,
};

export const inputWithoutRecords: FindingDefinition = {
  code: 'input-without-records',
  severity: 'warning',
  summary: 'An input is readable, yet no record stands in it.',
  why: 'A report over no users looks like a clean one.',
  cure: 'Check the export that made the file.',
  example: { bad: 'userName,displayName', good: 'userName,displayName\nbjensen,Barbara Jensen' },
  reference: `${inputFormats} (A)`,
};

export const inputBinary: FindingDefinition = {
  code: 'input-binary',
  severity: 'error',
  summary: 'An input is a binary file, such as a workbook.',
  why: 'It holds no text from which users could be read.',
  cure: 'Save or export it as CSV, JSON or JSON lines.',
  example: { bad: 'users.xlsx', good: 'users.csv' },
  reference: `${inputFormats} (A)`,
};

export const inputTooLarge: FindingDefinition = {
  code: 'input-too-large',
  severity: 'error',
  summary: 'A JSON document or a single line is larger than what can be read at once.',
  why: 'A JSON document is held in memory as a whole; CSV and JSON lines are not.',
  cure: 'Write one user a line (JSON lines) or CSV: both are read in a stream, whatever their size.',
  example: { bad: '[{"userName":"a"}, … 600 MB]', good: '{"userName":"a"}\n{"userName":"b"}' },
  reference: `${inputFormats} (A)`,
};

export const invalidUtf8: FindingDefinition = {
  code: 'invalid-utf8',
  severity: 'error',
  summary: 'A line holds bytes that are not UTF-8.',
  why: 'The letters are not known, so no value can be computed from this line; the other lines are read.',
  cure: 'Save the file as UTF-8; in Windows PowerShell add -Encoding utf8 to Export-Csv or Out-File.',
  example: { bad: 'Ren\\xE9 (Windows-1252)', good: 'Ren\\xC3\\xA9 (UTF-8)' },
  reference: `${inputFormats} (D for UTF-8 and UTF-16, A for the rest)`,
};

export const csvHeader: FindingDefinition = {
  code: 'csv-header',
  severity: 'warning',
  summary: 'A CSV header names a column twice or leaves it without a name.',
  why: 'Only the first of two equal columns is read, and a column without a name never.',
  cure: 'Give each column its own name in the first line.',
  example: { bad: 'mail,mail', good: 'mail,otherMail' },
  reference: `${inputFormats} (A)`,
};

export const csvColumnCount: FindingDefinition = {
  code: 'csv-column-count',
  severity: 'error',
  summary: 'A CSV row has fewer or more columns than the header.',
  why: 'Its values may stand in the wrong columns, so nothing is computed from it; the other rows are read.',
  cure: 'Put values that hold the separator in double quotes.',
  example: { bad: 'id,name\n1,Smith, Jo', good: 'id,name\n1,"Smith, Jo"' },
  reference: 'RFC 4180 section 2 (D)',
};

export const csvQuote: FindingDefinition = {
  code: 'csv-quote',
  severity: 'error',
  summary:
    'A double quote in a CSV row is not closed, is followed by text, or stands inside a field without quotes.',
  why: 'Where the value ends is not known. The row is left out and reading goes on at the next line.',
  cure: 'Put the whole value in double quotes and write a quote inside it twice.',
  example: { bad: '1,Dwayne "The Rock" Johnson', good: '1,"Dwayne ""The Rock"" Johnson"' },
  reference: 'RFC 4180 section 2 (D)',
};

export const recordKind: FindingDefinition = {
  code: 'record-kind',
  severity: 'error',
  summary: 'An entry of a JSON input is not an object with attributes.',
  why: 'No attribute can be read from it; the other entries are.',
  cure: 'Give each user as an object; in a bulkUpload payload under "data" of its operation.',
  example: { bad: '["bjensen"]', good: '[{"userName":"bjensen"}]' },
  reference: `${inputFormats}, scim-payload.md section 1 (D)`,
};

export const attributeNotSingle: FindingDefinition = {
  code: 'attribute-structure',
  severity: 'error',
  summary: 'An attribute that the expression reads holds an object or objects, not a value.',
  why: 'What the service makes of it is not documented, so nothing is computed for this user.',
  cure: 'Name the part that is meant, with a filter where there are several.',
  example: { bad: '[emails]', good: '[emails[type eq "work"].value]' },
  reference: 'scim-payload.md section 1 (D for the paths, A for the refusal)',
};

export const attributeNumber: FindingDefinition = {
  code: 'attribute-number',
  severity: 'error',
  summary: 'An attribute is a JSON number that cannot be kept exactly: a fraction, or beyond 2^53.',
  why: 'Its digits may already be lost, so nothing is computed for this user.',
  cure: 'Write it as text, in double quotes.',
  example: { bad: '{"employeeId": 12345678901234567890}', good: '{"employeeId": "12345678901234567890"}' },
  reference: 'language.md section 4 (I for 64-bit integers, A for the refusal)',
};

export const attributeNotFound: FindingDefinition = {
  code: 'attribute-not-in-input',
  severity: 'warning',
  summary: 'The expression reads an attribute that no column and no record of the input has.',
  why: 'It is absent (null) for every user, so the values are not those of the service.',
  cure: 'Name the column as the expression does, or correct the name in the expression.',
  example: { bad: '[userName] over a file with the columns login,mail', good: '[login]' },
  reference: 'language.md section 4 (D: an absent attribute is null)',
};

export const exportIncomplete: FindingDefinition = {
  code: 'export-incomplete',
  severity: 'warning',
  summary: 'The last page of a Graph answer still links to a next page.',
  why: 'The objects of the other pages are missing, and conflicts with them are not seen.',
  cure: 'Follow @odata.nextLink to the end, or use Get-MgUser -All.',
  example: { bad: '{"value":[…],"@odata.nextLink":"…"}', good: '{"value":[…]}' },
  reference: `${inputFormats} (D)`,
};

export const exportLostValues: FindingDefinition = {
  code: 'export-lost-values',
  severity: 'warning',
  summary: 'Cells hold the name of a .NET type, such as System.String[], in place of values.',
  why: 'Export-Csv writes the type of a list, not what is in it; conflicts with those values are not seen.',
  cure: 'Join lists before the export.',
  example: {
    bad: 'Export-Csv users.csv',
    good: "Select-Object UserPrincipalName, @{n='ProxyAddresses';e={$_.ProxyAddresses -join ';'}} | Export-Csv users.csv",
  },
  reference: `${inputFormats} (D)`,
};

export const exportLostLetters: FindingDefinition = {
  code: 'export-lost-letters',
  severity: 'warning',
  summary: 'A display name holds a question mark or U+FFFD: the export seems to have replaced letters.',
  why: 'Windows PowerShell 5.1 writes ASCII by default, and accents become `?`; names made of them are wrong.',
  cure: 'Export again with -Encoding utf8.',
  example: { bad: 'Ren? M?ller', good: 'René Müller' },
  reference: `${inputFormats} (A)`,
};

export const addressesNotRead: FindingDefinition = {
  code: 'addresses-not-in-input',
  severity: 'info',
  summary: 'No existing object has proxyAddresses.',
  why: 'That a new name is the address of somebody else was not checked, save by mail.',
  cure: 'Add proxyAddresses to $select; the default properties leave it out.',
  example: {
    bad: 'GET /users',
    good: 'GET /users?$select=id,userPrincipalName,mail,mailNickname,proxyAddresses,userType',
  },
  reference: `${inputFormats} (D)`,
};

export const domainsNotFound: FindingDefinition = {
  code: 'domains-not-found',
  severity: 'error',
  summary: 'An input for domains holds no domain in a known form.',
  why: 'Without the list no domain can be checked.',
  cure: 'Give the answer of GET /domains, Get-MgDomain as JSON or CSV, or one domain a line.',
  example: { bad: '{"users":[]}', good: 'contoso.com' },
  reference: 'upn-rules.md "Verified domains" (D)',
};

export const domainStateUnknown: FindingDefinition = {
  code: 'domain-state-unknown',
  severity: 'info',
  summary: 'Domains come without isVerified.',
  why: 'They are taken as verified; a domain that is not would go unnoticed.',
  cure: 'Export the domains with isVerified.',
  example: { bad: '{"id":"contoso.com"}', good: '{"id":"contoso.com","isVerified":true}' },
  reference: 'upn-rules.md "Verified domains" (D: the sample of the page omits it; A: accepted)',
};

export const domainUnusable: FindingDefinition = {
  code: 'domain-over-48',
  severity: 'warning',
  summary: 'A listed domain is longer than 48 characters.',
  why: 'No userPrincipalName can use it.',
  cure: 'Use another domain for sign-in names.',
  example: { bad: 'a-very-long-name-for-a-department-of-a-company.contoso.com', good: 'contoso.com' },
  reference: 'upn-rules.md "Verified domains" (I)',
};

/** Every finding of this room. */
export const readerFindings: readonly FindingDefinition[] = [
  inputEmpty,
  inputWithoutRecords,
  inputBinary,
  inputTooLarge,
  invalidUtf8,
  csvHeader,
  csvColumnCount,
  csvQuote,
  recordKind,
  attributeNotSingle,
  attributeNumber,
  attributeNotFound,
  exportIncomplete,
  exportLostValues,
  exportLostLetters,
  addressesNotRead,
  domainsNotFound,
  domainStateUnknown,
  domainUnusable,
];
