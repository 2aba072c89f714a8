import type { Sentences } from '../../sentences.ts';

/** Why a learner cannot start: what it was given, and what it needs. */
export const constraints: Sentences = {
  'There is no learner "{0}"; there are: {1}.': 'Es gibt keinen Lerner „{0}“; vorhanden sind: {1}.',
  'The fit was cancelled.': 'Das Lernen wurde abgebrochen.',
  'The earlier metric is unchanged.': 'Die frühere Metrik ist unverändert.',
  'There are no items with features to learn from.': 'Es gibt keine Objekte mit Merkmalen, aus denen zu lernen wäre.',
  'Choose at least one feature and one item.': 'Wählen Sie mindestens ein Merkmal und ein Objekt.',
  'Feature {0} of item {1} is {2}; every feature must be a finite number.':
    'Merkmal {0} von Objekt {1} ist {2}; jedes Merkmal muss eine endliche Zahl sein.',
  'Fill in or leave out missing values before learning.':
    'Füllen Sie fehlende Werte vor dem Lernen auf, oder lassen Sie sie weg.',
  'A covariance needs at least two items; there is one.':
    'Eine Kovarianz braucht mindestens zwei Objekte; vorhanden ist eines.',

  'Diagonal MMC': 'MMC (diagonal)',

  Pair: 'Paar',
  pair: 'Paar',
  Triplet: 'Tripel',
  triplet: 'Tripel',
  Quadruplet: 'Vierergruppe',
  'The lists of {0}s differ in length.': 'Die Listen (jeweils {0~}) sind verschieden lang.',
  '{0} {1} names item row {2}, but the items have rows 0 to {3}.':
    '{0~} {1} nennt die Objektzeile {2}, aber die Objekte haben die Zeilen 0 bis {3}.',
  '{0} {1} has weight {2}; a weight must be above 0.': '{0~} {1} hat das Gewicht {2#}; ein Gewicht muss über 0 liegen.',
  'There are {0} chunklet numbers for {1} items.':
    'Es gibt {0|# Nummer|# Nummern} von Grüppchen für {1|# Objekt|# Objekte}.',
  'The rows of the basis have {0} entries, but there are {1} features.':
    'Die Zeilen der Basis haben {0|# Eintrag|# Einträge}, aber es gibt {1|# Merkmal|# Merkmale}.',

  '{0} learns from pairs, and there are none.': '{0~} lernt aus Paaren, und es gibt keine.',
  'Judge some pairs as similar or different first.': 'Beurteilen Sie zuerst einige Paare als ähnlich oder verschieden.',
  '{0} learns from triplets, and there are none.': '{0~} lernt aus Tripeln, und es gibt keine.',
  'Answer some questions of the form "which of two is closer" first.':
    'Beantworten Sie zuerst einige Fragen der Art „welches von zweien ist näher“.',
  'The two items of every triplet have equal features: nothing can be learned.':
    'Die zwei Objekte jedes Tripels haben gleiche Merkmale: Daraus lässt sich nichts lernen.',
  'Add features that tell the items apart.': 'Fügen Sie Merkmale hinzu, die die Objekte unterscheiden.',
  '{0} learns from comparisons of distances, and there are none.':
    '{0~} lernt aus Vergleichen von Abständen, und es gibt keine.',
  'Answer some triplets, or judge some pairs as similar and some as different.':
    'Beantworten Sie einige Tripel, oder beurteilen Sie einige Paare als ähnlich und einige als verschieden.',
  'bayes needs at least one pair or triplet.': 'Bayes braucht mindestens ein Paar oder Tripel.',
  'Judge something first.': 'Beurteilen Sie zuerst etwas.',
  'RCA learns from items judged similar, and there are none.':
    'RCA lernt aus Objekten, die als ähnlich beurteilt sind, und es gibt keine.',
  'Judge at least one pair as similar, or choose a learner that can use different pairs.':
    'Beurteilen Sie mindestens ein Paar als ähnlich, oder wählen Sie einen Lerner, der verschiedene Paare nutzen kann.',
  'RCA learns from chunklets or similar pairs, and there are none.':
    'RCA lernt aus Grüppchen oder ähnlichen Paaren, und es gibt keine.',
  'Judge some pairs as similar first.': 'Beurteilen Sie zuerst einige Paare als ähnlich.',
  '{0} needs both similar and different pairs, and there is no similar one.':
    '{0~} braucht ähnliche und verschiedene Paare, und es gibt kein ähnliches.',
  '{0} needs both similar and different pairs, and there is no different one.':
    '{0~} braucht ähnliche und verschiedene Paare, und es gibt kein verschiedenes.',
  'Judge at least one pair as similar, or choose a learner that works with one kind, such as itml.':
    'Beurteilen Sie mindestens ein Paar als ähnlich, oder wählen Sie einen Lerner, der mit einer Art auskommt, etwa ITML.',
  'Judge at least one pair as different, or choose a learner that works with one kind, such as itml.':
    'Beurteilen Sie mindestens ein Paar als verschieden, oder wählen Sie einen Lerner, der mit einer Art auskommt, etwa ITML.',

  '{0} learns from class labels, and there are none.': '{0~} lernt aus Klassen, und es gibt keine.',
  'Give a column the label role.': 'Geben Sie einer Spalte die Rolle „Klasse oder Zielwert“.',
  '{0} needs items of at least two classes, but {1}.': '{0~} braucht Objekte aus mindestens zwei Klassen, aber {1~}.',
  'no item has a label': 'kein Objekt hat eine Klasse',
  'all {0} labelled items are of one class': 'alle {0#} Objekte mit Klasse gehören zu derselben',
  'Label items of a second class.': 'Geben Sie Objekten eine zweite Klasse.',
  '{0} learns from a numeric target, and there is none.': '{0~} lernt aus einem Zielwert, und es gibt keinen.',
  'Give a numeric column the label role.': 'Geben Sie einer Spalte mit Zahlen die Rolle „Klasse oder Zielwert“.',
  'The target of item {0} is infinite.': 'Der Zielwert von Objekt {0} ist unendlich.',
  '{0} needs at least three items with targets that differ, but {1}.':
    '{0~} braucht mindestens drei Objekte mit verschiedenen Zielwerten, aber {1~}.',
  'only {0} have one': '{0|nur # hat|nur # haben} einen',
  'all {0} targets are equal': 'alle {0#} Zielwerte sind gleich',
  'There are {0} {1} for {2} items; there must be one for each.':
    'Die Zahl der {1~} ist {0#}, die der Objekte {2#}; sie müssen gleich sein.',
  labels: 'Klassenangaben',
  targets: 'Zielwerte',
  label: 'keine Klasse',
  target: 'keinen Zielwert',

  '{0} has no option "{1}"; it has: {2}.': '{0~} hat keine Einstellung „{1}“; vorhanden sind: {2~}.',
  none: 'keine',
  'Option "{0}" of {1} must be {2}; got {3}.': 'Einstellung „{0}“ von {1~}: Erwartet wird {2~}, angegeben ist {3}.',
  'a whole number': 'eine ganze Zahl',
  'a number': 'eine Zahl',
  '{0} above {1}': '{0~} über {1#}',
  '{0} of at least {1}': '{0~} von mindestens {1#}',
  '{0} of at most {1}': '{0~} von höchstens {1#}',
  'one of {0}': 'eines von {0}',
  '"identity", "covariance" or a matrix as rows of finite numbers':
    '„identity“, „covariance“ oder eine Matrix als Zeilen endlicher Zahlen',
  'two squared distances above 0: [upper for similar, lower for different]':
    'zwei quadrierte Abstände über 0: [obere Grenze für ähnlich, untere für verschieden]',
  'a count above 0 or a matrix as rows of finite numbers':
    'eine Anzahl über 0 oder eine Matrix als Zeilen endlicher Zahlen',

  'The prior is {0} × {1}, but there are {2} features.':
    'Die Ausgangsmetrik ist {0} × {1}, aber es gibt {2|# Merkmal|# Merkmale}.',
  'The prior is not symmetric at row {0}, column {1}.':
    'Die Ausgangsmetrik ist in Zeile {0}, Spalte {1} nicht symmetrisch.',
  'The prior is not positive definite, so it is no metric to stay close to.':
    'Die Ausgangsmetrik ist nicht positiv definit, also keine Metrik, in deren Nähe sich bleiben ließe.',
  'Give a matrix whose eigenvalues are all above 0, or use "identity".':
    'Geben Sie eine Matrix an, deren Eigenwerte alle über 0 liegen, oder nehmen Sie „identity“.',
  'With balance {0} the different pairs outweigh the prior, and SDML has no solution.':
    'Beim Gewicht {0#} überwiegen die verschiedenen Paare die Ausgangsmetrik, und SDML hat keine Lösung.',
  'No metric was changed.': 'Keine Metrik wurde geändert.',
  'Give a balance below {0}, or leave it open.': 'Geben Sie ein Gewicht unter {0#} an, oder lassen Sie es offen.',
};
