export { countOutcomes, countOutcomesIgnoringCase, type DistinctOutcomes } from './countOutcomes.ts';
export {
  type CharacterClass,
  type RandomStringError,
  type RandomStringParameters,
  readRandomStringParameters,
} from './readRandomStringParameters.ts';
