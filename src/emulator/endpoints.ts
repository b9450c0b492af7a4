import { type Call, jsonOf } from './call.ts';
import { refuse } from './graphError.ts';
import { pauseJob, restartJob, startJob } from './jobActions.ts';
import { compileJobMapping } from './jobMapping.ts';
import { jobResource } from './jobResource.ts';
import { listingOf } from './listing.ts';
import { jsonResponse, listResponse } from './listResponse.ts';
import { logListing } from './logListing.ts';
import { parseExpression } from './parseExpression.ts';
import { type Service, schemaTextOf, useMapping } from './service.ts';
import { findManagerResource, findUserResource, userListing } from './userResources.ts';

/** Answers a call, or throws a `Refusal`. */
export type Endpoint = (service: Service, call: Call) => Response;

function principalOf({ settings }: Service) {
  const { servicePrincipalId: id, applicationId: appId, displayName } = settings;
  return { id, appId, displayName };
}

export const getPrincipal: Endpoint = (service) => jsonResponse(principalOf(service));

export const listPrincipals: Endpoint = (service, { request }) =>
  listResponse(request, listingOf('servicePrincipals', [principalOf(service)]), service.sortedLists);

export const listJobs: Endpoint = (service, { request }) =>
  listResponse(request, listingOf('jobs', [jobResource(service)]), service.sortedLists);

export const listLog: Endpoint = (service, { request }) =>
  listResponse(request, logListing(service), service.sortedLists);

export const listUsers: Endpoint = (service, { request }) =>
  listResponse(request, userListing(service), service.sortedLists);

export const getUser: Endpoint = (service, { name }) => jsonResponse(findUserResource(service, name));

export const getManager: Endpoint = (service, { name }) => jsonResponse(findManagerResource(service, name));

export const getJob: Endpoint = (service) => jsonResponse(jobResource(service));

const noContent = () => new Response(null, { status: 204 });

export const start: Endpoint = (service) => {
  startJob(service);
  return noContent();
};

export const pause: Endpoint = (service) => {
  pauseJob(service);
  return noContent();
};

export const restart: Endpoint = (service, { body }) => {
  // Anything but a scope restarts all, as does no body at all.
  const value = 'value' in body ? (body.value as { criteria?: { resetScope?: unknown } } | null) : null;
  const scope = value?.criteria?.resetScope;
  restartJob(service, typeof scope === 'string' ? scope : undefined);
  return noContent();
};

export const getSchema: Endpoint = ({ settings, state }) =>
  new Response(schemaTextOf(settings, state), { headers: { 'content-type': 'application/json' } });

export const putSchema: Endpoint = (service, { body }) => {
  const invalid = (reason: string) => refuse(400, 'SchemaInvalid', reason);
  const text = JSON.stringify(jsonOf(body, invalid));
  const compiled = compileJobMapping(text, service.settings);
  if ('reason' in compiled) return invalid(compiled.reason);
  service.state.texts.put('schema', text);
  useMapping(service, compiled.mapping);
  return noContent();
};

export const parse: Endpoint = (service, { body }) =>
  jsonResponse(
    parseExpression(
      service,
      jsonOf(body, (reason) => refuse(400, 'BadRequest', reason)),
    ),
  );

export const methodNotAllowed: Endpoint = () =>
  refuse(405, 'MethodNotAllowed', 'bulkUpload takes POST only.', { headers: { allow: 'POST' } });
