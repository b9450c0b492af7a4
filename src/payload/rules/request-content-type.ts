import { definePayloadRule } from '../payloadRule.ts';

export const requestContentType = definePayloadRule({
  alias: 'BU101',
  definition: {
    code: 'request-content-type',
    severity: 'error',
    summary: 'A request has not the Content-Type application/scim+json.',
    why: 'It is refused with 400 Invalid Data Format, however good the body is.',
    cure: 'Send the header Content-Type: application/scim+json.',
    example: { bad: 'Content-Type: application/json', good: 'Content-Type: application/scim+json' },
    reference: 'bulk-upload.md sections 3.1, 10 S1 and 11 BU101 (D; charset: A)',
  },
  document(document, { report }) {
    const { request } = document;
    if (request === undefined) return;
    const headers = request.headers.filter(({ name }) => name.toLowerCase() === 'content-type');
    if (headers.length === 0) {
      report(document, request.span, 'The request has no Content-Type.', { inFile: true });
    }
    for (const { value, span } of headers) {
      const [type = '', ...parameters] = value.split(';').map((part) => part.trim().toLowerCase());
      if (type !== 'application/scim+json') {
        report(document, span, `The Content-Type is ${value === '' ? 'empty' : value}.`, {
          inFile: true,
          help: 'It has to be application/scim+json.',
        });
        continue;
      }
      const charset = parameters.map((one) => /^charset\s*=\s*"?([^"]*)"?$/.exec(one)?.[1]).find(Boolean);
      if (charset === undefined || /^utf-?8$/.test(charset)) continue;
      report(document, span, `The Content-Type says that the body is in ${charset}; JSON is in UTF-8.`, {
        inFile: true,
        severity: 'warning',
      });
    }
  },
});
