import type { Sentences } from '../../sentences.ts';

/** Why a fit ended, and what there is to know about it. */
export const fits: Sentences = {
  'Computed directly; nothing is iterated.': 'Direkt berechnet, ohne schrittweise Näherung.',
  'The gradient vanished to the tolerance.': 'Der Gradient ist innerhalb der Genauigkeit verschwunden.',
  'The iteration limit was reached.': 'Die größte Zahl von Schritten ist erreicht.',
  'No step lowers the objective beyond rounding.': 'Kein Schritt senkt die Zielfunktion über Rundung hinaus.',
  'The goal was reached.': 'Das Ziel ist erreicht.',
  'The gradient vanishes: a local optimum.': 'Der Gradient verschwindet: ein lokales Optimum.',
  'The objective no longer changes: a local optimum to the tolerance.':
    'Die Zielfunktion ändert sich nicht mehr: ein lokales Optimum innerhalb der Genauigkeit.',
  'The objective stopped falling where its gradient is still {0}.':
    'Die Zielfunktion fiel nicht weiter, obwohl ihr Gradient noch {0#} ist.',
  'Stopped after {0} iterations, the most allowed, before the optimum.':
    'Nach {0|# Schritt|# Schritten}, der erlaubten Höchstzahl, vor dem Optimum angehalten.',
  'At the optimum: the objective is within {0} of it.': 'Im Optimum: Die Zielfunktion liegt höchstens {0#} daneben.',
  'Stopped after {0} iterations, within {1} of the optimum.':
    'Nach {0|# Schritt|# Schritten} angehalten, höchstens {1#} vom Optimum entfernt.',
  'Stopped after {0} iterations, within {1} of the optimum; the tolerance asks for {2} of the objective.':
    'Nach {0|# Schritt|# Schritten} angehalten, höchstens {1#} vom Optimum entfernt; verlangt ist ein Anteil von {2#} der Zielfunktion.',
  'Rounding stopped the descent within {0} of the optimum.':
    'Rundung beendete den Abstieg, höchstens {0#} vom Optimum entfernt.',
  'At the optimum: no metric has an objective lower by more than {0}.':
    'Im Optimum: Keine Metrik hat eine um mehr als {0#} niedrigere Zielfunktion.',
  'Stopped after {0} iterations, at most {1} above the optimum; the tolerance asks for {2} %.':
    'Nach {0|# Schritt|# Schritten} angehalten, höchstens {1#} über dem Optimum; verlangt sind {2#} %.',
  'At the optimum: no weights have an objective lower by more than {0}.':
    'Im Optimum: Keine Gewichte haben eine um mehr als {0#} niedrigere Zielfunktion.',
  'Stopped after {0} iterations, at most {1} above the optimum.':
    'Nach {0|# Schritt|# Schritten} angehalten, höchstens {1#} über dem Optimum.',
  'At the optimum: no metric does better by more than a share of {0}.':
    'Im Optimum: Keine Metrik ist um mehr als einen Anteil von {0#} besser.',
  'Stopped after {0} iterations; a better metric could gain a share of up to {1}.':
    'Nach {0|# Schritt|# Schritten} angehalten; eine bessere Metrik gewönne einen Anteil von bis zu {1#}.',
  'At the optimum: the optimality conditions hold within {0}.':
    'Im Optimum: Die Optimalitätsbedingungen gelten bis auf {0#}.',
  'Rounding stopped the descent; the optimality conditions hold within {0}.':
    'Rundung beendete den Abstieg; die Optimalitätsbedingungen gelten bis auf {0#}.',
  'Stopped after {0} iterations; the optimality conditions hold within {1}, and the tolerance asks for {2}.':
    'Nach {0|# Schritt|# Schritten} angehalten; die Optimalitätsbedingungen gelten bis auf {1#}, verlangt sind {2#}.',
  'Every target is predicted exactly; going on would only enlarge the scale.':
    'Jeder Zielwert ist genau vorhergesagt; weiterzumachen vergrößerte nur den Maßstab.',
  'The classes are told apart completely; going on would only enlarge the scale.':
    'Die Klassen sind vollständig getrennt; weiterzumachen vergrößerte nur den Maßstab.',

  'Pseudometric: 1 direction has distance 0, because {0}. Items that differ only there count as the same.':
    'Pseudometrik: 1 Richtung hat den Abstand 0, weil {0~}. Objekte, die sich nur dort unterscheiden, gelten als gleich.',
  'Pseudometric: {0} directions have distance 0, because {1}. Items that differ only there count as the same.':
    'Pseudometrik: {0#} Richtungen haben den Abstand 0, weil {1~}. Objekte, die sich nur dort unterscheiden, gelten als gleich.',
  'the items do not vary along them': 'die Objekte dort nicht streuen',
  'the learned metric ignores them': 'die gelernte Metrik sie nicht beachtet',
  'different pairs are told apart best without them': 'verschiedene Paare sich ohne sie am besten trennen lassen',
  'those features have weight 0': 'diese Merkmale das Gewicht 0 haben',
  'the classes are no further apart along them than each is wide':
    'die Klassen dort nicht weiter auseinanderliegen, als jede breit ist',
  'no two items differ in it': 'sich keine zwei Objekte darin unterscheiden',

  '{0}, and {1} more': '{0} und {1#} mehr',
  'Judged both similar and different, and counted as both: pair {0}.':
    'Als ähnlich und als verschieden beurteilt und als beides gezählt: Paar {0}.',
  'Judged both similar and different, and counted as both: pairs {0}.':
    'Als ähnlich und als verschieden beurteilt und als beides gezählt: Paare {0~}.',
  'Judged different, but within one chunklet, and not used: pair {0}.':
    'Als verschieden beurteilt, aber im selben Grüppchen und daher nicht benutzt: Paar {0}.',
  'Judged different, but within one chunklet, and not used: pairs {0}.':
    'Als verschieden beurteilt, aber im selben Grüppchen und daher nicht benutzt: Paare {0~}.',
  'Left out, since the two items have equal features and no metric can tell them apart: different pair {0}.':
    'Weggelassen, da die zwei Objekte gleiche Merkmale haben und keine Metrik sie trennen kann: verschiedenes Paar {0}.',
  'Left out, since the two items have equal features and no metric can tell them apart: different pairs {0}.':
    'Weggelassen, da die zwei Objekte gleiche Merkmale haben und keine Metrik sie trennen kann: verschiedene Paare {0~}.',
  'Left out, since the two items have equal features and nothing can be learned: similar pair {0}.':
    'Weggelassen, da die zwei Objekte gleiche Merkmale haben und nichts zu lernen ist: ähnliches Paar {0}.',
  'Left out, since the two items have equal features and nothing can be learned: similar pairs {0}.':
    'Weggelassen, da die zwei Objekte gleiche Merkmale haben und nichts zu lernen ist: ähnliche Paare {0~}.',
  'Left out, since its two items have equal features: triplet {0}.':
    'Weggelassen, da seine zwei Objekte gleiche Merkmale haben: Tripel {0}.',
  'Left out, since their two items have equal features: triplets {0}.':
    'Weggelassen, da ihre zwei Objekte gleiche Merkmale haben: Tripel {0~}.',
  'Answered both ways, and counted as both: triplet {0}.':
    'Auf beide Arten beantwortet und als beides gezählt: Tripel {0}.',
  'Answered both ways, and counted as both: triplets {0}.':
    'Auf beide Arten beantwortet und als beides gezählt: Tripel {0~}.',
  'Left out, since its nearer pair has equal features and nothing can be learned: comparison {0}.':
    'Weggelassen, da sein näheres Paar gleiche Merkmale hat und nichts zu lernen ist: Vergleich {0}.',
  'Left out, since their nearer pairs have equal features and nothing can be learned: comparisons {0}.':
    'Weggelassen, da ihre näheren Paare gleiche Merkmale haben und nichts zu lernen ist: Vergleiche {0~}.',
  'Left out, since its farther pair has equal features and no metric can pull it apart: comparison {0}.':
    'Weggelassen, da sein ferneres Paar gleiche Merkmale hat und keine Metrik es trennen kann: Vergleich {0}.',
  'Left out, since their farther pairs have equal features and no metric can pull them apart: comparisons {0}.':
    'Weggelassen, da ihre ferneren Paare gleiche Merkmale haben und keine Metrik sie trennen kann: Vergleiche {0~}.',
  'Answered both ways, and counted as both: comparison {0}.':
    'Auf beide Arten beantwortet und als beides gezählt: Vergleich {0}.',
  'Answered both ways, and counted as both: comparisons {0}.':
    'Auf beide Arten beantwortet und als beides gezählt: Vergleiche {0~}.',
  '{0} of {1} items have no {2} and took no part.':
    '{0#} von {1|# Objekt|# Objekten} {0|hat|haben} {2~} und {0|blieb|blieben} außen vor.',
  '1 class has no more than {0} items; there each item is kept near to all others of its class.':
    '1 Klasse hat höchstens {0|# Objekt|# Objekte}; dort bleibt jedes Objekt allen anderen seiner Klasse nahe.',
  '{0} classes have no more than {1} items; there each item is kept near to all others of its class.':
    '{0#} Klassen haben höchstens {1|# Objekt|# Objekte}; dort bleibt jedes Objekt allen anderen seiner Klasse nahe.',
  '1 class has a single item, which can never find a neighbour of its class.':
    '1 Klasse hat nur ein Objekt, das nie einen Nachbarn seiner Klasse finden kann.',
  '{0} classes have a single item, which can never find a neighbour of its class.':
    '{0#} Klassen haben nur ein Objekt, das nie einen Nachbarn seiner Klasse finden kann.',

  'The covariance of the judged items is singular; {0} was added to each variance to invert it.':
    'Die Kovarianz der beurteilten Objekte ist singulär; zum Invertieren kam zu jeder Varianz {0#} hinzu.',
  'The covariance could not be inverted; the identity was used.':
    'Die Kovarianz ließ sich nicht invertieren; benutzt wurde die Einheitsmatrix.',
  'Items of one class do not vary in every direction; {0} was added to each variance.':
    'Objekte einer Klasse streuen nicht in jede Richtung; zu jeder Varianz kam {0#} hinzu.',
  'The items judged similar have equal features: nothing could be learned, and this is the Euclidean distance.':
    'Die als ähnlich beurteilten Objekte haben gleiche Merkmale: Nichts war zu lernen, und dies ist der euklidische Abstand.',
  'The items judged similar do not vary in {0} of {1} directions; {2} was added to every variance.':
    'Die als ähnlich beurteilten Objekte streuen in {0#} von {1|# Richtung|# Richtungen} nicht; zu jeder Varianz kam {2#} hinzu.',
  'Similar pairs never differ in {0} of {1} features, but different ones do; {2} was added to the spread of each feature.':
    'Ähnliche Paare unterscheiden sich in {0#} von {1|# Merkmal|# Merkmalen} nie, verschiedene schon; zur Streuung jedes Merkmals kam {2#} hinzu.',
  'Similar pairs do not vary in {0} of {1} directions, but different ones do; {2} was added to their sum of squares in each.':
    'Ähnliche Paare streuen in {0#} von {1|# Richtung|# Richtungen} nicht, verschiedene schon; zu ihrer Quadratsumme kam in jeder {2#} hinzu.',
  'The graph is over {0} of the {1} items, drawn at random.':
    'Der Graph umfasst {0#} der {1|# Objekt|# Objekte}, zufällig gezogen.',
  'No pair was judged different, so nothing is pushed apart.':
    'Kein Paar ist als verschieden beurteilt, daher wird nichts auseinandergeschoben.',
  'Each pair weighed {0} against the prior.': 'Jedes Paar wog {0#} gegen die Ausgangsmetrik.',
  'This is a similarity, not a distance: only the order of its answers has a meaning.':
    'Dies ist eine Ähnlichkeit, kein Abstand: Nur die Reihenfolge der Antworten hat eine Bedeutung.',
};
