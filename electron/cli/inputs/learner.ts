import { basename } from 'node:path';
import { parseJson } from '../../../shared/formats/schema.ts';
import { isObject } from '../../../shared/formats/tables/jsonl.ts';
import { readOptions } from '../../../shared/learners/common/options.ts';
import type { Learner, LearnerName, LearnerOptions } from '../../../shared/learners/learner.ts';
import { learnerByName, learners } from '../../../shared/learners/registry.ts';
import { say } from '../../../shared/model/localizable.ts';
import { excerpt, quote } from '../../../shared/model/quote.ts';
import { done, failed, type Outcome } from '../../../shared/model/result.ts';
import { readInput } from '../files.ts';
import type { Io } from '../io.ts';
import type { Given } from '../options.ts';

export interface ChosenLearner {
  /** Null for `auto`. */
  readonly learner: Learner | null;
  /** By learner name. */
  readonly options: Readonly<Partial<Record<LearnerName, LearnerOptions>>>;
}

const readJsonOption = async (io: Io, text: string): Promise<Outcome<Readonly<Record<string, unknown>>>> => {
  let source = text;
  let place = '--options';
  if (text.startsWith('@')) {
    const file = await readInput(io, text.slice(1));
    if (!file.ok) return file;
    source = new TextDecoder().decode(file.value.bytes);
    place = basename(file.value.name);
  }
  const value = parseJson(source);
  return isObject(value)
    ? done(value)
    : failed('options.json', say`${place}: expected a JSON object such as {"gamma": 2}, found ${excerpt(source)}.`);
};

const checked = (learner: Learner, options: LearnerOptions): Outcome<unknown> => {
  const settings = readOptions(learner.name, learner.options, options);
  return settings.ok ? settings : failed(settings.failure.code, say`--options: ${settings.failure.what}`);
};

/** The learner and its options; with `auto`, options go by learner: {"itml": {…}}. */
export const readLearner = async (given: Given, io: Io, fallback: string): Promise<Outcome<ChosenLearner>> => {
  const name = given.text('learner') ?? fallback;
  const learner = learnerByName(name) ?? null;
  if (learner === null && name !== 'auto') {
    return failed(
      'learner.unknown',
      say`--learner is ${quote(name)}; expected auto or one of ${[...learners.keys()].join(', ')}.`,
    );
  }
  const text = given.text('options');
  if (text === null) return done({ learner, options: {} });
  const json = await readJsonOption(io, text);
  if (!json.ok) return json;
  if (learner !== null) {
    const fine = checked(learner, json.value);
    return fine.ok ? done({ learner, options: { [learner.name]: json.value } }) : fine;
  }
  const options: Partial<Record<LearnerName, LearnerOptions>> = {};
  for (const [key, value] of Object.entries(json.value)) {
    const one = learnerByName(key);
    if (one === undefined || !isObject(value)) {
      return failed(
        'options.auto',
        say`--options: with --learner auto expected an object by learner, such as {"itml": {"gamma": 2}}, found ${quote(key)}.`,
      );
    }
    const fine = checked(one, value);
    if (!fine.ok) return fine;
    options[one.name] = value;
  }
  return done({ learner, options });
};
