import { notFound } from './graphError.ts';
import type { Resource } from './listResponse.ts';
import type { Service } from './service.ts';
import type { User } from './state.ts';

/** The users of the directory, those left out that are too new to be read (bulk-upload.md section 6, I). */
export function* userResources(service: Service): Generator<Resource> {
  for (const [, user] of service.state.users.entries()) {
    if (isReadable(service, user)) yield resourceOf(user);
  }
}

/** The user with this id or userPrincipalName. */
export function findUserResource(service: Service, name: string): Resource {
  return resourceOf(findUser(service, name));
}

export function findManagerResource(service: Service, name: string): Resource {
  const { manager } = findUser(service, name);
  const user = service.state.users.get(manager ?? '');
  return user === undefined ? notFound('user', 'manager') : resourceOf(user);
}

function findUser(service: Service, name: string): User {
  const { state, users } = service;
  const user = state.users.get(name) ?? state.users.get(users.find('userPrincipalName', name)[0] ?? '');
  return user !== undefined && isReadable(service, user) ? user : notFound('user', name);
}

function isReadable({ settings, clock }: Service, { createdAt }: User): boolean {
  return createdAt + settings.userReadDelaySeconds * 1000 <= clock.now();
}

function resourceOf({ id, attributes, isSynchronized }: User): Resource {
  return { id, ...attributes, onPremisesSyncEnabled: isSynchronized ? true : null };
}
