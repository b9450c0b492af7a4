import type { Value } from '../values/value.ts';
import { argumentAt } from './arguments.ts';
import { type Argument, type Call, defineFunction, type Evaluate } from './define.ts';
import { argumentValue } from './findings.ts';
import { createSampler } from './randomString/createSampler.ts';
import { readRandomStringParameters } from './randomString/readRandomStringParameters.ts';

export const randomString = defineFunction({
  name: 'RandomString',
  summary: 'Makes a random text of a given length and make-up.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [
    { name: 'Length', type: 'Integer', required: true, description: 'How many characters, at most 256.' },
    { name: 'MinimumNumbers', type: 'Integer', required: true, description: 'At least so many digits.' },
    {
      name: 'MinimumSpecialCharacters',
      type: 'Integer',
      required: true,
      description: 'At least so many special characters.',
    },
    {
      name: 'MinimumCapital',
      type: 'Integer',
      required: true,
      description: 'At least so many capital letters.',
    },
    {
      name: 'MinimumLowerCase',
      type: 'Integer',
      required: true,
      description: 'At least so many lower-case letters.',
    },
    {
      name: 'CharactersToAvoid',
      type: 'String',
      required: false,
      description: 'Characters that are never used.',
    },
  ],
  returns: 'String',
  deterministic: false,
  facts: [
    { mark: 'D', text: 'The first five places are required numbers; the length is 256 at most.' },
    { mark: 'D', text: 'The length must cover the minimums of digits, special characters and capitals.' },
    {
      mark: 'A',
      text: 'It must cover the minimum of lower-case letters too, which the page leaves out of the sum.',
    },
    {
      mark: 'D',
      text: 'Special characters are those of the Windows password rule: ~!@#$%^&*_-+=`|\\(){}[]:;"\'<>,.?/',
    },
    { mark: 'A', text: 'Letters are A to Z and a to z only.' },
    {
      mark: 'A',
      text: 'Places beyond the minimums are filled from the classes whose minimum is positive; when all are 0, from digits and letters of both cases.',
    },
    { mark: 'D', text: 'Characters to avoid are never used.' },
    {
      mark: 'A',
      text: 'Letter case counts for them. When they leave nothing of a class that is needed, that is an error.',
    },
    { mark: 'I', text: 'The order is random.' },
    {
      mark: 'A',
      text: 'Every text that satisfies the minimums is equally likely here, so the odds of a collision can be computed; how the service draws is not known.',
    },
  ],
  examples: [
    { expression: 'RandomString(3, 3, 0, 0, 0, )', context: { seed: 1 }, gives: '241' },
    { expression: 'RandomString(10, 2, 2, 2, 1, "?,")', context: { seed: 1 }, gives: ']nHu}1R4DP' },
    { expression: 'RandomString(0, 0, 0, 0, 0)', gives: '' },
    { expression: 'RandomString(300, 1, 1, 1, 1)', gives: { outcome: 'error' } },
    { expression: 'RandomString(2, 3, 0, 0, 0)', gives: { outcome: 'error' } },
    { expression: 'RandomString(4, 1, 0, 0, 0, "0123456789")', gives: { outcome: 'error' } },
  ],
  compile(call) {
    const places = [0, 1, 2, 3, 4, 5].map((place) => argumentAt(call, place));
    const constants = places.map(({ constant }) => constant);
    if (!isKnown(constants)) return computed(call, places);
    const parameters = readRandomStringParameters(constants);
    if ('error' in parameters) return call.failAlways(argumentValue, parameters.error, parameters.place);
    const sample = createSampler(parameters);
    return (run) => sample(run.random);
  },
});

function isKnown(constants: readonly (Value | undefined)[]): constants is readonly Value[] {
  return constants.every((constant) => constant !== undefined);
}

/** For numbers that come from attributes: samplers are kept, since users share few of them. */
function computed(call: Call, places: readonly Argument[]): Evaluate {
  const samplers = new Map<string, ReturnType<typeof createSampler>>();
  return (run) => {
    const parameters = readRandomStringParameters(places.map(({ evaluate }) => evaluate(run)));
    if ('error' in parameters) return call.fail(argumentValue, parameters.error, parameters.place);
    const key = JSON.stringify(parameters);
    let sample = samplers.get(key);
    if (sample === undefined) {
      sample = createSampler(parameters);
      if (samplers.size === maxSamplers) samplers.clear();
      samplers.set(key, sample);
    }
    return sample(run.random);
  };
}

const maxSamplers = 64;
