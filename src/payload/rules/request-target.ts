import { definePayloadRule } from '../payloadRule.ts';

export const requestTarget = definePayloadRule({
  alias: 'BU102',
  definition: {
    code: 'request-target',
    severity: 'error',
    summary: 'A request does not POST to a bulkUpload endpoint, or carries no bearer token.',
    why: 'Another method or address is answered with an error of Graph, and a request without a token with 401.',
    cure: 'Copy the Provisioning API Endpoint from the overview of the app, and send Authorization: Bearer.',
    example: {
      bad: 'POST …/servicePrincipals/{id}/synchronization/jobs/{jobId}',
      good: 'POST …/servicePrincipals/{id}/synchronization/jobs/{jobId}/bulkUpload',
    },
    reference: 'bulk-upload.md sections 1, 2 and 11 BU102 (D; other hosts of Graph: I)',
  },
  document(document, { report }) {
    const { request } = document;
    if (request === undefined) return;
    const { method, url, headers, span } = request;
    if (method !== undefined && method.value.toUpperCase() !== 'POST') {
      const message = `The method is ${method.value}; the endpoint takes POST only.`;
      report(document, method.span, message, { inFile: true });
    }
    if (url === undefined) report(document, span, 'The request has no URL.', { inFile: true });
    else {
      const wrong = wrongInPath(url.value) ?? wrongInHost(url.value);
      if (wrong !== undefined) report(document, url.span, wrong.message, { inFile: true, ...wrong });
    }
    const authorization = headers.find(({ name }) => name.toLowerCase() === 'authorization');
    if (authorization === undefined) {
      report(document, span, 'The request has no Authorization.', { inFile: true });
    } else if (!/^bearer\s+\S/i.test(authorization.value)) {
      report(document, authorization.span, 'The Authorization is not "Bearer" with a token.', {
        inFile: true,
      });
    }
  },
});

interface Wrong {
  readonly message: string;
  readonly severity?: 'warning';
}

/** The host of a raw request may stand in a header, so a path alone is enough. */
function wrongInPath(url: string): Wrong | undefined {
  const path = url.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/s, '');
  const match =
    /^\/(?:v1\.0|beta)\/servicePrincipals\/([^/]+)\/synchronization\/jobs\/([^/]+)\/bulkUpload\/?$/i.exec(
      path,
    );
  if (match === null) {
    const message = 'The path is not /v1.0/servicePrincipals/{id}/synchronization/jobs/{jobId}/bulkUpload.';
    return { message };
  }
  if (!guid.test(match[1]!)) return { message: 'The id of the service principal is no GUID.' };
  const jobId = decoded(match[2]!);
  const [, , id = ''] = jobId.split('.');
  if (/^API2A(?:AD|D)\.[0-9a-f]{32}\./i.test(jobId) && guid.test(id)) return undefined;
  const forms = 'API2AAD.{32 digits}.{GUID} or API2AD.{32 digits}.{GUID}';
  return { message: `The id of the job has not the form ${forms}.` };
}

function wrongInHost(url: string): Wrong | undefined {
  const [, scheme, authority] = /^(https?):\/\/([^/?#]*)/i.exec(url) ?? [];
  if (scheme === undefined || authority === undefined) return undefined;
  const host = authority.replace(/:\d+$/, '').toLowerCase();
  if (/^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(host)) return undefined;
  if (scheme.toLowerCase() !== 'https') return { message: 'The URL is not https.' };
  if (graphHosts.has(host)) return undefined;
  return { message: `${host} is no host of Microsoft Graph.`, severity: 'warning' };
}

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const graphHosts: ReadonlySet<string> = new Set([
  'graph.microsoft.com',
  'graph.microsoft.us',
  'dod-graph.microsoft.us',
  'microsoftgraph.chinacloudapi.cn',
]);

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
