import type { Sentences } from '../../sentences.ts';

/** What a simulated project has to say about what it was asked to do. */
export const simulation: Sentences = {
  'queries must be a whole number above 0; got {0}.': 'queries muss eine ganze Zahl über 0 sein; angegeben ist {0#}.',
  'batch must be a whole number above 0; got {0}.': 'batch muss eine ganze Zahl über 0 sein; angegeben ist {0#}.',
  'noise must be between 0 and 1; got {0}.': 'noise muss zwischen 0 und 1 liegen; angegeben ist {0#}.',
  'checkpoints must be whole numbers above 0; got {0}.':
    'checkpoints müssen ganze Zahlen über 0 sein; angegeben ist {0#}.',
  'There is no strategy "{0}".': 'Es gibt keine Strategie „{0}“.',
  'The strategy "{0}" does not ask a {1}.': 'Die Strategie „{0}“ stellt keine Fragen der Art {1}.',
  'Recorded triplets answer triplets only.': 'Aufgezeichnete Tripel beantworten nur Tripel.',
  'Ask with --kind triplet.': 'Fragen Sie mit --kind triplet.',
  'The truth metric has no calibration, so it gives no probability of an answer.':
    'Die wahre Metrik ist nicht kalibriert und gibt daher keine Wahrscheinlichkeit einer Antwort.',
};
