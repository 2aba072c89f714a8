import { bayes } from './bayes/bayes.ts';
import { bilinear } from './bilinear/bilinear.ts';
import { covariance } from './covariance.ts';
import { euclidean } from './euclidean.ts';
import { itml } from './itml/itml.ts';
import type { Learner, LearnerName } from './learner.ts';
import { lfda } from './lfda/lfda.ts';
import { lmnn } from './lmnn/lmnn.ts';
import { lrml } from './lrml/lrml.ts';
import { lsml } from './lsml/lsml.ts';
import { mlkr } from './mlkr/mlkr.ts';
import { mmcDiagonal } from './mmc/diagonal.ts';
import { mmc } from './mmc/mmc.ts';
import { nca } from './nca.ts';
import { rca } from './rca.ts';
import { scml } from './scml/scml.ts';
import { sdml } from './sdml/sdml.ts';

/** Every learner, in the order in which screens list them. */
export const learners: ReadonlyMap<LearnerName, Learner> = new Map(
  [
    euclidean,
    covariance,
    rca,
    itml,
    sdml,
    mmc,
    mmcDiagonal,
    lsml,
    scml,
    lmnn,
    nca,
    lfda,
    mlkr,
    lrml,
    bilinear,
    bayes,
  ].map((learner) => [learner.name, learner]),
);

/** The learner of that name; undefined for a name that is none. */
export const learnerByName = (name: string): Learner | undefined => {
  for (const learner of learners.values()) if (learner.name === name) return learner;
  return undefined;
};
