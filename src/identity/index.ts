export { checkAttribute } from './checkAttribute.ts';
export { checkUserPrincipalName } from './checkUserPrincipalName.ts';
export {
  createDirectory,
  type Directory,
  type DirectoryOptions,
  type ExistingObject,
  type ExistingObjects,
  type HeldName,
  type Holder,
  type HolderKind,
  smtpAddress,
  type Target,
} from './directory.ts';
export { createDomains, type Domain, type DomainStanding, type Domains } from './domains.ts';
export { identityFindings } from './rules/index.ts';
