import { notFound } from './graphError.ts';
import type { Listing, Resource } from './listing.ts';
import { bisect } from './matchingPositions.ts';
import type { Service } from './service.ts';
import type { User } from './state.ts';
import { valueAt } from './valueAt.ts';

/** The users of the directory, the oldest first, those left out that are too new to be read (bulk-upload.md section 6, I). */
export function userListing(service: Service): Listing {
  const { state, users } = service;
  const userAt = (position: number) => state.users.get(users.idAt(position))!;
  return {
    entity: 'users',
    first: 0,
    end: bisect(0, users.size, (position) => !isReadable(service, userAt(position))),
    isNewestFirst: false,
    resourceAt: (position) => resourceOf(userAt(position)),
    readerOf: (path) => (position) => valueAt(resourceOf(userAt(position)), path),
    find: (path, value) => (typeof value === 'string' ? users.positions(path, value) : undefined),
  };
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
  const [position] = ['id', 'userprincipalname'].flatMap((each) => users.positions(each, name) ?? []);
  const user = position === undefined ? undefined : state.users.get(users.idAt(position));
  return user !== undefined && isReadable(service, user) ? user : notFound('user', name);
}

function isReadable({ settings, clock }: Service, { createdAt }: User): boolean {
  return createdAt + settings.userReadDelaySeconds * 1000 <= clock.now();
}

function resourceOf({ id, attributes, isSynchronized }: User): Resource {
  return { id, ...attributes, onPremisesSyncEnabled: isSynchronized ? true : null };
}
